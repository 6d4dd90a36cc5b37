// Runs in a thread of its own while Astro renders the pages; src/cli/build.ts starts it.
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { siteAddress } from '../base.ts';
import type { BesideData } from '../archive/threads.ts';
import { KeptFiles } from '../kept-files.ts';
import { handSettings } from '../settings.ts';
import { publishCards } from './cards/publish-cards.ts';
import { publishChanges } from './publish-changes.ts';
import { publishFeeds } from './publish-feeds.ts';
import { publishData } from './publish.ts';

const { folder, archive, settings } = workerData as BesideData;
handSettings(settings);
const speakers = new Map(archive.speakers.speakers.map((speaker) => [speaker.id, speaker]));
const context = { siteTitle: settings.siteTitle, address: siteAddress(settings), speakers };
const kept = new KeptFiles(join(settings.cacheDir, 'data'));
const { formats, spare } = settings;
await publishData({ folder, archive, context, beside: formats as readonly string[], spare, kept });
if (settings.siteUrl) {
  publishFeeds(folder, archive, context, spare);
  publishChanges(folder, archive, context);
  await publishCards(folder, archive, settings.siteTitle, kept);
}
kept.dropUnused();
