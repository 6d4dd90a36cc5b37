import type { Query, Run, Sought, Term } from '../index/query.ts';
import { shownKey } from '../../contract/search-words.ts';
import { stemOf } from '../../contract/search-stem.ts';
import { nearPlaces } from '../index/near.ts';
import type { Archive } from '../index/frame.ts';
import { byTurn, mergedMatches, phraseMatches, withinTurns, type ByTurn, type Matches } from './match.ts';
import { merged, type WordPlaces } from '../index/postings.ts';

/** What a query meets in the archive, before any filter. */
export interface Found {
  /** Turns that hold every term, in their order. */
  turns: Int32Array;
  /** Where each term is. */
  terms: ByTurn[];
  /** Where the words outside quotation marks stand together as typed; `null` where that says nothing more. */
  together: ByTurn | null;
  /** Turns that hold what is to be left out. */
  leftOut: ReadonlySet<number>;
  /** Words that nobody said, as typed. */
  missing: string[];
}

/** Finds a query's turns. */
export async function find(archive: Archive, postings: WordPlaces, query: Query): Promise<Found> {
  const [terms, excluded, together] = await Promise.all([
    Promise.all(query.terms.map((term) => termMatches(archive, postings, term))),
    Promise.all(query.excluded.map((term) => termMatches(archive, postings, term))),
    query.sequence.length > 0 ? termMatches(archive, postings, { runs: query.sequence }) : null,
  ]);
  const leftOut = new Set(excluded.flatMap(({ turns }) => [...turns]));
  const turns = (terms.length > 0 ? intersection(terms.map((term) => term.turns)) : new Int32Array(0)).filter(
    (turn) => !leftOut.has(turn),
  );
  return {
    turns,
    terms,
    together,
    leftOut,
    missing: await missingTerms(
      postings,
      query.terms.filter((_, at) => terms[at]!.turns.length === 0),
    ),
  };
}

async function termMatches(
  archive: Archive,
  postings: WordPlaces,
  { runs, unfinished = false }: Pick<Term, 'runs' | 'unfinished'>,
): Promise<ByTurn> {
  const all = (await Promise.all(runs.map((run) => writtenApart(postings, run)))).flat();
  const found = await Promise.all(all.map((run) => runMatches(archive, postings, run, unfinished)));
  return byTurn(archive, mergedMatches(found));
}

async function runMatches(
  archive: Archive,
  postings: WordPlaces,
  { words, within }: Run,
  unfinished: boolean,
): Promise<Matches> {
  const lists = await Promise.all(words.map((word) => placesOf(postings, word, unfinished)));
  if (within === undefined) return phraseMatches(archive, lists);
  const { first, last } = nearPlaces(lists, within);
  return withinTurns(archive, Int32Array.from(first), Int32Array.from(last));
}

async function placesOf(postings: WordPlaces, { key, as }: Sought, unfinished: boolean): Promise<Int32Array> {
  if (as === 'said') return postings.exact(key);
  if (as === 'beginning') return merged([...(await postings.beginning(key)).values()]);
  const forms = await postings.forms(key);
  return merged([...(forms.size === 0 && unfinished ? await postings.nearby(key) : forms).values()]);
}

/** A run and the same with its words in two, where the archive prints them with a hyphen. */
async function writtenApart(postings: WordPlaces, run: Run): Promise<Run[]> {
  const all = [run];
  if (run.within !== undefined) return all;
  for (const [at, { key, as }] of run.words.entries()) {
    if (as === 'beginning') continue;
    const apart = (await postings.apart(key)).filter(({ joined }) =>
      as === 'said' ? joined === key : stemOf(joined) === stemOf(key),
    );
    for (const { parts } of apart.slice(0, MOST_APART)) {
      const two: Sought[] = [
        { key: parts[0], as: 'said' },
        { key: parts[1], as },
      ];
      all.push({ words: run.words.toSpliced(at, 1, ...two) });
    }
  }
  return all;
}

const MOST_APART = 4;

/** Where words stand one after the other. */
export async function exactMatches(archive: Archive, postings: WordPlaces, words: string[]) {
  return phraseMatches(archive, await Promise.all(words.map((word) => postings.exact(word))));
}

/** Words of the terms that nobody said. */
async function missingTerms(postings: WordPlaces, terms: Term[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { kind, text, runs } of terms) {
    if (kind === 'word') missing.push(text);
    else {
      for (const { key } of runs[0]!.words) if ((await postings.exact(key)).length === 0) missing.push(shownKey(key));
    }
  }
  return missing;
}

function intersection(lists: Int32Array[]): Int32Array {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length);
  const at = others.map(() => 0);
  return shortest!.filter((turn) =>
    others.every((list, other) => {
      while (at[other]! < list.length && list[at[other]!]! < turn) at[other]! += 1;
      return list[at[other]!] === turn;
    }),
  );
}
