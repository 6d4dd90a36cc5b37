/** Where the search's files are, below the site's address. */
export const SEARCH_DATA = 'search/data/';

/**
 * Where the search has the words of a briefing from: a file of its own, which is small, or the JSON beside the page,
 * which is there anyway.
 */
export type SearchReads = 'texts' | 'json';

const TEXTS = 'text/';

/** The file that has the words of a briefing only for the search, below `SEARCH_DATA`. */
export const textFile = (id: string) => `${TEXTS}${id}.bin`;

const jsonPath = (id: string) => `briefings/${id}.json`;

/** The file from which the search has the words of a briefing, by the way that leads there from `SEARCH_DATA`. */
export const wordsFile = (id: string, reads: SearchReads) =>
  reads === 'json' ? SEARCH_DATA.replace(/[^/]+/g, '..') + jsonPath(id) : textFile(id);

/** The files, as paths of the site, one of which has the words of a briefing for the search. */
export const wordsPaths = (id: string) => [SEARCH_DATA + textFile(id), jsonPath(id)];

const WORDS = { texts: new RegExp(`^${SEARCH_DATA}${TEXTS}([^/]+)\\.bin$`), json: /^briefings\/([^/]+)\.json$/ };

/** The id of the briefing whose words a search that reads so has from a path of the site, if it is such a path. */
export const briefingOfWords = (path: string, reads: SearchReads) => WORDS[reads].exec(path)?.[1];
