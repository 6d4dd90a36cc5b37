// Checks quotes away from the page's own thread.
import { readFrom } from '../../search/client/files.ts';
import { check } from '../check.ts';
import type { TextSource } from '../source.ts';
import { viewOf, type View } from '../view.ts';
import { indexSource } from './index-source.ts';

export interface CheckRequest {
  id: number;
  quote: string;
}

export type CheckResponse = { id: number; view: View } | { id: number; error: string };

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let opening: Promise<TextSource> | undefined;

/** The archive; a failure to load it is not kept, so that the next check tries again. */
function open(): Promise<TextSource> {
  opening ??= indexSource(readFrom(`${base}search/data/`));
  opening.catch(() => (opening = undefined));
  return opening;
}

addEventListener('message', async ({ data: { id, quote } }: MessageEvent<CheckRequest>) => {
  const answer = (response: CheckResponse) => postMessage(response);
  try {
    const source = await open();
    answer({ id, view: viewOf(await check(quote, source), source) });
  } catch (cause) {
    answer({ id, error: cause instanceof Error ? cause.message : String(cause) });
  }
});
