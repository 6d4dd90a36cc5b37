/** Where style sheets are kept that were fetched. */
export const FETCHED_FOLDER = 'node_modules/.cache/csl';

/** The style sheets that are fetched, each as it stood in one commit. */
export const FETCHED = [
  {
    file: 'chicago-notes-bibliography.csl',
    from:
      'https://raw.githubusercontent.com/citation-style-language/styles/988204cb62a53b05371ef41b0dee087ac8ba87b2/' +
      'chicago-notes-bibliography.csl',
  },
  {
    file: 'bluebook-law-review.csl',
    from:
      'https://raw.githubusercontent.com/adunning/styles/2fdcdf32d0157c90a9650d2246dee7a90dcee7cb/' +
      'bluebook-law-review.csl',
  },
];
