import type { Loader, LoaderContext } from 'astro/loaders';
import { basisOf } from '../core/speakers/report.ts';
import { readSettings } from '../node/settings.ts';
import { handedArchive } from '../node/archive/handed-archive.ts';
import type { Archive } from '../node/archive/load.ts';
import { reportLines } from '../node/archive/report.ts';
import { sentenceOf } from '../node/failure.ts';

let loading: Promise<Archive> | undefined;

/**
 * The archive that the build has read, else that of the settings' folder, read once for all collections; `fresh` reads
 * it again, after a reading that is still going on: each drops from the store what it has no use for.
 */
function sharedArchive(fresh: boolean): Promise<Archive> {
  if (handedArchive.value) return Promise.resolve(handedArchive.value);
  if (!loading || fresh) loading = Promise.resolve(loading).then(readArchive, readArchive);
  return loading;
}

async function readArchive(): Promise<Archive> {
  // The parser takes a second to load, and a build has used it already.
  const { loadArchive } = await import('../node/archive/load.ts');
  return loadArchive(readSettings().transcriptsDir);
}

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** Fills the `briefings` collection with the summary of each transcript. */
export function briefingsLoader(): Loader {
  return archiveLoader('briefings', async ({ parseData, logger, watcher }, archive) => {
    const entries: Entry[] = [];
    for (const { id, ...summary } of archive.briefings) {
      const byLabel = archive.speakers.byLabel[id] ?? {};
      const labels = summary.labels.map((count) => ({ ...count, speaker: byLabel[count.label] ?? null }));
      entries.push({ id, data: await parseData({ id, data: { ...summary, labels } }), digest: summary.digest });
    }
    if (watcher) for (const line of reportLines(archive)) logger.info(line);
    return entries;
  });
}

/** Fills the `speakers` collection from the same reading of the folder. */
export function speakersLoader(): Loader {
  return archiveLoader('speakers', async ({ parseData }, archive) => {
    const { speakers, drafts } = archive.speakers;
    const believed = new Map(drafts.map((draft) => [draft.id, { named: draft.named, basis: basisOf(draft) }]));
    const entries: Entry[] = [];
    for (const speaker of speakers)
      entries.push({
        id: speaker.id,
        data: await parseData({ id: speaker.id, data: { ...speaker, ...believed.get(speaker.id) } }),
      });
    return entries;
  });
}

/** A loader that fills its collection from the archive, and in development again after each change in the folder. */
function archiveLoader(
  name: string,
  entriesOf: (context: LoaderContext, archive: Archive) => Promise<Entry[]>,
): Loader {
  return {
    name,
    async load(context) {
      let newest = 0;
      const refill = async (fresh: boolean) => {
        const own = ++newest;
        const entries = await entriesOf(context, await sharedArchive(fresh));
        // While it was read, the folder may have changed again.
        if (own !== newest) return;
        context.store.clear();
        for (const entry of entries) context.store.set(entry);
      };
      await refill(false);
      if (context.watcher)
        follow(context.watcher, readSettings().transcriptsDir, name === 'briefings', (fresh) =>
          refill(fresh).catch((cause: unknown) => context.logger.error(sentenceOf(cause))),
        );
    },
  };
}

/** Waits for a pause in the changes; the first collection reads the folder anew, the others share what it read. */
function follow(
  watcher: NonNullable<LoaderContext['watcher']>,
  folder: string,
  first: boolean,
  refill: (fresh: boolean) => Promise<void>,
): void {
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (!path.startsWith(folder) || !/\.(md|markdown|ya?ml)$/i.test(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refill(first), first ? 100 : 150);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
