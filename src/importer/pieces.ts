import { squash } from './words.ts';

/** A piece of speech as a machine transcriber writes it, under whatever names. */
export type Piece = Record<string, unknown>;

/** What is read from a piece. */
export interface ReadPiece {
  text: string;
  speaker: string | null;
  /** In the unit in which it is given. */
  start: number | null;
  /** It is a punctuation mark that belongs to the word before. */
  isMark: boolean;
}

/** Names of fields, in lower case and without anything but letters; the surer ones first. */
const TEXT = (
  'text transcript transcription sentence utterance display displaytext punctuatedword content words caption speech ' +
  'message body value word utf texte texto testo tekst'
).split(' ');
const SPEAKER = (
  'speakername speakerlabel speaker speakertag speakerid voice participant label author name who from user ' +
  'sprecher sprecherin locuteur intervenant hablante orador falante spreker'
).split(' ');
const START = (
  'startms tstartms startseconds start starttime startoffset begin begintime starts offset offsetmilliseconds offsetms ' +
  'ts timestamp time tc in t zeit beginn début debut tiempo inicio início'
).split(' ');
/** Lists of smaller pieces; whether their texts have their own blanks. */
const PARTS: readonly [name: string, blanks: string][] = [
  ['elements', ''],
  ['segs', ''],
  ['words', ' '],
  ['tokens', ''],
];

/** Reads a piece. `names` are those of speakers whom the source tells by an id. */
export function readPiece(piece: Piece, names: ReadonlyMap<string, string>): ReadPiece {
  return {
    text: textOf(piece),
    speaker: speakerOf(piece, names),
    start: startOf(piece),
    isMark: /punct/i.test(String(field(piece, ['type']) ?? '')),
  };
}

/** The channel that a piece was recorded on, which is somebody where there are several. */
export function channelOf(piece: Piece): string | null {
  const value = field(piece, ['channel', 'channeltag', 'channellabel']);
  return typeof value === 'number' || typeof value === 'string' ? `Channel ${value}` : null;
}

/** The names of speakers by their ids, wherever a source lists them. */
export function speakerNames(lists: ReadonlyMap<string, readonly Piece[]>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, pieces] of lists)
    if (/\.(?:speakers|participants|people)$/i.test(path))
      for (const piece of pieces) {
        const [id, name] = [field(piece, ['id', 'speakerid', 'key']), field(piece, ['name', 'displayname', 'label'])];
        if (id !== undefined && typeof name === 'string' && name.trim() !== '') names.set(String(id), squash(name));
      }
  return names;
}

function textOf(piece: Piece): string {
  const value = field(
    piece,
    TEXT.filter((name) => typeof field(piece, [name]) === 'string'),
  );
  if (typeof value === 'string') return squash(value);
  const inner = first(piece);
  if (inner) return textOf(inner);
  for (const [name, blank] of PARTS) {
    const parts = field(piece, [name]);
    if (Array.isArray(parts)) return squash(parts.map((part) => wordOf(part)).join(blank));
  }
  return '';
}

/** The words of a part with the blanks around them. */
function wordOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return typeof part === 'string' ? part : '';
  const value = field(
    part as Piece,
    TEXT.filter((name) => typeof field(part as Piece, [name]) === 'string'),
  );
  return typeof value === 'string' ? value : '';
}

function speakerOf(piece: Piece, names: ReadonlyMap<string, string>): string | null {
  for (const name of SPEAKER) {
    const value = field(piece, [name]);
    const told =
      typeof value === 'object' && value !== null
        ? field(value as Piece, ['name', 'displayname', 'label', 'id'])
        : value;
    if (typeof told !== 'number' && (typeof told !== 'string' || told.trim() === '')) continue;
    const words = String(told).trim();
    return names.get(words) ?? (/^(?:\d+|[A-Z])$/.test(words) ? `Speaker ${words}` : squash(words));
  }
  const inner = first(piece);
  return inner ? speakerOf(inner, names) : null;
}

function startOf(piece: Piece): number | null {
  for (const name of START) {
    const seconds = secondsIn(field(piece, [name]));
    if (seconds !== null) return /(?:ms|milliseconds)$/.test(name) ? seconds / 1000 : seconds;
  }
  for (const [name] of PARTS) {
    const parts = field(piece, [name]);
    for (const part of Array.isArray(parts) ? parts : []) {
      const start = typeof part === 'object' && part !== null ? startOf(part as Piece) : null;
      if (start !== null) return start;
    }
  }
  return null;
}

/**
 * A start as a number, `12.5`, `12.5s`, `PT1M2.5S`, `00:01:02,500`, or with a number of the picture behind the second,
 * `00:01:02:12`; in the unit it is given in.
 */
function secondsIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const printed = value.trim();
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(printed.replace(/^(\d+:\d\d:\d\d)[:;]\d\d$/, '$1'));
  const period = /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(printed);
  const parts = clock ?? period;
  if (parts)
    return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number((parts[3] ?? '0').replace(',', '.'));
  const plain = /^(\d+(?:\.\d+)?)\s?s?$/.exec(printed);
  return plain ? Number(plain[1]) : null;
}

/** The best reading, where a piece has several. */
function first(piece: Piece): Piece | null {
  const readings = field(piece, ['alternatives', 'nbest']);
  const best: unknown = Array.isArray(readings) ? readings[0] : null;
  return typeof best === 'object' && best !== null ? (best as Piece) : null;
}

/** The first of some fields that says something; `undefined` where none does. */
export function field(piece: Piece, names: readonly string[]): unknown {
  let keys = plainKeys.get(piece);
  if (!keys)
    plainKeys.set(
      piece,
      (keys = new Map(
        Object.entries(piece).map(([key, value]) => [key.toLowerCase().replace(/[^\p{L}]/gu, ''), value]),
      )),
    );
  for (const name of names) {
    const value = keys.get(name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** The fields of each piece by their names in lower case, letters only. */
const plainKeys = new WeakMap<Piece, Map<string, unknown>>();
