import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { likeness } from '../core/transcript/label-names.ts';
import { endsSentence } from './words.ts';

/** A cell of a table: its blocks, and its words in one line. */
export interface Cell {
  blocks: Element[];
  text: string;
}

const time =
  /^[[(]?\d{1,3}[:.]\d{2}(?:[:.,;]\d{1,3}){0,2}(?:\s?[ap]\.?m\.?)?[\])]?(?:\s*(?:[-–—]|-->)\s*[[(]?[\d:.,;]+[\])]?)?$/iu;
/** What heads the columns of such tables, in any of some languages. */
const heads =
  /^(?:#|no\.?|nr\.?|(?:start )?time(?:code)?|speakers?|names?|who|participants?|text|words|transcript(?:ion)?|statements?|remarks|what (?:was|is) said|zeit|sprecher(?:in)?|wer|wortlaut|heure|intervenante?s?|orat(?:eur|rice)s?|texte|propos|hora|orador(?:a|es)?|quién|texto|intervención)$/iu;

/**
 * The blocks of a table that has a row for each turn: a time or number, if any, who speaks, and the words in the last
 * column. Each row becomes a paragraph that begins with the label, as in any transcript; what heads the columns stays
 * above them. `null` for a table of anything else.
 */
export function spokenRows(rows: readonly (readonly Cell[])[]): Element[] | null {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const columns = Math.max(0, ...filled.map(({ length }) => length));
  const [first = [], ...others] = filled;
  const isHeaded = first.length > 1 && first.every(({ text }) => text === '' || heads.test(text));
  const turns = isHeaded ? others : filled;
  const label = labelColumn(turns, columns);
  if (label === null || !areTurns(turns, columns, label, isHeaded)) return null;
  const head = first.map(({ text }) => text).filter(Boolean);
  return [
    ...(isHeaded ? [h('p', head.join('\u00a0\u00a0\u00a0 '))] : []),
    ...turns.flatMap((row) => turn(row, columns, label)),
  ];
}

/** Where the labels stand: the column beside the words that has no times or numbers. */
function labelColumn(turns: readonly (readonly Cell[])[], columns: number): number | null {
  if (columns < 2 || columns > 3) return null;
  const counts = (column: number) =>
    turns.every(
      (row) =>
        /^#?\d*[.)]?$/.test(cell(row, column, columns)?.text ?? '') || time.test(cell(row, column, columns)!.text),
    );
  const others = columns === 2 ? [0] : [0, 1].filter((column) => !counts(column));
  return others.length === 1 ? others[0]! : null;
}

/** A cell that a row shares with those above it is missing at its beginning. */
function cell(row: readonly Cell[], column: number, columns: number): Cell | undefined {
  return row[column - (columns - row.length)];
}

/** Whether most rows have a name and sentences, and names come again or a head says what they are. */
function areTurns(turns: readonly (readonly Cell[])[], columns: number, label: number, isHeaded: boolean): boolean {
  const labels = turns.map((row) => bare(cell(row, label, columns)?.text ?? '')).filter(Boolean);
  const names = labels.filter((name) => name.length < 80 && likeness(name) > 0);
  const said = turns.filter((row) => endsSentence(row.at(-1)!.text)).length;
  const recurs = new Set(labels).size < labels.length;
  return labels.length > 1 && names.length === labels.length && said * 2 >= turns.length && (recurs || isHeaded);
}

function turn(row: readonly Cell[], columns: number, label: number): Element[] {
  const name = cell(row, label, columns)?.text ?? '';
  const before = row.slice(0, -1).filter((each) => each.text !== '' && each !== cell(row, label, columns));
  const blocks = row.at(-1)!.blocks;
  const [begun, ...rest] = blocks[0]?.tagName === 'p' ? blocks : [h('p'), ...blocks];
  const printed = /[:：]$/.test(name) ? [`${name} `] : name === '' ? [] : [h('strong', name), ': '];
  const head: (ElementContent | string)[] = [...before.map(({ text }) => `${text} `), ...printed];
  return [h('p', [...head, ...begun!.children]), ...rest];
}

function bare(label: string): string {
  return label.replace(/[:：]$/, '').trimEnd();
}
