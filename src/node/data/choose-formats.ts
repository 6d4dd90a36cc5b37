import { number } from '../../contract/counts.ts';
import { FORMATS, type Format } from '../../core/formats/formats.ts';
import type { Published } from '../archive/load.ts';
import type { Settings } from '../settings.ts';
import { FREE_HOSTS } from '../free-hosts.ts';

/** The formats that stand beside each page, by their extensions; the rest is in the year's archives alone. */
export interface FormatChoice {
  beside: readonly string[];
  /** In a sentence, why it is not all of them; `null` where it is. */
  reason: string | null;
}

/** How many files and bytes a site has, about. */
export interface Estimate {
  files: number;
  bytes: number;
}

/** What is left beside pages, step by step, where a site would outgrow free hosts. */
const STEPS: readonly (readonly string[])[] = [
  FORMATS.map(({ extension }) => extension),
  ['json', 'txt'],
  ['json'],
  [],
];

/** Bytes a word, measured over a thousand transcripts and rounded up. */
const BYTES: Record<string, number> = { json: 23, txt: 6.5, md: 6.5, csv: 13, xml: 10.5, 'akn.xml': 10, jsonld: 12.5 };
const PAGE_BYTES = 11.5;
/** Of the index, the words for the search, the tables of turns and the archives. */
const BULK_BYTES = 33;
const CARD_BYTES = 40_000;
const SPEAKER_BYTES = 14_000;
/** Pages, icons, scripts and lists that every site has. */
const ALWAYS = 200;
/** Archives of formats, lists and the like. */
const FILES_OF_YEAR = 14;
/** Words for which a year's index has one more file, up to so many files. */
const WORDS_OF_INDEX_FILE = 4_400;
const MOST_INDEX_FILES = 300;

/** Estimates what free hosts count of a site with these formats beside each page. */
export function estimate(
  { briefings, speakers }: Published,
  settings: Pick<Settings, 'siteUrl' | 'precompress'>,
  beside: readonly string[],
): Estimate {
  const words = briefings.reduce((sum, briefing) => sum + briefing.words, 0);
  const people = speakers.speakers.filter(({ kind }) => kind === 'person').length;
  const cards = settings.siteUrl ? briefings.length : 0;
  const texts =
    briefings.length * (1 + beside.length) + speakers.speakers.length * 2 + (settings.siteUrl ? people * 2 : 0);
  const files = texts * (settings.precompress ? 3 : 1) + briefings.length + cards + filesOfYears(briefings) + ALWAYS;
  const perWord = beside.reduce((sum, extension) => sum + (BYTES[extension] ?? 15), PAGE_BYTES);
  const bytes =
    words * (perWord * (settings.precompress ? 1.5 : 1) + BULK_BYTES) +
    cards * CARD_BYTES +
    speakers.speakers.length * SPEAKER_BYTES;
  return { files: Math.round(files), bytes: Math.round(bytes) };
}

function filesOfYears(briefings: Published['briefings']): number {
  const years = Map.groupBy(briefings, ({ date }) => date.slice(0, 4));
  const words = (of: Published['briefings']) => of.reduce((sum, briefing) => sum + briefing.words, 0);
  return [...years.values()].reduce(
    (sum, of) => sum + FILES_OF_YEAR + Math.min(MOST_INDEX_FILES, words(of) / WORDS_OF_INDEX_FILE),
    0,
  );
}

/** Chooses the formats beside each page: those that the person named, else as many as free hosts have room for. */
export function chooseFormats(
  archive: Published,
  settings: Pick<Settings, 'formats' | 'siteUrl' | 'precompress'>,
): FormatChoice {
  const all = STEPS[0]!;
  if (settings.formats !== 'auto') {
    const beside = all.filter((extension) => settings.formats.includes(extension));
    return { beside, reason: beside.length === all.length ? null : 'The site’s settings name these formats only.' };
  }
  const fits = (beside: readonly string[]) => {
    const { files, bytes } = estimate(archive, settings, beside);
    return files <= FREE_HOSTS.files && bytes <= FREE_HOSTS.bytes;
  };
  const beside = STEPS.find(fits) ?? STEPS.at(-1)!;
  if (beside === all) return { beside, reason: null };
  const whole = estimate(archive, settings, all);
  return {
    beside,
    reason:
      `With every format beside each of ${number(archive.briefings.length)} pages the site would have ` +
      `about ${number(whole.files)} files and ${(whole.bytes / 1024 ** 3).toFixed(1)} GiB, more than free hosts ` +
      `take (${number(FREE_HOSTS.files)} files, 1 GiB).`,
  };
}

/** What the build says of the choice. */
export function choiceLine({ beside, reason }: FormatChoice): string {
  const named = beside.length === 0 ? 'no format' : beside.map((extension) => `.${extension}`).join(', ');
  return (
    `Beside each page: ${named}; the other formats are in the archives of each year below /data/. ` +
    `${reason} FORMATS=all puts all of them there.`
  );
}

/** The formats of these extensions, in their order. */
export const formatsOf = (extensions: readonly string[]): Format[] =>
  FORMATS.filter(({ extension }) => extensions.includes(extension));
