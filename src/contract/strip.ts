/** What a strip draws: the summary of a transcript, or as much of it. */
export interface StripSource {
  labels: { kind: 'question' | 'statement'; speaker: string | null }[];
  /** A pair a turn: index into `labels`, and words. */
  shape: [label: number, words: number][];
  /** Words of the whole, which a document without turns has too. */
  words: number;
}

/**
 * A small strip, in units of two pixels: finer steps would hardly be seen, and weigh as much as the words of a list.
 */
export interface SmallStrip {
  width: number;
  /**
   * Lengths of statements and questions in turn, for `stroke-dasharray`. Their number is odd, so that the pattern
   * repeats with dashes and gaps exchanged: drawn from 0 it shows the statements, drawn from `width` the questions.
   */
  dashes: string;
  /** The same for one speaker's turns and the others, or `''` where there is none. */
  own: string;
}

const WORDS_PER_UNIT = 150;
/** What the shortest turn takes. */
const LEAST_UNITS = 0.5;
/** The width of the widest small strip. */
export const MOST_UNITS = 112;

/**
 * Lays out a small strip: a unit stands for 150 words, a short turn takes half of one, and what would be wider than
 * there is room for is scaled. `own` is the speaker to show by itself.
 */
export function smallStrip({ labels, shape, words }: StripSource, own?: string): SmallStrip {
  const all =
    shape.length > 0
      ? shape.map(([label, count]) => ({ ...labels[label]!, count }))
      : [{ kind: 'statement', speaker: null, count: words }];
  const wanted = all.map(({ count }) => Math.max(LEAST_UNITS, count / WORDS_PER_UNIT));
  const scale = Math.min(1, MOST_UNITS / sum(wanted));
  const units = drawnUnits(
    all.map(
      ({ kind, speaker }) => (kind === 'statement' ? STATEMENT : 0) | (speaker !== null && speaker === own ? OWN : 0),
    ),
    wanted.map((width) => width * scale),
  );
  const dashes = (wanted: number) =>
    odd(
      dashArray(
        units.map(() => 1),
        (unit) => (units[unit]! & wanted) !== 0,
      ),
    );
  return { width: units.length, dashes: dashes(STATEMENT), own: own === undefined ? '' : dashes(OWN) };
}

/** What a turn is drawn as, one or both. */
const STATEMENT = 1;
const OWN = 2;

/**
 * What each unit is drawn as. Where several turns share one, it goes to what has come short so far, so that every kind
 * of turn gets its share: with the longest in each, or the first, answers between short questions would never be seen.
 */
function drawnUnits(kinds: readonly number[], widths: readonly number[]): number[] {
  const due = [0, 0, 0, 0];
  const units: number[] = [];
  let end = 0;
  const draw = () => {
    const kind = due.indexOf(Math.max(...due));
    due[kind]! -= 1;
    units.push(kind);
  };
  for (const [turn, width] of widths.entries()) {
    let left = width;
    while (end + left >= units.length + 1) {
      const part = units.length + 1 - end;
      due[kinds[turn]!]! += part;
      left -= part;
      end = units.length + 1;
      draw();
    }
    due[kinds[turn]!]! += left;
    end += left;
  }
  if (units.length === 0 || end - units.length >= 0.5) draw();
  return units;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const odd = (dashes: string) => (dashes.split(' ').length % 2 === 0 ? `${dashes} 0` : dashes);

/** Lengths of the runs of wanted and unwanted parts in turn, the first of them wanted (and so perhaps 0). */
function dashArray(widths: readonly number[], wanted: (part: number) => boolean): string {
  const runs = [0];
  let drawing = true;
  for (const [part, width] of widths.entries()) {
    if (wanted(part) !== drawing) {
      runs.push(0);
      drawing = !drawing;
    }
    runs[runs.length - 1]! += width;
  }
  return runs.join(' ');
}

/**
 * The tall strip beside a transcript, in units of about a pixel from top to bottom: lanes of dashes and gaps, `''` for
 * one that is empty.
 */
export interface TallStrip {
  height: number;
  questions: string;
  /** The one who says most, the next, and all others. */
  lanes: string[];
}

/** Lays out the tall strip of a transcript with turns. */
export function tallStrip({ labels, shape }: StripSource): TallStrip {
  const heights = turnHeights(shape.map(([, words]) => words));
  const said = labels.map(({ speaker, kind }, index) => ({ index, speaker, kind, words: 0 }));
  for (const [label, words] of shape) said[label]!.words += words;
  const rank = new Map<string, number>();
  const key = (label: number) => labels[label]!.speaker ?? `label ${label}`;
  for (const { index } of said.filter(({ kind }) => kind === 'statement').sort((a, b) => b.words - a.words)) {
    if (!rank.has(key(index))) rank.set(key(index), Math.min(rank.size, 2));
  }
  const laneOf = (turn: number) => {
    const [label] = shape[turn]!;
    return labels[label]!.kind === 'question' ? -1 : (rank.get(key(label)) ?? 2);
  };
  const lane = (wanted: number) =>
    shape.some((_, turn) => laneOf(turn) === wanted) ? dashArray(heights, (turn) => laneOf(turn) === wanted) : '';
  return {
    height: sum(heights),
    questions: lane(-1),
    lanes: [0, 1, 2].map(lane),
  };
}

/** Units for all words of a transcript: more than a screen has pixels, few enough to be written in short numbers. */
const TALL = 1200;
/** The least that is seen. */
const LEAST = 2;

/** Heights of turns in the tall strip: in proportion to their words, and for the shortest enough to be seen. */
export function turnHeights(words: readonly number[]): number[] {
  const all = sum(words);
  return words.map((count) => Math.max(LEAST, Math.round((count * TALL) / Math.max(1, all))));
}
