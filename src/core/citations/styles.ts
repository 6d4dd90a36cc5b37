/** The styles and formats in which a passage can be cited, in the order in which they are offered. */
export const CITATION_STYLES = [
  { id: 'chicago', title: 'Chicago (notes)' },
  { id: 'apa', title: 'APA' },
  { id: 'mla', title: 'MLA' },
  { id: 'bluebook', title: 'Bluebook' },
  { id: 'bibtex', title: 'BibTeX', extension: 'bib' },
  { id: 'ris', title: 'RIS', extension: 'ris' },
  { id: 'csl-json', title: 'CSL-JSON', extension: 'json' },
] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number]['id'];

/** The styles that are sentences for people; the others are read by programs. */
export const PROSE_STYLES = ['chicago', 'apa', 'mla', 'bluebook'] as const;
export type ProseStyle = (typeof PROSE_STYLES)[number];
