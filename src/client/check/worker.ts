// Checks quotes away from the page's own thread.
import { KEPT_BRIEFINGS } from '../../contract/offline-parts.ts';
import { answerCalls } from '../dom/calls.ts';
import { readFrom } from '../index/files.ts';
import { keptAt } from '../index/kept.ts';
import { checkThroughTime } from './earlier.ts';
import { viewOf, type View } from './view.ts';
import { openSources, type Sources } from './frame-sources.ts';
import { SEARCH_DATA } from '../../contract/search-files.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let opening: Promise<Sources> | undefined;

/** The archive; a failure to load it is not kept, so that the next check tries again. */
function open(): Promise<Sources> {
  opening ??= openSources(readFrom(base + SEARCH_DATA), keptAt(base + KEPT_BRIEFINGS));
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Compares a quote with the archive or, where that cannot be had, with what is kept. */
async function compare(quote: string): Promise<View> {
  const sources = await open();
  try {
    const all = await sources.all();
    return viewOf(await checkThroughTime(quote, all), all);
  } catch (cause) {
    const kept = await sources.kept();
    if (!kept) throw cause;
    return viewOf(await checkThroughTime(quote, kept), kept);
  }
}

answerCalls(compare);
