import { briefingOfWords, type SearchReads } from './search-files.ts';

/*
 * What a build says of itself, for readers who keep it: `/offline/build.json` names the build and its parts; each part
 * has a list of its files at `/offline/lists/<hash>.json`. Files are known by a hash of their content, so that two
 * builds share what is the same in both.
 */

export const BUILD_FILE = 'offline/build.json';
export const LISTS_FOLDER = 'offline/lists/';
export const WORKER_FILE = 'sw.js';
/** No file: the worker answers with the ids of the briefings whose words are kept. */
export const KEPT_BRIEFINGS = 'offline/kept.json';

/** The `/offline/build.json` of a build. */
export interface Build {
  schema: 1;
  /** Hash over all parts: another build of the same files has the same. */
  id: string;
  parts: Part[];
}

export type PartKind = 'shell' | 'search' | 'pages' | 'formats' | 'speakers' | 'data';

/**
 * Kinds that are not meant by "everything": what they hold is in the others too, and they change with every transcript.
 */
export const apart = new Set<PartKind>(['data']);

/** What one needs to read, search and check, without the downloads. */
export const forReading = new Set<PartKind>(['shell', 'search', 'pages', 'speakers']);

/** A part of the site that is kept or not as a whole. */
export interface Part {
  /** `shell`, `pages-2021` … */
  name: string;
  kind: PartKind;
  year: string | null;
  files: number;
  bytes: number;
  /** Hash of the list of its files. */
  list: string;
}

/** Hash and bytes of each file of a part, by its path below the site's base. */
export type FileList = Record<string, [hash: string, bytes: number]>;

/**
 * The part that a file belongs to. The shell is what every visit needs: styles, fonts, scripts, the pages that lead to
 * others, and the frame of the search, which finds its way with it in the words of whatever is kept, and knows what
 * stood there before. The words that the search `reads` of a briefing are with its page. `yearOf` knows the year of a
 * briefing by its id.
 */
export function partOf(
  path: string,
  yearOf: (id: string) => string | undefined,
  reads: SearchReads,
): { kind: PartKind; year: string | null } {
  const spoken = briefingOfWords(path, reads);
  const yearOfWords = spoken ? yearOf(spoken) : undefined;
  if (yearOfWords) return { kind: 'pages', year: yearOfWords };
  if (/^search\/data\/(manifest\.json|[^/]+\/table-[^/]+|earlier-[^/]+)$/.test(path))
    return { kind: 'shell', year: null };
  if (path.startsWith('search/data/')) return { kind: 'search', year: null };
  if (/^data\/./.test(path) && path !== 'data/index.html') return { kind: 'data', year: null };
  if (/^speakers\/[^/]+[/.]/.test(path) && path !== 'speakers/index.html') return { kind: 'speakers', year: null };
  const briefing = /^briefings\/([^/.]+)([/.].*)$/.exec(path);
  const year = briefing ? yearOf(briefing[1]!) : undefined;
  if (briefing && year)
    return { kind: /^\/(history\/|history\.json$|index\.html$)/.test(briefing[2]!) ? 'pages' : 'formats', year };
  return { kind: 'shell', year: null };
}

export const partName = ({ kind, year }: { kind: PartKind; year: string | null }) => (year ? `${kind}-${year}` : kind);

const READS: readonly SearchReads[] = ['json', 'texts'];

/** The parts of a build that may hold a path, whatever its search reads, the likeliest first. */
export function partsFor(build: Build, path: string): Part[] {
  const hint = /^(?:briefings|search\/data\/text)\/(\d{4})/.exec(path)?.[1];
  const kinds = READS.map((reads) => partOf(path, () => hint ?? '0', reads).kind);
  const fitting = build.parts.filter(({ kind }) => kinds.includes(kind) || kind === 'shell');
  const rank = ({ kind, year }: Part) =>
    kind === 'shell' ? 4 : (year === hint || year === null ? 0 : 2) + (kind === kinds[0] ? 0 : 1);
  return fitting.sort((a, b) => rank(a) - rank(b));
}

/** The address, below the site's base, from which a file is fetched: folders by their own name. */
export const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
