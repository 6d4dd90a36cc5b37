import { parse } from 'csv-parse/sync';
import type { Draft } from './draft.ts';
import { draftUtterances, type Utterance } from './utterances.ts';
import { squash } from './words.ts';

/*
 * Machine transcribers write JSON or tables in many layouts. What they have in common is read: somewhere a list of
 * pieces, each with a text, a start and a speaker, under one of a few names.
 */

type Piece = Record<string, unknown>;

/** Names of fields, in lower case and without anything but letters; the surer ones first. */
const TEXT = (
  'text transcript transcription sentence utterance display punctuatedword content words caption speech message ' +
  'body value word'
).split(' ');
const SPEAKER = (
  'speakername speakerlabel speaker speakertag speakerid voice participant label author name who from user ' + 'channel'
).split(' ');
const START =
  'startms startseconds start starttime begin begintime starts offset offsetms ts timestamp time tc in t'.split(' ');

/** Reads the JSON of a transcriber. Throws an error for people where it has no such list. */
export function draftJson(text: string, name: string): Draft {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const lists = listsIn(value).map(utterancesOf);
  // Transcribers give the same speech in words and in sentences: the list that says who speaks and has the fewest
  // pieces.
  const best = lists.filter((list) => list.length > 0).sort((a, b) => worth(b) - worth(a) || a.length - b.length)[0];
  if (!best) throw new Error('there is no list of pieces of speech in it, each with a speaker, a start and a text');
  return draftUtterances(best, name, titleOf(value));
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
  const found = utterancesOf(rows);
  if (found.length === 0)
    throw new Error(
      'none of its columns is headed `text` or `transcript`; name the columns `speaker`, `start` and `text`',
    );
  return draftUtterances(found, name, null);
}

/** Lists of objects anywhere in a value; those of several results behind each other are one. */
function listsIn(value: unknown): Piece[][] {
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
  return [...byPath.values()].filter((list) => list.length > 0);
}

/** Characters said, and half as many again where it is told by whom. */
function worth(list: Utterance[]): number {
  const size = list.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const known = list.filter(({ speaker }) => speaker !== null).length / list.length;
  return Math.round((size * (1 + known)) / 50);
}

function utterancesOf(pieces: Piece[]): Utterance[] {
  const read = pieces.map((piece) => ({
    text: textOf(piece),
    speaker: speakerOf(piece),
    start: startOf(piece),
    mark: /punct/i.test(String(field(piece, ['type']) ?? '')),
  }));
  const words = read.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const last = Math.max(0, ...read.map(({ start }) => start ?? 0));
  // Nobody needs ten seconds a word: such figures are milliseconds.
  const unit = last / Math.max(1, words) > 10 ? 1000 : 1;
  const found: Utterance[] = [];
  for (const { text, speaker, start, mark } of read) {
    if (text === '') continue;
    const before = found.at(-1);
    if (before && (mark || /^[.,;:!?…]+$/.test(text))) before.text += text;
    else found.push({ speaker, seconds: start === null ? null : start / unit, text });
  }
  return found;
}

function textOf(piece: Piece): string {
  const value = field(
    piece,
    TEXT.filter((name) => typeof field(piece, [name]) === 'string'),
  );
  if (typeof value === 'string') return squash(value);
  const inner = first(piece);
  if (inner) return textOf(inner);
  const elements = field(piece, ['elements']);
  return Array.isArray(elements)
    ? squash(elements.map((entry) => String(field(entry as Piece, ['value']) ?? '')).join(''))
    : '';
}

function speakerOf(piece: Piece): string | null {
  for (const name of SPEAKER) {
    const value = field(piece, [name]);
    const told = typeof value === 'object' && value !== null ? field(value as Piece, ['name', 'label', 'id']) : value;
    if (typeof told === 'number') return `Speaker ${told}`;
    if (typeof told === 'string' && told.trim() !== '')
      return /^(?:\d+|[A-Z])$/.test(told.trim()) ? `Speaker ${told.trim()}` : squash(told);
  }
  const inner = first(piece);
  return inner ? speakerOf(inner) : null;
}

function startOf(piece: Piece): number | null {
  for (const name of START) {
    const seconds = secondsIn(field(piece, [name]));
    if (seconds !== null) return /ms$/.test(name) ? seconds / 1000 : seconds;
  }
  const elements = field(piece, ['elements']);
  const timed = Array.isArray(elements)
    ? elements.find((entry) => field(entry as Piece, ['ts']) !== undefined)
    : undefined;
  return timed ? startOf(timed as Piece) : null;
}

/** A start as a number, `12.5`, `12.5s`, `PT1M2.5S` or `00:01:02,500`; in the unit it is given in. */
function secondsIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(value.trim());
  const period = /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(value.trim());
  const parts = clock ?? period;
  if (parts)
    return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number((parts[3] ?? '0').replace(',', '.'));
  const plain = /^(\d+(?:\.\d+)?)\s?s?$/.exec(value.trim());
  return plain ? Number(plain[1]) : null;
}

/** The best reading, where a piece has several. */
function first(piece: Piece): Piece | null {
  const readings = field(piece, ['alternatives', 'nbest']);
  const best: unknown = Array.isArray(readings) ? readings[0] : null;
  return typeof best === 'object' && best !== null ? (best as Piece) : null;
}

function field(piece: Piece, names: readonly string[]): unknown {
  let keys = plainKeys.get(piece);
  if (!keys)
    plainKeys.set(
      piece,
      (keys = new Map(Object.entries(piece).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]))),
    );
  for (const name of names) {
    const value = keys.get(name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** The fields of each piece by their names in lower case, letters only. */
const plainKeys = new WeakMap<Piece, Map<string, unknown>>();

function titleOf(value: unknown): string | null {
  const title =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? field(value as Piece, ['title', 'jobname'])
      : null;
  return typeof title === 'string' && title.trim() !== '' ? squash(title) : null;
}
