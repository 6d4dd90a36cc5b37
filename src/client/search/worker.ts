// Answers the calls of `open-index.ts`, away from the page's own thread.
import { KEPT_BRIEFINGS } from '../../contract/offline-parts.ts';
import { readFrom } from '../index/files.ts';
import { keptAt } from '../index/kept.ts';
import type { Request, Response } from './open-index.ts';
import { SearchIndex } from './search-index.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let opening: Promise<SearchIndex> | undefined;

/** The index; a failure to load it is not kept, so that the next call tries again. */
function open(): Promise<SearchIndex> {
  opening ??= SearchIndex.open(readFrom(`${base}search/data/`), keptAt(base + KEPT_BRIEFINGS));
  opening.catch(() => (opening = undefined));
  return opening;
}

addEventListener('message', async ({ data: { id, method, args } }: MessageEvent<Request>) => {
  const answer = (response: Response) => postMessage(response);
  try {
    const index = await open();
    const call = index[method as keyof SearchIndex] as unknown as (...args: unknown[]) => unknown;
    answer({ id, result: await call.apply(index, args) });
  } catch (cause) {
    answer({ id, error: cause instanceof Error ? cause.message : String(cause) });
  }
});
