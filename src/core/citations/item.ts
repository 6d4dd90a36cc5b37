import { closeDirections } from '../transcript/directions.ts';

/** What is cited: a briefing, or in it a turn or some turns. */
export interface Citation {
  /** Id of the transcript. */
  id: string;
  title: string;
  /** Calendar day of the event. */
  date: string;
  /** Kind of event in words: `Press briefing`. */
  event: string;
  /** The printed place, a line an entry. */
  place: string[];
  siteTitle: string;
  /** Address of the cited passage on this site. */
  permalink: string;
  /** Address of the official transcript. */
  sourceUrl: string | null;
  /** Day of the version cited, where the source was changed after it was published. */
  corrected: string | null;
  /** Day on which the reader saw it, or `null` where it is to be filled in. */
  accessed: string | null;
  /** Who speaks in the passage; empty for a whole briefing. */
  speakers: { name: string; office: string | null }[];
  /** Numbers of the first and the last turn cited, or `null` for the whole briefing. */
  turns: [first: number, last: number] | null;
}

/** An entry of CSL-JSON, as far as this site fills it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: ({ family: string; given: string } | { literal: string })[];
  genre: string;
  'event-title': string;
  'event-place'?: string;
  'container-title': string;
  issued: CslDate;
  accessed?: CslDate;
  URL: string;
  source?: string;
  note: string;
}

interface CslDate {
  'date-parts': [number, number, number][];
}

const HONORIFIC = /^(mr|mrs|ms|miss|dr|sen|rep|gov|gen|secretary|president|the|senior|acting|admiral|general)\b\.?/i;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/** Whether a name is a person's full name, and not a label or a role. */
export const isFullName = (name: string) => 'family' in nameParts(name);

/** A name in its parts where it is a person's full name; labels and roles stay as they are. */
function nameParts(name: string): { family: string; given: string } | { literal: string } {
  const words = closeDirections(name.trim()).split(/\s+/);
  const end = SUFFIX.test(words.at(-1) ?? '') && words.length > 2 ? -2 : -1;
  if (words.length < 2 || HONORIFIC.test(name) || /\d|#/.test(name)) return { literal: closeDirections(name) };
  return { given: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

function cslDate(day: string): CslDate {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { 'date-parts': [[year, month, date]] };
}

/** `turn 12`, `turns 12–14`, or nothing for a whole briefing. */
export function turnsInWords(turns: Citation['turns']): string {
  if (turns === null) return '';
  return turns[0] === turns[1] ? `turn ${turns[0]}` : `turns ${turns[0]}–${turns[1]}`;
}

const long = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const inWords = (day: string) => long.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/**
 * What no style prints by itself but a reader needs to find and judge the passage: who spoke in which office, where the
 * official transcript is, and which version of it was cited.
 */
export function supplement({ speakers, turns, sourceUrl, corrected }: Citation): string[] {
  const held = speakers
    .filter(({ office }) => office !== null)
    .map(({ name, office }) => `${closeDirections(name)}, ${office}`);
  const who = [held.join('; '), turnsInWords(turns)].filter(Boolean).join('; ');
  return [
    who && `${who[0]!.toUpperCase()}${who.slice(1)}.`,
    sourceUrl && `Official transcript: ${sourceUrl}.`,
    corrected && `Version of ${inWords(corrected)}.`,
  ].filter((sentence): sentence is string => Boolean(sentence));
}

/** The citation as CSL-JSON, the form from which the library makes all others. */
export function cslItem(citation: Citation): CslItem {
  const { id, title, date, event, place, siteTitle, permalink, accessed, speakers } = citation;
  return {
    id,
    type: 'speech',
    title: closeDirections(title.replace(/\s+/gu, ' ').trim()),
    ...(speakers.length > 0 ? { author: speakers.map(({ name }) => nameParts(name)) } : {}),
    genre: event,
    'event-title': event,
    ...(place.length > 0 ? { 'event-place': place.map(closeDirections).join(', ') } : {}),
    'container-title': siteTitle,
    issued: cslDate(date),
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    URL: permalink,
    note: supplement(citation).join(' '),
  };
}
