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
  /** Language of the transcript as a tag of BCP 47; English where none is known. */
  lang: string | null;
  /** The printed place, a line an entry. */
  place: string[];
  siteTitle: string;
  /** Address of the cited passage on this site; full where the site knows its own. */
  permalink: string;
  /** Address of the official transcript. */
  sourceUrl: string | null;
  /** Day of the version cited, where the source was changed after it was published. */
  corrected: string | null;
  /** Day on which the cited wording was changed; missing for the present one. */
  until?: string;
  /** Day on which the reader saw it, or `null` where it is to be filled in. */
  accessed: string | null;
  /** Who speaks in the passage; empty for a whole briefing. */
  speakers: { name: string; office: string | null }[];
  /** Numbers of the first and the last turn cited, or `null` for the whole briefing. */
  turns: [first: number, last: number] | null;
}

/** What is the same for every passage of a briefing. */
export type CitedBriefing = Pick<
  Citation,
  'id' | 'title' | 'date' | 'event' | 'lang' | 'place' | 'siteTitle' | 'sourceUrl' | 'corrected'
>;

/** An entry of CSL-JSON, as far as this site fills it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  /** The kind of event; a title of its own the event has none besides that of the transcript. */
  genre: string;
  'event-place'?: string;
  publisher: string;
  issued: CslDate;
  accessed?: CslDate;
  /** Left out where the site does not know its own address. */
  URL?: string;
  language: string;
  note: string;
}

/** A person's name in its parts, or what names somebody as it stands. */
export type CslName = { family: string; given: string } | { literal: string };

interface CslDate {
  'date-parts': [number, number, number][];
}

const HONORIFIC = /^(mr|mrs|ms|miss|dr|sen|rep|gov|gen|secretary|president|the|senior|acting|admiral|general)\b\.?/i;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/** Whether a name is a person's full name, and not a label or a role. */
export const isFullName = (name: string) => 'family' in cslName(name);

/** A name in its parts where it is a person's full name; labels and roles stay as they are. */
export function cslName(name: string): CslName {
  const words = closeDirections(name.trim()).split(/\s+/);
  let end = words.length - (SUFFIX.test(words.at(-1) ?? '') && words.length > 2 ? 2 : 1);
  // Particles belong to the family's name: `von der Leyen`.
  while (end > 1 && /^\p{Ll}/u.test(words[end - 1]!)) end -= 1;
  if (words.length < 2 || HONORIFIC.test(name) || /\d|#/.test(name)) return { literal: closeDirections(name) };
  return { given: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

function cslDate(day: string): CslDate {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { 'date-parts': [[year, month, date]] };
}

const long = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

/** A calendar day as citations print it: `April 2, 2031`. */
export const dayInCitation = (day: string): string => long.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** `turn 12`, `turns 12–14`, or nothing for a whole briefing. */
export function turnsInWords(turns: Citation['turns']): string {
  if (turns === null) return '';
  return turns[0] === turns[1] ? `turn ${turns[0]}` : `turns ${turns[0]}–${turns[1]}`;
}

/**
 * What no style prints by itself but a reader needs to find and judge the passage: who spoke in which office, where the
 * official transcript is, and which version of it was cited.
 */
export function supplement({ speakers, turns, sourceUrl, corrected, until }: Citation): string[] {
  const held = speakers
    .filter(({ office }) => office !== null)
    .map(({ name, office }) => `${closeDirections(name)}, ${office}`);
  const who = [held.join('; '), turnsInWords(turns)].filter(Boolean).join('; ');
  return [
    who && `${who[0]!.toUpperCase()}${who.slice(1)}.`,
    sourceUrl && `Official transcript: ${sourceUrl}.`,
    corrected && `Version of ${dayInCitation(corrected)}.`,
    until && `As it stood until ${dayInCitation(until)}.`,
  ].filter((sentence): sentence is string => Boolean(sentence));
}

/**
 * Names the item in a person's library: the briefing's id, and for a passage the lasting id of the turn where it
 * begins.
 */
const itemId = ({ id, permalink, turns }: Citation) =>
  turns === null ? id : [id, permalink.split('#')[1]?.split(':~:')[0]].filter(Boolean).join('-');

/** The citation as CSL-JSON, the form from which all others are made. */
export function cslItem(citation: Citation): CslItem {
  const { title, date, event, lang, place, siteTitle, permalink, accessed, speakers } = citation;
  return {
    id: itemId(citation),
    type: 'speech',
    title: closeDirections(title.replace(/\s+/gu, ' ').trim()),
    ...(speakers.length > 0 ? { author: speakers.map(({ name }) => cslName(name)) } : {}),
    genre: event,
    ...(place.length > 0 ? { 'event-place': place.map(closeDirections).join(', ') } : {}),
    publisher: siteTitle,
    issued: cslDate(date),
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    ...(/^https?:\/\//i.test(permalink) ? { URL: permalink } : {}),
    language: lang ?? 'en',
    note: supplement(citation).join(' '),
  };
}
