import type { Archive } from '../index/frame.ts';
import { hitsIn, type Result } from './session.ts';
import { turnWords, type SpokenTurn, type Texts } from '../index/texts.ts';
import { inOrder } from '../../core/transcript/order.ts';

/** A line of a concordance: a hit in the middle of its words. */
export interface Line {
  briefing: string;
  day: string;
  title: string;
  turn: string;
  speaker: string;
  left: string;
  hit: string;
  right: string;
}

/** Words on each side. */
const SIDE = 12;

/**
 * All hits of some turns of a result as lines, in the order of the archive: those from turn number `from`, `count`
 * turns.
 */
export async function lines(
  archive: Archive,
  texts: Texts,
  { found, turns }: Result,
  from: number,
  count: number,
): Promise<Line[]> {
  const some = turns.slice(from, from + count);
  const parts = await Promise.all(
    Array.from(some, async (index) => {
      const briefing = await texts.briefing(archive.briefingOf[index]!);
      const turn = briefing.turns[index - archive.briefings[archive.briefingOf[index]!]!.firstTurn]!;
      return hitsIn(archive, found, index).map(({ first, last }) => ({
        briefing: briefing.id,
        day: briefing.day,
        title: briefing.title,
        turn: turn.id,
        speaker: turn.speaker?.name ?? turn.label,
        ...around(turn, first, last),
      }));
    }),
  );
  return parts.flat();
}

function around(turn: SpokenTurn, first: number, last: number): Pick<Line, 'left' | 'hit' | 'right'> {
  const words = turnWords(turn);
  const from = words[Math.max(0, first - SIDE)]!.start;
  const to = words[Math.min(words.length - 1, last + SIDE)]!.end;
  const flat = (start: number, end: number) => turn.text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    left: flat(from, words[first]!.start),
    hit: flat(words[first]!.start, words[last]!.end),
    right: flat(words[last]!.end, to),
  };
}

/** Lines by the word before the hit, by the word after it, or by day. */
export function sortLines(all: Line[], by: 'left' | 'right' | 'day'): Line[] {
  const keys = new Map(
    all.map((line) => [
      line,
      by === 'day' ? line.day : by === 'right' ? plain(line.right) : plain(line.left).split(' ').reverse().join(' '),
    ]),
  );
  return all.toSorted((a, b) => inOrder(keys.get(a)!, keys.get(b)!) || inOrder(a.day, b.day));
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
