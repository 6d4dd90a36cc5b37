// Runs in a thread of its own beside Astro, which leaves the second core idle; `start.ts` starts it.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { siteAddress } from '../site/base.ts';
import { KeptFiles } from './kept-files.ts';
import { publishCards } from './publish-cards.ts';
import { publishFeeds } from './publish-feeds.ts';
import { publishData } from './publish.ts';
import type { DataRequest } from './start.ts';

const { folder, archive, settings } = workerData as DataRequest;
const speakers = new Map(archive.speakers.speakers.map((speaker) => [speaker.id, speaker]));
const context = { siteTitle: settings.siteTitle, address: siteAddress(settings), speakers };
const kept = new KeptFiles(join(settings.cacheDir, 'data'));
await publishData({ folder, archive, context, kept });
if (settings.siteUrl) {
  publishFeeds(folder, archive, context);
  await publishCards(folder, archive, settings.siteTitle, kept);
}
kept.dropUnused();
parentPort?.postMessage('done');
