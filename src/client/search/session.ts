import { parseQuery, type Query } from '../index/query.ts';
import type { SearchState } from './state.ts';
import type { Archive } from '../index/frame.ts';
import { apartBriefings } from './apart.ts';
import { filterTurns, type Counts } from './filter.ts';
import { find, type Found } from './find.ts';
import { passage, type HitWords, type Piece } from './passage.ts';
import type { WordPlaces } from '../index/postings.ts';
import { scores } from './rank.ts';
import { speakersMeant } from './speakers.ts';
import type { SpokenTurn, Texts } from '../index/texts.ts';

/** A turn with a hit. */
export interface Hit extends Omit<SpokenTurn, 'text' | 'turn'> {
  passage: Piece[];
}

/** The hits of one briefing, the best (or first) ones with their words. */
export interface Group {
  briefing: { id: string; title: string; day: string; event: string; terms: string[] };
  hits: Hit[];
  /** How many turns with hits the briefing has in all. */
  turns: number;
}

/** The answer to a search. */
export interface Answer {
  turns: number;
  briefings: number;
  /** Of `turns`, how many stand outside what was said: titles, places, documents. */
  outside: number;
  /** Briefings where the words were said, but not in one turn. */
  apart: number;
  counts: Counts;
  /** The filter by speaker: the id where what was typed means one speaker, else as it was typed. */
  speaker: string;
  /** Words that are not in the archive. */
  missing: string[];
  /** Whether the query holds anything to look for. */
  empty: boolean;
  /** How many briefings were searched, where only those kept on the device could be. */
  kept: number | null;
}

/** A search that was made, ready to be leafed through. */
export interface Result {
  query: Query;
  found: Found;
  /** Turns after filters, in the order of the archive. */
  turns: Int32Array;
  answer: Answer;
  /** Briefings in the order of the results, each with its turns. */
  groups: { briefing: number; turns: number[] }[];
  /** Briefings where different turns hold the words, in the order of the results. */
  apart: number[];
}

/** Briefings whose passages are shown at first. */
export const FIRST = 4;

/** Hits shown of a briefing before one asks for the rest. */
export const HITS = 3;

/**
 * Searches, and puts the turns in order. `kept` is the number of briefings whose words `postings` has, where it has not
 * all.
 */
export async function search(
  archive: Archive,
  postings: WordPlaces,
  state: SearchState,
  typing = false,
  kept: number | null = null,
): Promise<Result> {
  const query = parseQuery(state.q, typing);
  const found = await find(archive, postings, query);
  const { turns, counts } = filterTurns(archive, found.turns, state);
  const apart = apartBriefings(archive, found, found.turns, state);
  const groups = grouped(archive, ordered(archive, found, turns, state.sort));
  const answer: Answer = {
    turns: turns.length,
    briefings: groups.length,
    outside: turns.filter((turn) => archive.labels[archive.labelOf[turn]!]!.kind === 'outside').length,
    apart: apart.length,
    counts,
    speaker: speakerMeant(archive, state.speaker),
    missing: [...new Set(found.missing)],
    empty: query.terms.length === 0,
    kept,
  };
  return { query, found, turns, answer, groups, apart: state.sort === 'oldest' ? apart : apart.reverse() };
}

function speakerMeant(archive: Archive, wanted: string): string {
  const meant = wanted ? speakersMeant(archive, wanted) : new Set<string>();
  return meant.size === 1 ? [...meant][0]! : wanted;
}

/** Turns in the order in which they are shown. Of equal ones the newest comes first. */
function ordered(archive: Archive, found: Found, turns: Int32Array, sort: SearchState['sort']): number[] {
  if (sort === 'oldest') return [...turns];
  if (sort === 'newest') return [...turns].sort((a, b) => archive.briefingOf[b]! - archive.briefingOf[a]! || a - b);
  const all = scores(archive, found);
  const score = new Map<number, number>();
  for (const [at, turn] of found.turns.entries()) score.set(turn, all[at]!);
  return [...turns].sort((a, b) => score.get(b)! - score.get(a)! || b - a);
}

function grouped(archive: Archive, turns: number[]): { briefing: number; turns: number[] }[] {
  const groups = new Map<number, number[]>();
  for (const turn of turns) {
    const briefing = archive.briefingOf[turn]!;
    const group = groups.get(briefing);
    if (group) group.push(turn);
    else groups.set(briefing, [turn]);
  }
  return [...groups].map(([briefing, own]) => ({ briefing, turns: own }));
}

/** Opens a briefing's text and cuts the passages of some of its turns. */
export async function openGroup(
  archive: Archive,
  texts: Texts,
  { found }: Result,
  group: { briefing: number; turns: number[] },
  from = 0,
  count = HITS,
): Promise<Group> {
  const [{ turns, ...briefing }, terms] = await Promise.all([
    texts.briefing(group.briefing),
    texts.terms(group.briefing),
  ]);
  const { firstTurn } = archive.briefings[group.briefing]!;
  const hits = group.turns.slice(from, from + count).map((index): Hit => {
    const { turn: _turn, text: _text, ...turn } = turns[index - firstTurn]!;
    return { ...turn, passage: passage(turns[index - firstTurn]!, hitsIn(archive, found, index)) };
  });
  return { briefing: { ...briefing, terms }, hits, turns: group.turns.length };
}

/** Hits of a turn: the words together as typed, if they are so anywhere in it, else each by itself. */
export function hitsIn(archive: Archive, { terms, together }: Found, turn: number): HitWords[] {
  const start = archive.starts[turn]!;
  const pairs = (sets: Found['terms']) =>
    sets.flatMap(({ turns, from, first, last }, term) => {
      const at = turns.indexOf(turn);
      return at < 0
        ? []
        : Array.from({ length: from[at + 1]! - from[at]! }, (_, hit): HitWords => ({
            first: first[from[at]! + hit]! - start,
            last: last[from[at]! + hit]! - start,
            term,
          }));
    });
  const exact = together ? pairs([together]) : [];
  return (exact.length > 0 ? exact : pairs(terms)).sort((a, b) => a.first - b.first || b.last - a.last);
}
