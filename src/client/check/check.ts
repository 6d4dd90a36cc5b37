import { readDay } from './days.ts';
import type { Outdated } from './outdated.ts';
import { judge, type Judged } from './judge.ts';
import { alignEach, alignWith, lookUp, Shelf, type Alignment, type Placed } from './lookup.ts';
import { agreement, readClaim, type Agreement, type Claim } from './names.ts';
import { readPassage, type Passage, type QuoteWord } from './passage.ts';
import { readingsOf, type Reading } from './readings.ts';
import type { TextSource } from './source.ts';

export type Verdict = 'verbatim' | 'altered' | 'stitched' | 'wrong-speaker' | 'not-found' | 'earlier';

/** What a check found. */
export interface Answer {
  verdict: Verdict;
  /** The words that were looked for, after attributions were set apart. */
  passage: Passage;
  /** The places in the record, in the order of the quote; one for all verdicts but `stitched`, none for `not-found`. */
  pieces: Placed[];
  /** Words of the quote that no piece holds, as ranges. */
  unfound: [from: number, to: number][];
  /** Other places where the same words were said with no more differences. */
  others: Placed[];
  /** How many briefings that were not opened may hold the same words too. */
  unopened: number;
  /** Whom the quote names, and whether that is the one who spoke. */
  speakers: { claim: Claim; agreement: Agreement }[];
  /** A day that the quote names. */
  day: string | null;
  /** Only the beginning was checked, because the text is longer than `LONGEST`. */
  cut: boolean;
  /** Numbers of the briefings that were opened for it. */
  opened: number[];
  /** What became of words that stood in the record once, for `earlier`. */
  outdated: Outdated | null;
}

/** Characters and words that are checked; what is beyond is left out, and said to be. */
export const LONGEST = { characters: 8_000, words: 1_000 };

/** Other places shown. */
const MOST_OTHERS = 12;

/** A reading of the pasted text with its words; each word knows the part it is in. */
interface Candidate {
  reading: Reading;
  passage: Passage;
  /** For each part the index of the word after its last. */
  ends: number[];
}

/** Compares a pasted quote with the record. */
export async function check(pasted: string, source: TextSource): Promise<Answer> {
  const bounded = pasted.slice(0, LONGEST.characters);
  const readings = readingsOf(bounded)
    .map(candidateOf)
    .filter(({ passage }) => passage.words.length > 0);
  const day = readDay(bounded);
  const cut =
    pasted.trim().length > LONGEST.characters || readings.some(({ passage }) => passage.words.length >= LONGEST.words);
  const nothing: Answer = {
    verdict: 'not-found',
    passage: readings[0]?.passage ?? { text: '', words: [] },
    pieces: [],
    unfound: [],
    others: [],
    unopened: 0,
    speakers: [],
    day,
    cut,
    opened: [],
    outdated: null,
  };
  if (readings.length === 0) return nothing;
  const shelf = new Shelf(source);
  const unopened = await lookUp(readings[0]!.passage.words, shelf);
  let { candidate, alignment } = bestReading(readings, shelf);
  if (alignment.pieces.length !== 1 || alignment.pieces[0]!.differences > 0) {
    await lookUp(readings.at(-1)!.passage.words, shelf);
    ({ candidate, alignment } = bestReading(readings, shelf));
  }
  const opened = [...shelf.opened.values()];
  const { words } = candidate.passage;
  const judged = judge(words, alignment.pieces);
  const found = {
    ...nothing,
    passage: candidate.passage,
    opened: opened.map(({ briefing }) => briefing),
    unfound: judged.unfound,
  };
  if (judged.verdict === 'not-found')
    return { ...found, speakers: claimsOf(candidate).map(({ claim }) => ({ claim, agreement: 'unknown' })) };
  const places = judged.pieces.length === 1 ? samePlaces(words, judged, alignEach(words, opened)) : [];
  const ranked = ranking([judged.pieces, ...places.map((place) => [place])], candidate, source, day);
  const [first, ...rest] = ranked;
  const verdict =
    judged.verdict === 'verbatim' && first!.speakers.some(({ agreement }) => agreement === 'no')
      ? 'wrong-speaker'
      : judged.verdict;
  return {
    ...found,
    verdict,
    pieces: first!.pieces,
    speakers: first!.speakers,
    others: rest.slice(0, MOST_OTHERS).map(({ pieces }) => pieces[0]!),
    unopened: judged.verdict === 'verbatim' ? unopened : 0,
  };
}

function candidateOf(reading: Reading): Candidate {
  const ends: number[] = [];
  const words: QuoteWord[] = [];
  let text = '';
  for (const part of reading.parts) {
    const passage = readPassage(part.text);
    words.push(
      ...passage.words.map((word) => ({ ...word, start: word.start + text.length, end: word.end + text.length })),
    );
    ends.push(Math.min(words.length, LONGEST.words));
    text += `${passage.text} `;
  }
  return { reading, passage: { text, words: words.slice(0, LONGEST.words) }, ends };
}

/**
 * The reading that explains the text best. Words are believed to be an attribution only if the record does not have
 * them: as part of the passage they would have to be added words, nearly all of them.
 */
function bestReading(candidates: Candidate[], shelf: Shelf): { candidate: Candidate; alignment: Alignment } {
  const opened = [...shelf.opened.values()];
  const [whole, ...others] = candidates.map((candidate) => ({
    candidate,
    alignment: alignWith(candidate.passage.words, opened),
  }));
  let best = whole!;
  for (const one of others) {
    const outside = whole!.candidate.passage.words.length - one.candidate.passage.words.length;
    const saved = whole!.alignment.cost - one.alignment.cost;
    if (saved >= Math.min(outside * 0.5, 5) && one.alignment.cost < best.alignment.cost) best = one;
  }
  return best;
}

function claimsOf({ reading, ends }: Candidate): { claim: Claim; from: number; to: number }[] {
  return reading.parts.flatMap((part, index) => {
    const claim = part.claim === null ? null : readClaim(part.claim);
    return claim ? [{ claim, from: ends[index - 1] ?? 0, to: ends[index]! }] : [];
  });
}

/** Other stretches that hold the passage with as few differences, the first one left out. */
function samePlaces(words: QuoteWord[], judged: Judged, alignments: Alignment[]): Placed[] {
  const first = judged.pieces[0]!;
  const seen = new Set([`${first.opened.briefing} ${first.recordFrom}`]);
  return alignments.flatMap(({ pieces }) => {
    const other = judge(words, pieces);
    const piece = other.pieces[0];
    if (
      other.pieces.length !== 1 ||
      !piece ||
      other.verdict !== judged.verdict ||
      piece.differences > first.differences
    )
      return [];
    const key = `${piece.opened.briefing} ${piece.recordFrom}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [piece];
  });
}

/**
 * Places in order: those with the right speaker first, then those of the named day, then the fewest differences, then
 * the newest.
 */
function ranking(places: Placed[][], candidate: Candidate, source: TextSource, day: string | null) {
  const claims = claimsOf(candidate);
  return places
    .map((pieces) => {
      const speakers = claims.map(({ claim, from, to }) => ({
        claim,
        agreement: agreed(claim, pieces, from, to, source.names),
      }));
      const wrong = speakers.filter(({ agreement }) => agreement === 'no').length;
      const unsure = speakers.filter(({ agreement }) => agreement === 'unknown').length;
      const [{ opened, differences, steps }] = pieces as [Placed];
      return {
        pieces,
        speakers,
        keys: [wrong, unsure, day === null || opened.text.date === day ? 0 : 1, differences, steps.length],
        date: opened.text.date,
      };
    })
    .sort((a, b) => compare(a.keys, b.keys) || b.date.localeCompare(a.date));
}

/** Whether all turns in which a part of the quote stands were spoken by the one whom it names. */
function agreed(claim: Claim, pieces: Placed[], from: number, to: number, names: string[]): Agreement {
  const found = new Set<Agreement>();
  for (const { steps, opened } of pieces) {
    const turns = new Set(
      steps.flatMap((step) =>
        step.kind === 'same' && step.quote >= from && step.quote < to ? [opened.record[step.record]!.turn] : [],
      ),
    );
    for (const turn of turns) found.add(agreement(claim, opened.text.turns[turn]!, names));
  }
  return found.has('no') ? 'no' : found.has('unknown') || found.size === 0 ? 'unknown' : 'yes';
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
