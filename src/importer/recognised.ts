import { parse } from 'csv-parse/sync';
import { escapeText } from '../core/transcript/escape.ts';
import { dayIn } from './dates.ts';
import { draftPage, type Draft } from './draft.ts';
import { partsJoined } from './parts.ts';
import { channelOf, field, readPiece, speakerNames, type Piece } from './pieces.ts';
import { draftUtterances, type Utterance } from './utterances.ts';
import { squash } from './words.ts';

/*
 * Machine transcribers write JSON or tables in many layouts. What they have in common is read: somewhere a list of
 * pieces, each with a text, a start and a speaker, under one of a few names.
 */

/** Reads the JSON of a transcriber. Throws an error for people where it has no such list. */
export function draftJson(text: string, name: string): Draft {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const typed = pageIn(value);
  if (typed !== null) return draftPage(`<!doctype html><title>${escapeText(name)}</title>${typed}`, name, null);
  const pieces = listsIn(value);
  const names = speakerNames(pieces);
  const turns = turnsIn(pieces, names);
  const lists = partsJoined(pieces, names).map((list) => utterancesOf(list, names, turns));
  // Transcribers give the same speech in words and in sentences: the list that says who speaks and has the fewest
  // pieces.
  const best = lists.filter((list) => list.length > 0).sort((a, b) => worth(b) - worth(a) || a.length - b.length)[0];
  if (!best)
    throw new Error(
      'there is no list of pieces of speech in it, each with a speaker, a start and a text; is it what a transcriber wrote?',
    );
  const draft = draftUtterances(best, name, toldBy(value, ['title', 'jobname', 'name']));
  return { ...draft, date: dayIn(toldBy(value, ['date', 'recordingdate', 'meetingdate']) ?? '') ?? draft.date };
}

/** Reads a table with a row of headings. Throws an error for people where no column has the text. */
export function draftTable(text: string, name: string): Draft {
  const [head = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
  let rows: Piece[];
  try {
    rows = parse(text, { bom: true, columns: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`it is no table (${error instanceof Error ? error.message : String(error)})`);
  }
  const found = utterancesOf(rows, new Map(), []);
  if (found.length === 0)
    throw new Error(
      'none of its columns is headed `text` or `transcript`; name the columns `speaker`, `start` and `text`',
    );
  return draftUtterances(found, name, null);
}

/** Transcripts typed beside a recording are pages, with their times in elements. */
function pageIn(value: unknown): string | null {
  const html = typeof value === 'object' && value !== null ? (value as Piece)['text'] : null;
  if (typeof html !== 'string' || !/<(?:p|br|div)\b/i.test(html)) return null;
  const timed = html.replace(/<span[^>]*\btimestamp\b[^>]*>\s*([\d:.]+)\s*<\/span>/gi, '[$1] ');
  return `<main><article>${timed}</article></main>`;
}

/** Lists of objects anywhere in a value by their paths; those of several results behind each other are one. */
function listsIn(value: unknown): Map<string, Piece[]> {
  const byPath = new Map<string, Piece[]>();
  const open = (item: unknown, path: string, depth: number): void => {
    if (depth > 12 || typeof item !== 'object' || item === null) return;
    if (Array.isArray(item)) {
      const pieces = item.filter(
        (entry): entry is Piece => typeof entry === 'object' && entry !== null && !Array.isArray(entry),
      );
      const list = byPath.get(path) ?? byPath.set(path, []).get(path)!;
      for (const piece of pieces) list.push(piece);
      // Only the first of several readings of the same words counts.
      const followed = /\.(?:alternatives|nbest)$/i.test(path) ? item.slice(0, 1) : item;
      for (const entry of followed) open(entry, `${path}[]`, depth + 1);
    } else for (const [key, entry] of Object.entries(item)) open(entry, `${path}.${key}`, depth + 1);
  };
  open(value, '', 0);
  for (const [path, list] of byPath) if (list.length === 0) byPath.delete(path);
  return byPath;
}

/** Characters said, twice as many where it is told by whom, in steps of a seventh: marks may be missing. */
function worth(list: Utterance[]): number {
  const size = list.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const known = list.filter(({ speaker }) => speaker !== null).length / list.length;
  return Math.round(5 * Math.log2(1 + size * (1 + known)));
}

/** Who speaks from when on, as some transcribers tell apart from the words. */
interface SpeakerTurn {
  start: number;
  speaker: string;
}

function turnsIn(lists: ReadonlyMap<string, readonly Piece[]>, names: ReadonlyMap<string, string>): SpeakerTurn[] {
  const turns = [...lists.values()].flat().flatMap((piece): SpeakerTurn[] => {
    const { text, speaker, start } = readPiece(piece, names);
    return text === '' && speaker !== null && start !== null ? [{ start, speaker }] : [];
  });
  return turns
    .sort((a, b) => a.start - b.start)
    .filter(({ speaker }, index, all) => index === 0 || speaker !== all[index - 1]!.speaker);
}

function utterancesOf(
  pieces: readonly Piece[],
  names: ReadonlyMap<string, string>,
  turns: readonly SpeakerTurn[],
): Utterance[] {
  const read = withoutRepetition(pieces.map((piece) => ({ ...readPiece(piece, names), channel: channelOf(piece) })));
  const words = read.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const last = Math.max(0, ...read.map(({ start }) => start ?? 0));
  // Nobody needs ten seconds a word: such figures are milliseconds, or ten millions of a second.
  const unit = last / Math.max(1, words) > 100_000 ? 1e7 : last / Math.max(1, words) > 10 ? 1000 : 1;
  const told = read.some(({ speaker }) => speaker !== null);
  const channels = new Set(read.map(({ channel }) => channel)).size > 1;
  // A piece in which several speak is none of the first.
  const known = !told && turns.length > 1 && read.length >= turns.length ? turns : [];
  const found: Utterance[] = [];
  let turn = 0;
  for (const { text, start, isMark, ...who } of read) {
    if (text === '') continue;
    while (start !== null && turn + 1 < known.length && known[turn + 1]!.start <= start) turn += 1;
    const before = found.at(-1);
    const speaker = who.speaker ?? known[turn]?.speaker ?? (channels && !told ? who.channel : null);
    if (before && (isMark || /^[.,;:!?…]+$/.test(text))) before.text += text;
    else found.push({ speaker, seconds: start === null ? null : start / unit, text });
  }
  return found;
}

/** Of words that are given twice those with their speakers, or the first. */
function withoutRepetition<T extends { text: string; speaker: string | null }>(read: T[]): T[] {
  const letters = (list: T[]) => list.map(({ text }) => text.replace(/\s/g, '')).join('');
  const told = read.filter(({ speaker }) => speaker !== null);
  const rest = read.filter(({ speaker }) => speaker === null);
  if (told.length > 0 && rest.length > 0 && letters(told) === letters(rest)) return told;
  const before = read.slice(0, -1);
  return before.length > 1 && letters(before) === letters(read.slice(-1)) ? before : read;
}

/** What a source says of itself as a whole. */
function toldBy(value: unknown, names: readonly string[]): string | null {
  const told =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? field(value as Piece, names) : null;
  return typeof told === 'string' && told.trim() !== '' ? squash(told) : null;
}
