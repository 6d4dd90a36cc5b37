/*
 * Access to the search index for a page. All work is done in a worker, so that typing stays smooth:
 *
 *   const index = await openIndex();                 // fetches the archive's frame (about 250 kB for 1,000 briefings)
 *   await index.summary();                           // how many briefings, from when to when, who spoke
 *   await index.findPhrase('we will not waver');     // every place where these words stand so; opens no briefing
 *   await index.candidates('a half-remembered …');   // where a passage may come from, by its rarest words
 *   await index.turnsOf('2021-12-06-press-…');       // all turns of a briefing: id, n, label, speaker, kind, text
 *   await index.counts(['sanctions']);               // how often a word was said, 0 = never
 *
 * Words are those of `../words.ts`: use `wordsOf(text)` to split text as the index does; the words of a `Place` and of
 * a `Candidate` count from the begin of their turn. Every method rejects with an `Error` fit to be shown when a file
 * cannot be fetched; ask again later, failures are not kept.
 */
import { callsTo } from '../dom/calls.ts';
import '../dom/trusted-types.ts';
import workerUrl from './worker.ts?worker&url';
import type { Question } from './question.ts';
import type { SearchIndex } from './search-index.ts';

/** The methods of `SearchIndex`, each answered by the worker. */
export type RemoteIndex = {
  [
    Name in keyof SearchIndex as SearchIndex[Name] extends (...args: never[]) => unknown ? Name : never
  ]: SearchIndex[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

const call = callsTo<Question, unknown>(
  () => new Worker(workerUrl, { type: 'module' }),
  'The search program could not be loaded.',
);

const index = new Proxy({} as RemoteIndex, {
  get: (_, method) =>
    method === 'then' || typeof method === 'symbol' ? undefined : (...args: unknown[]) => call({ method, args }),
});

/** The index of this site, the same for everybody on the page. Rejects where it cannot be loaded. */
export async function openIndex(): Promise<RemoteIndex> {
  await index.summary();
  return index;
}
