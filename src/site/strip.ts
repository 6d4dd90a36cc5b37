/** What a strip draws: the summary of a transcript, or as much of it. */
export interface StripSource {
  labels: { kind: 'question' | 'statement'; speaker: string | null }[];
  /** A pair a turn: index into `labels`, and words. */
  shape: [label: number, words: number][];
  /** Words of the whole, which a document without turns has too. */
  words: number;
}

/** A small strip in pixels. */
export interface SmallStrip {
  width: number;
  /**
   * Lengths of statements and questions in turn, for `stroke-dasharray`. Their number is odd, so that the pattern repeats with dashes
   * and gaps exchanged: drawn from 0 it shows the statements, drawn from `width` the questions.
   */
  dashes: string;
  /** The same for one speaker's turns and the others, or `''` where there is none. */
  own: string;
}

const WORDS_PER_PIXEL = 75;
const WIDEST = 224;

/**
 * Lays out a small strip: a pixel stands for 75 words, and a shorter turn still gets one. What would be wider than there is
 * room for is scaled, and turns that begin and end in one pixel are left out. `own` is the speaker to show by itself.
 */
export function smallStrip({ labels, shape, words }: StripSource, own?: string): SmallStrip {
  const all = shape.length > 0 ? shape.map(([label, count]) => ({ ...labels[label]!, count })) : [{ kind: 'statement', speaker: null, count: words }];
  const wanted = all.map(({ count }) => Math.max(1, Math.round(count / WORDS_PER_PIXEL)));
  const scale = Math.min(1, WIDEST / sum(wanted));
  let end = 0;
  let drawn = 0;
  const drawnWidths = wanted.map((width) => {
    end += width * scale;
    const pixels = Math.round(end) - drawn;
    drawn += pixels;
    return pixels;
  });
  const turns = all.filter((_, turn) => drawnWidths[turn]! > 0);
  const widths = drawnWidths.filter((pixels) => pixels > 0);
  return {
    width: drawn,
    dashes: odd(dashArray(widths, (turn) => turns[turn]!.kind === 'statement')),
    own: own === undefined ? '' : odd(dashArray(widths, (turn) => turns[turn]!.speaker === own)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const odd = (dashes: string) => (dashes.split(' ').length % 2 === 0 ? `${dashes} 0` : dashes);

/** Lengths of the runs of wanted and unwanted turns in turn, the first of them wanted (and so perhaps 0). */
function dashArray(widths: number[], wanted: (turn: number) => boolean): string {
  const runs = [0];
  let drawing = true;
  for (const [turn, width] of widths.entries()) {
    if (wanted(turn) !== drawing) {
      runs.push(0);
      drawing = !drawing;
    }
    runs[runs.length - 1]! += width;
  }
  return runs.join(' ');
}

/** The tall strip beside a transcript, in units of about a pixel from top to bottom: lanes of dashes and gaps, `''` for one that is empty. */
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
  const lane = (wanted: number) => (shape.some((_, turn) => laneOf(turn) === wanted) ? dashArray(heights, (turn) => laneOf(turn) === wanted) : '');
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
