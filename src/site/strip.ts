/** What a strip draws: the summary of a transcript, or as much of it. */
export interface StripSource {
  labels: { kind: 'question' | 'statement'; speaker: string | null }[];
  /** A pair a turn: index into `labels`, and words. */
  shape: [label: number, words: number][];
  /** Words of the whole, which a document without turns has too. */
  words: number;
}

/** A small strip in pixels: three rows of dashes, each a list for `stroke-dasharray` (dash, gap, dash …). */
export interface SmallStrip {
  width: number;
  statements: string;
  questions: string;
  /** One speaker's turns, or `''`. */
  own: string;
}

const WORDS_PER_PIXEL = 75;

/** Lays out a small strip: a pixel stands for 75 words, and a shorter turn still gets one. `own` is the speaker to show by itself. */
export function smallStrip({ labels, shape, words }: StripSource, own?: string): SmallStrip {
  const widths = shape.map(([, count]) => Math.max(1, Math.round(count / WORDS_PER_PIXEL)));
  const dashes = (wanted: (turn: number) => boolean) => dashArray(widths, wanted);
  const labelOf = (turn: number) => labels[shape[turn]![0]]!;
  if (shape.length === 0) widths.push(Math.max(1, Math.round(words / WORDS_PER_PIXEL)));
  return {
    width: widths.reduce((sum, width) => sum + width, 0),
    statements: dashes((turn) => shape.length === 0 || labelOf(turn).kind === 'statement'),
    questions: dashes((turn) => shape.length > 0 && labelOf(turn).kind === 'question'),
    own: own === undefined ? '' : dashes((turn) => shape.length > 0 && labelOf(turn).speaker === own),
  };
}

/** Lengths of the runs of wanted and unwanted turns in turn, the first of them wanted (and so perhaps 0); `''` where none is wanted. */
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
  if (runs.length === 2 && runs[0] === 0) return '';
  return runs.join(' ');
}
