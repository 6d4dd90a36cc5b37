import type { Placed } from './lookup.ts';
import type { QuoteWord } from './passage.ts';

/** What the pieces of a quote amount to, speakers left aside. */
export interface Judged {
  verdict: 'verbatim' | 'altered' | 'stitched' | 'not-found';
  pieces: Placed[];
  /** Words of the quote that no piece holds, as ranges. */
  unfound: [from: number, to: number][];
}

/** A piece of a stitched quote has so many words of the record in a row; shorter runs are turns of phrase. */
const PIECE_RUN = 6;
/** The pieces together hold so much of the quote. */
const PIECES_COVER = 0.75;

/** Decides what the pieces of an alignment amount to. */
export function judge(words: QuoteWord[], pieces: Placed[]): Judged {
  const said = words.filter(({ bracketed }) => !bracketed).length;
  const whole = pieces.filter(({ same }) => same > 0);
  if (whole.length === 1 && pieces.length === 1 && pieces[0]!.differences === 0 && pieces[0]!.same > 0)
    return { verdict: 'verbatim', pieces, unfound: [] };
  const sound = pieces.filter(
    (piece) =>
      longestRun(piece) >= PIECE_RUN || (piece.same >= PIECE_RUN && isAltered(piece, piece.quoteTo - piece.quoteFrom)),
  );
  const covered = sound.reduce((sum, { same }) => sum + same, 0);
  if (sound.length > 1 && covered >= said * PIECES_COVER)
    return { verdict: 'stitched', pieces: sound, unfound: gaps(words.length, sound) };
  if (pieces.length === 1 && isAltered(pieces[0]!, said)) return { verdict: 'altered', pieces, unfound: [] };
  return { verdict: 'not-found', pieces: [], unfound: [] };
}

/** Few enough differences for the words to be the same passage rather than the same turns of phrase. */
function isAltered({ same, differences }: Placed, said: number): boolean {
  return same >= 4 && differences <= Math.max(3, said * 0.35) && same >= said * 0.6;
}

/** The longest run of words that are the same without any difference between them. */
function longestRun({ steps }: Placed): number {
  let longest = 0;
  let run = 0;
  for (const { kind } of steps) {
    if (kind === 'same') longest = Math.max(longest, (run += 1));
    else if (kind === 'changed' || kind === 'added' || kind === 'missing') run = 0;
  }
  return longest;
}

function gaps(length: number, pieces: Placed[]): [number, number][] {
  const result: [number, number][] = [];
  let at = 0;
  for (const { quoteFrom, quoteTo } of [...pieces].sort((a, b) => a.quoteFrom - b.quoteFrom)) {
    if (quoteFrom > at) result.push([at, quoteFrom]);
    at = Math.max(at, quoteTo);
  }
  if (at < length) result.push([at, length]);
  return result;
}
