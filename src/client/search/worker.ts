// Answers the calls of `open-index.ts`, away from the page's own thread.
import { KEPT_BRIEFINGS } from '../../contract/offline-parts.ts';
import { answerCalls } from '../dom/calls.ts';
import { readFrom } from '../index/files.ts';
import { keptAt } from '../index/kept.ts';
import type { Question } from './question.ts';
import { SearchIndex } from './search-index.ts';
import { SEARCH_DATA } from '../../contract/search-files.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let opening: Promise<SearchIndex> | undefined;

/** The index; a failure to load it is not kept, so that the next call tries again. */
function open(): Promise<SearchIndex> {
  opening ??= SearchIndex.open(readFrom(base + SEARCH_DATA), keptAt(base + KEPT_BRIEFINGS));
  opening.catch(() => (opening = undefined));
  return opening;
}

answerCalls(async ({ method, args }: Question) => {
  const index = await open();
  const call = index[method as keyof SearchIndex] as unknown as (...args: unknown[]) => unknown;
  return await call.apply(index, args);
});
