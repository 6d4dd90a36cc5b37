import { stretchOf, type Stretch } from '../../core/history/stretch.ts';
import type { Placed } from './lookup.ts';
import type { BriefingText, EarlierText } from './source.ts';

/** What became of a passage that stood in the record once. */
export interface Outdated extends Stretch {
  /** The instant until which it stood there, in UTC, and the number of the revision that changed it. */
  until: string;
  revision: number;
  /** Id that the passage's turn had then, where the revision tells of that turn. */
  place: string | null;
  /** The briefing as it is now, and the turns that stand in the passage's place: from, and to without. */
  present: BriefingText;
  turns: [from: number, to: number];
}

/**
 * What became of a piece of an earlier version. Where the quote names who spoke, the label belongs to it, so that it
 * tells what is printed there now.
 */
export function outdated(piece: Placed, isNamed: boolean, version: EarlierText, present: BriefingText): Outdated {
  const from = piece.opened.record[piece.recordFrom]!;
  const to = piece.opened.record[piece.recordTo - 1]!;
  const own = version.turns.slice(from.turn, to.turn + 1);
  const turns = placeNow(version, from.turn, to.turn);
  const before = written(own);
  const start = isNamed ? 0 : before.starts[0]! + from.start;
  const after = written(present.turns.slice(...turns));
  const { until, revision, places } = version;
  return {
    ...stretchOf(before.text, after.text, start, before.starts.at(-1)! + to.end),
    until,
    revision,
    place: own.find(({ id }) => places.includes(id))?.id ?? null,
    present,
    turns,
  };
}

/** Today’s turns in the place of some of a version: those that these became, and what was put in between or behind. */
function placeNow({ turns }: EarlierText, first: number, last: number): Outdated['turns'] {
  const own = turns.slice(first, last + 1).flatMap(({ now }) => (now === null ? [] : [now]));
  if (own.length === 0) return [0, 0];
  const claimed = new Set(turns.map(({ now }) => now));
  let end = Math.max(...own) + 1;
  const isCut = turns[last]!.isChanged;
  for (let more = 0; isCut && more < 3 && !claimed.has(end); more += 1) end += 1;
  return [Math.min(...own), end];
}

/** Turns as a transcript prints them, and where the words of each begin. */
function written(turns: BriefingText['turns']): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const turn of turns) {
    if (text !== '') text += '\n\n';
    if (turn.label !== '') text += turn.label === 'Q' ? 'Q ' : `${turn.label}: `;
    starts.push(text.length);
    text += turn.text;
  }
  return { text, starts };
}
