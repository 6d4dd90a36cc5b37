import type { Step } from './align.ts';
import type { Placed } from './lookup.ts';
import type { Passage } from './passage.ts';
import type { BriefingText } from './source.ts';
import { written, type Word } from './words.ts';

/**
 * A stretch of text with one mark. `context`: around the passage. `same`: said and quoted. `wrong`: quoted, not said.
 * `right`: said, not quoted. `omitted`: said, left out at an ellipsis. `aside`: the transcript's own note. `inserted`:
 * in brackets in the quote.
 */
export interface Run {
  kind: 'context' | 'same' | 'wrong' | 'right' | 'omitted' | 'aside' | 'inserted';
  text: string;
}

/** A turn as it is shown. */
export interface MarkedTurn {
  /** Index in the briefing. */
  turn: number;
  runs: Run[];
}

/** One difference, for those who read a list rather than marks: either side may be empty. */
export interface Difference {
  quoted: string;
  said: string;
}

/** Characters shown of a turn before and after the passage. */
const AROUND = 240;

/** Neighbouring steps that are shown as one: words of the record (a range of one turn) and words of the quote. */
interface Group {
  kind: Run['kind'] | 'difference';
  quoted: Word[];
  records: number[];
  turn: number;
}

/** The turns that a piece runs through, with its words and their differences marked. */
export function markedTurns(piece: Placed, passage: Passage): MarkedTurn[] {
  const { record, text } = piece.opened;
  const turns: MarkedTurn[] = [];
  let cursor = 0;
  const add = (kind: Run['kind'], words: string) => {
    const { runs } = turns.at(-1)!;
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.text += words;
    else if (words !== '') runs.push({ kind, text: words });
  };
  for (const { kind, quoted, records, turn } of grouped(piece, passage)) {
    const whole = text.turns[turn]!.text;
    if (turns.at(-1)?.turn !== turn) {
      if (turns.length > 0) add('context', text.turns[turns.at(-1)!.turn]!.text.slice(cursor));
      const first = record[records[0] ?? piece.recordFrom]?.start ?? 0;
      turns.push({ turn, runs: [] });
      add('context', turns.length === 1 ? clippedBefore(whole, first) : whole.slice(0, first));
      cursor = first;
    } else if (records.length > 0) {
      const { start } = record[records[0]!]!;
      const { runs } = turns.at(-1)!;
      add(runs.at(-1)?.kind === kind ? (kind as Run['kind']) : 'same', whole.slice(cursor, start));
      cursor = start;
    }
    const end = records.length > 0 ? record[records.at(-1)!]!.end : cursor;
    if (kind === 'difference' || kind === 'inserted') {
      const words = written(quoted);
      const atStart = !turns.at(-1)!.runs.some((run) => run.kind !== 'context');
      if (words && records.length === 0 && !atStart) add('same', ' ');
      add(kind === 'inserted' ? 'inserted' : 'wrong', kind === 'inserted' ? `[${words}]` : words);
      if (words && (records.length > 0 || atStart)) add('same', ' ');
      add(kind === 'inserted' ? 'omitted' : 'right', whole.slice(cursor, end));
    } else add(kind, whole.slice(cursor, end));
    cursor = end;
  }
  if (turns.length > 0) add('context', clippedAfter(text.turns[turns.at(-1)!.turn]!.text, cursor));
  return turns;
}

function grouped({ steps, opened, recordFrom }: Placed, passage: Passage): Group[] {
  const groups: Group[] = [];
  let turn = opened.record[recordFrom]?.turn ?? 0;
  for (const step of steps) {
    if (step.kind === 'jump') continue;
    const kind = groupKind(step.kind);
    if ('record' in step) turn = opened.record[step.record]!.turn;
    let group = groups.at(-1);
    if (!group || group.kind !== kind || group.turn !== turn)
      groups.push((group = { kind, quoted: [], records: [], turn }));
    if ('quote' in step && kind !== 'same') group.quoted.push(passage.words[step.quote]!);
    if ('record' in step) group.records.push(step.record);
  }
  return groups;
}

function groupKind(kind: Exclude<Step['kind'], 'jump'>): Group['kind'] {
  switch (kind) {
    case 'changed':
    case 'missing':
    case 'added':
      return 'difference';
    case 'replaced':
      return 'inserted';
    default:
      return kind;
  }
}

/** Neighbouring differences as pairs. */
export function differencesOf({ steps, opened }: Placed, passage: Passage): Difference[] {
  const found: { quoted: Word[]; said: Word[] }[] = [];
  let before: Step['kind'] | null = null;
  for (const step of steps) {
    if (isDifference(step.kind)) {
      if (before === null || !isDifference(before)) found.push({ quoted: [], said: [] });
      if ('quote' in step) found.at(-1)!.quoted.push(passage.words[step.quote]!);
      if ('record' in step) found.at(-1)!.said.push(opened.record[step.record]!);
    }
    before = step.kind;
  }
  return found.map(({ quoted, said }) => ({ quoted: written(quoted), said: written(said) }));
}

const isDifference = (kind: Step['kind']) => kind === 'changed' || kind === 'added' || kind === 'missing';

/** What was left out at ellipses, a text for each place; notes of the transcript's writers are not among them. */
export function omissionsOf({ steps, opened }: Placed): string[] {
  const found: Word[][] = [];
  let before: Step['kind'] | null = null;
  for (const step of steps) {
    if (step.kind === 'omitted')
      (before === 'omitted' ? found.at(-1)! : (found.push([]), found.at(-1)!)).push(opened.record[step.record]!);
    if (step.kind !== 'aside') before = step.kind;
  }
  return found.map(written);
}

/** The end of a text before a place, from a word's beginning. */
export function clippedBefore(text: string, end: number): string {
  if (end <= AROUND) return text.slice(0, end);
  let start = end - AROUND;
  while (start > 0 && /\S/u.test(text[start - 1]!)) start -= 1;
  return `… ${text.slice(start, end)}`;
}

/** The beginning of a text after a place, to a word's end. */
export function clippedAfter(text: string, start: number): string {
  if (text.length - start <= AROUND) return text.slice(start);
  return `${/^.*\s/su.exec(text.slice(start, start + AROUND))?.[0].trimEnd() ?? text.slice(start, start + AROUND)} …`;
}

/** A turn before or after the passage, cut short. */
export function excerpt(turns: BriefingText['turns'], at: number, which: 'begin' | 'end'): string {
  const text = turns[at]!.text;
  return which === 'begin' ? clippedAfter(text, 0) : clippedBefore(text, text.length);
}
