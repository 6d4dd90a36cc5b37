import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Change } from '../../core/history/types.ts';
import { closeDirections } from '../../core/transcript/directions.ts';
import { historyPath } from '../../contract/routes.ts';
import type { Published } from '../archive/load.ts';
import { storedHistory } from '../history/told.ts';
import { jsonFeed, rss, type FeedItem } from './feeds.ts';

const LATEST = 40;
const mostWords = 40;

/** Feeds of the newest changes of transcripts after they were published. They need full addresses. */
export function publishChanges(folder: string, { briefings }: Published, context: FormatContext): void {
  const latest = briefings
    .flatMap((briefing) => (briefing.history?.at ?? []).map((at, index) => ({ briefing, at, index })))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, LATEST);
  const items = latest.map(({ briefing: { id, title, terms, history }, at, index }): FeedItem => {
    const { changes } = storedHistory(history!)[index]!;
    return {
      title: `Changed: ${closeDirections(title.replace(/\s+/gu, ' '))}`,
      url: `${context.address(historyPath(id))}#r-${index + 1}`,
      summary: changes.map(inALine).join(' '),
      terms: terms.map(({ term }) => term),
      published: at,
      modified: null,
    };
  });
  const title = `${context.siteTitle}: Changes`;
  const feed = {
    title,
    description: 'What was changed in transcripts after they were published',
    page: context.address('/changes/'),
    rss: context.address('/changes/feed.xml'),
    json: context.address('/changes/feed.json'),
    items,
  };
  mkdirSync(join(folder, 'changes'), { recursive: true });
  writeFileSync(join(folder, 'changes/feed.xml'), rss(feed));
  writeFileSync(join(folder, 'changes/feed.json'), jsonFeed(feed));
}

/** `“think” became “want to be emphatic”.` */
function inALine({ removed, added }: Change): string {
  const quoted = (runs: readonly string[]) => `“${shortened(runs.join(' … '))}”`;
  if (removed.length > 0 && added.length > 0) return `${quoted(removed)} became ${quoted(added)}.`;
  if (added.length > 0) return `${quoted(added)} was put in.`;
  return removed.length > 0 ? `${quoted(removed)} was taken out.` : 'A turn stands elsewhere than it did.';
}

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' ');
}
