import { number } from '../../contract/counts.ts';
import { FORMATS, type Format } from '../../core/formats/formats.ts';
import type { Published } from '../archive/load.ts';
import type { Settings } from '../settings.ts';
import { FREE_HOSTS } from '../free-hosts.ts';

/** What a site puts into files of their own. */
export interface FilePlan extends Pick<Settings, 'searchReads' | 'spare'> {
  /** The formats that stand beside each page, by their extensions; the rest is in the year's archives alone. */
  beside: readonly string[];
}

export interface FormatChoice extends FilePlan {
  /** In a sentence, why not all formats stand beside each page; `null` where they do. */
  reason: string | null;
}

/** How many files and bytes a site has, about. */
export interface Estimate {
  files: number;
  bytes: number;
}

const ALL = FORMATS.map(({ extension }) => extension);

/**
 * How the same formats can stand beside each page, in ever fewer files: the search has files of its own as long as
 * there is room for them, because readers fetch less with them and keep less offline.
 */
const waysOf = (beside: readonly string[]): FilePlan[] => [
  { beside, searchReads: 'texts', spare: 0 },
  ...(beside.includes('json') ? [0, 1, 2, 3].map((spare) => ({ beside, searchReads: 'json' as const, spare })) : []),
];

/** What is left, step by step, where a site with all formats would outgrow free hosts. */
const STEPS: readonly FilePlan[] = [...waysOf(['json', 'txt']), ...waysOf(['json'])];

/** Bytes a word, measured over a thousand transcripts and rounded up. */
const BYTES: Record<string, number> = { json: 23, txt: 6.5, md: 6.5, csv: 13, xml: 10.5, 'akn.xml': 10, jsonld: 12.5 };
const PAGE_BYTES = 11.5;
/** Of the words that only the search reads. */
const TEXT_BYTES = 2.5;
/** Of the index, the tables of turns and the archives. */
const BULK_BYTES = 30.5;
const CARD_BYTES = 40_000;
const SPEAKER_BYTES = 14_000;
/** Pages, icons, scripts and lists that every site has. */
const ALWAYS = 200;
/** Archives of formats, lists and the like. */
const FILES_OF_YEAR = 14;
/** Words for which a year's index has one more file, up to so many files. */
const WORDS_OF_INDEX_FILE = 4_400;
const MOST_INDEX_FILES = 350;
/** The share of these files that is left where they may be twice as large, measured. */
const LEFT_OF_INDEX_FILES = 0.59;

/** Estimates what free hosts count of a site. */
export function estimate(
  { briefings, speakers: { speakers } }: Published,
  settings: Pick<Settings, 'siteUrl' | 'precompress'>,
  { beside, searchReads, spare }: FilePlan,
): Estimate {
  const words = briefings.reduce((sum, briefing) => sum + briefing.words, 0);
  const people = speakers.filter(({ kind }) => kind === 'person').length;
  const cards = settings.siteUrl ? briefings.length : 0;
  const besideSpeakers = spare > 0 ? 0 : speakers.length + (settings.siteUrl ? people * 2 : 0);
  const captions = beside.length > 0 ? briefings.filter(({ timed }) => timed).length : 0;
  const texts = briefings.length * (1 + beside.length) + captions + speakers.length + besideSpeakers;
  const spoken = searchReads === 'texts' ? briefings.length : 0;
  const files = texts * (settings.precompress ? 3 : 1) + spoken + cards + filesOfYears(briefings, spare) + ALWAYS;
  const perWord = beside.reduce((sum, extension) => sum + (BYTES[extension] ?? 15), PAGE_BYTES);
  const bytes =
    words * (perWord * (settings.precompress ? 1.5 : 1) + (spoken ? TEXT_BYTES : 0) + BULK_BYTES) +
    cards * CARD_BYTES +
    speakers.length * SPEAKER_BYTES;
  return { files: Math.round(files), bytes: Math.round(bytes) };
}

function filesOfYears(briefings: Published['briefings'], spare: number): number {
  const years = Map.groupBy(briefings, ({ date }) => date.slice(0, 4));
  const words = (of: Published['briefings']) => of.reduce((sum, briefing) => sum + briefing.words, 0);
  const index = (of: Published['briefings']) => Math.min(MOST_INDEX_FILES, words(of) / WORDS_OF_INDEX_FILE);
  return [...years.values()].reduce((sum, of) => sum + FILES_OF_YEAR + index(of) * LEFT_OF_INDEX_FILES ** spare, 0);
}

/**
 * Chooses the formats beside each page: those that the person named, else as many as free hosts have room for. JSON
 * always stays. Where the site has more bytes than one of them takes with JSON alone, the number of files, which others
 * count, decides.
 */
export function chooseFormats(
  archive: Published,
  settings: Pick<Settings, 'formats' | 'siteUrl' | 'precompress'>,
): FormatChoice {
  const isFew = (plan: FilePlan) => estimate(archive, settings, plan).files <= FREE_HOSTS.files;
  const fits = (plan: FilePlan) => isFew(plan) && estimate(archive, settings, plan).bytes <= FREE_HOSTS.bytes;
  if (settings.formats !== 'auto') {
    const ways = waysOf(ALL.filter((extension) => settings.formats.includes(extension)));
    const plan = ways.find(isFew) ?? ways[0]!;
    const isAll = plan.beside.length === ALL.length;
    return { ...plan, reason: isAll ? null : 'The site’s settings name these formats only.' };
  }
  const [whole] = waysOf(ALL) as [FilePlan];
  if (fits(whole)) return { ...whole, reason: null };
  // Where no free host takes it in any way, nothing is gained by sparing more.
  const plan = STEPS.find(fits) ?? STEPS.find(isFew) ?? STEPS.findLast(({ spare }) => spare === 0)!;
  const { files, bytes } = estimate(archive, settings, whole);
  return {
    ...plan,
    reason:
      `With every format beside each of ${number(archive.briefings.length)} pages the site would have ` +
      `about ${number(files)} files and ${(bytes / 1024 ** 3).toFixed(1)} GiB, more than free hosts ` +
      `take (${number(FREE_HOSTS.files)} files, 1 GiB).`,
  };
}

/** What the build says of the choice, a line a matter; nothing where every file has its place. */
export function choiceLines({ beside, reason, searchReads, spare }: FormatChoice): string[] {
  const named = beside.length === 0 ? 'no format' : beside.map((extension) => `.${extension}`).join(', ');
  const lines: string[] = [];
  if (reason)
    lines.push(
      `Beside each page: ${named}; the other formats are in the archives of each year below /data/. ` +
        `${reason} FORMATS=all puts all of them there.`,
    );
  if (searchReads === 'json')
    lines.push('To spare files, the search reads the .json beside each page and has no words in files of its own.');
  if (spare > 0)
    lines.push(
      'To spare more, its index has fewer and larger files, and speakers have no data and feeds beside their pages.',
    );
  return lines;
}

/** The formats of these extensions, in their order. */
export const formatsOf = (extensions: readonly string[]): Format[] =>
  FORMATS.filter(({ extension }) => extensions.includes(extension));
