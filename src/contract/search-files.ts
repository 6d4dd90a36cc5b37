/** Where the search's files are, below the site's address. */
export const SEARCH_DATA = 'search/data/';

const TEXTS = 'text/';

/** The file with the words of a briefing, below `SEARCH_DATA`. */
export const textFile = (id: string) => `${TEXTS}${id}.bin`;

/** The id of the briefing whose words a path of the site has, if it is such a path. */
export const briefingOfText = (path: string) =>
  path.startsWith(SEARCH_DATA + TEXTS) && path.endsWith('.bin')
    ? path.slice((SEARCH_DATA + TEXTS).length, -'.bin'.length)
    : undefined;
