import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Briefing, Published } from '../archive/load.ts';
import { closeDirections } from '../../core/transcript/directions.ts';
import { eventKinds } from '../../core/transcript/event-kind.ts';
import { feedOfKind, jsonFeed, openSearch, rss, type FeedItem } from './feeds.ts';

/** As many as a reader polls for; the archive itself is at /data/. */
const LATEST = 40;

/**
 * Feeds of the archive, of each kind of event and, unless files are to be spared, of each person, and the description
 * of the search. They need full addresses.
 */
export function publishFeeds(
  folder: string,
  { briefings, speakers }: Published,
  context: FormatContext,
  spare: number,
): void {
  const latest = briefings.toSorted((a, b) => (instantOf(a) < instantOf(b) ? 1 : -1));
  const publish = (path: string, page: string, title: string, of: readonly Briefing[]) => {
    const feed = {
      title,
      description: `Transcripts of press briefings: ${title}`,
      page: context.address(page),
      rss: context.address(`${path}.xml`),
      json: context.address(`${path}.json`),
      items: of.slice(0, LATEST).map((briefing) => item(briefing, context)),
    };
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, `${path.slice(1)}.xml`), rss(feed));
    writeFileSync(join(folder, `${path.slice(1)}.json`), jsonFeed(feed));
  };
  publish('/feed', '/briefings/', context.siteTitle, latest);
  for (const kind of new Set(briefings.map(({ event }) => event))) {
    publish(
      feedOfKind(kind),
      '/briefings/',
      `${context.siteTitle}: ${eventKinds[kind]}`,
      latest.filter(({ event }) => event === kind),
    );
  }
  for (const { id, name, kind, briefings: own } of speakers.speakers) {
    if (kind !== 'person' || spare > 0) continue;
    const ids = new Set(own.map((each) => each.id));
    publish(
      `/speakers/${id}/feed`,
      `/speakers/${id}/`,
      `${context.siteTitle}: ${name}`,
      latest.filter((each) => ids.has(each.id)),
    );
  }
  writeFileSync(join(folder, 'opensearch.xml'), openSearch(context.siteTitle, context.address));
}

const instantOf = ({ published, date }: Briefing) =>
  published && !Number.isNaN(Date.parse(published)) ? new Date(published).toISOString() : `${date}T12:00:00.000Z`;

function item(briefing: Briefing, context: FormatContext): FeedItem {
  const { id, title, modified, event, words, questions, location, terms } = briefing;
  const facts = [
    eventKinds[event],
    closeDirections(location.join(', ')),
    `${words.toLocaleString('en-US')} words`,
    questions > 0 ? `${questions} questions` : '',
  ];
  return {
    title: closeDirections(title.replace(/\s+/gu, ' ')),
    url: context.address(`/briefings/${id}/`),
    summary: `${facts.filter(Boolean).join('; ')}.`,
    terms: terms.map(({ term }) => term),
    published: instantOf(briefing),
    modified: modified && !Number.isNaN(Date.parse(modified)) ? modified : null,
  };
}
