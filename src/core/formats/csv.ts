import type { Transcript } from '../transcript/types.ts';
import { turnAddress, type FormatContext } from './context.ts';

/** Names of the columns, a row a turn; the data dictionary explains them. */
export const CSV_COLUMNS = [
  'briefing',
  'date',
  'title',
  'turn',
  'n',
  'exchange',
  'kind',
  'label',
  'speaker',
  'speaker_name',
  'time',
  'seconds',
  'text',
  'url',
  'printed',
] as const;

/** The heading line, with RFC 4180's line end, behind the mark by which spreadsheets know UTF-8. */
export const CSV_HEADING = `\ufeff${CSV_COLUMNS.join(',')}\r\n`;

/** A turn as a row of a table. */
export type TurnRow = Record<(typeof CSV_COLUMNS)[number], string | number | null>;

/** The rows of the transcript's turns. */
export const turnRows = ({ id, date, title, turns }: Transcript, context: FormatContext): TurnRow[] =>
  turns.map((turn) => ({
    briefing: id,
    date,
    title,
    turn: turn.id,
    n: turn.n,
    exchange: turn.exchange,
    kind: turn.kind,
    label: turn.label,
    speaker: turn.speaker,
    speaker_name: turn.speaker === null ? null : (context.speakers.get(turn.speaker)?.name ?? null),
    time: turn.time,
    seconds: turn.seconds,
    text: turn.text,
    url: turnAddress(context, id, turn.id),
    printed: turn.printed,
  }));

/** The transcript's turns as lines of CSV (RFC 4180), without the heading. */
export const csvRows = (transcript: Transcript, context: FormatContext): string =>
  turnRows(transcript, context)
    .map((row) => csvRow(CSV_COLUMNS.map((name) => row[name] ?? '')))
    .join('');

/** A line of CSV (RFC 4180) with its end. */
export const csvRow = (cells: readonly (string | number)[]) => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * One cell. A blank goes before a character with which spreadsheets begin a formula, so that opening the file runs
 * nothing; the words stay as they are.
 */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const cell = /^[=+\-@\t\r]/.test(value) ? ` ${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A file of its own: heading and rows. */
export function toCsv(transcript: Transcript, context: FormatContext): string {
  return CSV_HEADING + csvRows(transcript, context);
}
