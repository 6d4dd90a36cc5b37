import type { SpokenKind } from '../../contract/search-format.ts';
import { isOnce, type earlierOf } from '../index/earlier.ts';
import type { Archive } from '../index/frame.ts';
import { matchesIn, type Stretch } from '../index/match-text.ts';
import { parseQuery } from '../index/query.ts';
import { isWithin } from './filter.ts';
import type { Piece } from './passage.ts';
import { speakersMeant } from './speakers.ts';
import type { SearchState } from './state.ts';

/** A wording that stood in a transcript once. */
export interface EarlierHit {
  briefing: string;
  /** Day of the briefing. */
  day: string;
  /**
   * The instant until which it stood there, in UTC, the number of the revision that changed it, and its place in it.
   */
  until: string;
  revision: number;
  place: string | null;
  label: string;
  kind: SpokenKind;
  passage: Piece[];
}

/** Characters shown before and after the first hit. */
const AROUND = 160;
const MOST_HITS = 50;

/** Wordings that stood in the archive once and hold a query’s words; those of the newest briefings first. */
export async function earlierHits(
  archive: Archive,
  wordings: ReturnType<typeof earlierOf>,
  state: SearchState,
): Promise<EarlierHit[]> {
  const query = parseQuery(state.q);
  const meant = state.speaker ? speakersMeant(archive, state.speaker) : null;
  const spoke = new Set(
    archive.labels.flatMap(({ label, speaker }) => (speaker && meant?.has(speaker) ? [label] : [])),
  );
  const hits: EarlierHit[] = [];
  for (const [index, versions] of [...(await wordings())].sort(([a], [b]) => b - a)) {
    const { id, day, event } = archive.briefings[index]!;
    if (state.in && state.in !== id) continue;
    if (!isWithin(day, state) || (state.event && state.event !== event)) continue;
    const seen = new Set<string>();
    for (const { revision, until, places, turns } of versions.toReversed()) {
      for (const [place, label, kind, text] of turns.filter(isOnce)) {
        if ((state.kind && state.kind !== kind) || (meant && !spoke.has(label)) || seen.has(text)) continue;
        const stretches = matchesIn(text, query);
        if (stretches.length === 0) continue;
        seen.add(text);
        const shown = places.includes(place) ? place : null;
        hits.push({ briefing: id, day, until, revision, place: shown, label, kind, passage: cut(text, stretches) });
      }
    }
  }
  return hits.slice(0, MOST_HITS);
}

/** The text around the first hit, with all hits in it. */
function cut(text: string, stretches: readonly Stretch[]): Piece[] {
  const first = stretches[0]!;
  const from = first.start <= AROUND ? 0 : text.lastIndexOf(' ', first.start - AROUND) + 1;
  const end = text.indexOf(' ', first.end + AROUND);
  const to = end < 0 ? text.length : end;
  const pieces: Piece[] = [{ text: from > 0 ? '… ' : '', hit: false }];
  let at = from;
  for (const { start, end: last } of stretches) {
    if (last > to) break;
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, last), hit: true });
    at = last;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), hit: false });
  return pieces.filter((piece) => piece.text !== '');
}
