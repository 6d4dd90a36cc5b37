import { combined, type Query, type Term } from '../index/query.ts';
import type { Archive } from '../index/frame.ts';
import { byTurn, mergedMatches, phraseMatches, type ByTurn } from './match.ts';
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
  missing: Term[];
}

/** Finds a query's turns. */
export async function find(archive: Archive, postings: WordPlaces, query: Query): Promise<Found> {
  const [terms, excluded, together] = await Promise.all([
    Promise.all(query.terms.map((term) => termMatches(archive, postings, term))),
    Promise.all(query.excluded.map((term) => termMatches(archive, postings, term))),
    query.sequence.length > 1 ? sequenceMatches(archive, postings, query.sequence) : null,
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
  { kind, variants, unfinished }: Term,
): Promise<ByTurn> {
  const found = await Promise.all(
    variants.map(async (words) => {
      if (kind === 'word' && words.length === 1) {
        const forms = await postings.forms(words[0]!);
        const positions = merged([
          ...(forms.size === 0 && unfinished ? await postings.beginning(words[0]!) : forms).values(),
        ]);
        return { first: positions, last: positions };
      }
      return exactMatches(archive, postings, words);
    }),
  );
  return byTurn(archive, mergedMatches(found));
}

/** Where words stand one after the other. */
export async function exactMatches(archive: Archive, postings: WordPlaces, words: string[]) {
  return phraseMatches(archive, await Promise.all(words.map((word) => postings.exact(word))));
}

async function sequenceMatches(archive: Archive, postings: WordPlaces, sequence: string[][][]): Promise<ByTurn> {
  return byTurn(
    archive,
    mergedMatches(await Promise.all(combined(sequence).map((words) => exactMatches(archive, postings, words)))),
  );
}

async function missingTerms(postings: WordPlaces, terms: Term[]): Promise<Term[]> {
  const missing: Term[] = [];
  for (const term of terms) {
    if (term.kind === 'word') missing.push(term);
    else {
      for (const word of term.variants[0]!) {
        if ((await postings.exact(word)).length === 0) missing.push({ kind: 'word', text: word, variants: [[word]] });
      }
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
