import type { Loader, LoaderContext } from 'astro/loaders';
import { basisOf } from '../core/speakers/report.ts';
import { readSettings } from '../node/settings.ts';
import { handedArchive } from '../node/archive/handed-archive.ts';
import type { Archive } from '../node/archive/load.ts';
import { reportLines } from '../node/archive/report.ts';

let loading: Promise<Archive> | undefined;

/**
 * The archive that the build has read, else that of the settings' folder, read once for all collections; `fresh` reads
 * it again.
 */
function sharedArchive(fresh: boolean): Promise<Archive> {
  if (handedArchive.value) return Promise.resolve(handedArchive.value);
  if (!loading || fresh) loading = readArchive();
  return loading;
}

async function readArchive(): Promise<Archive> {
  // The parser takes a second to load, and a build has used it already.
  const { loadArchive } = await import('../node/archive/load.ts');
  return loadArchive(readSettings().transcriptsDir);
}

/** Fills the `briefings` collection with the summary of each transcript. */
export function briefingsLoader(): Loader {
  return archiveLoader('briefings', async ({ store, parseData, logger, watcher }, archive) => {
    for (const { id, ...summary } of archive.briefings) {
      const byLabel = archive.speakers.byLabel[id] ?? {};
      const labels = summary.labels.map((count) => ({ ...count, speaker: byLabel[count.label] ?? null }));
      store.set({ id, data: await parseData({ id, data: { ...summary, labels } }), digest: summary.digest });
    }
    if (watcher) for (const line of reportLines(archive)) logger.info(line);
  });
}

/** Fills the `speakers` collection from the same reading of the folder. */
export function speakersLoader(): Loader {
  return archiveLoader('speakers', async ({ store, parseData }, archive) => {
    const { speakers, drafts } = archive.speakers;
    const believed = new Map(drafts.map((draft) => [draft.id, { named: draft.named, basis: basisOf(draft) }]));
    for (const speaker of speakers) {
      store.set({
        id: speaker.id,
        data: await parseData({ id: speaker.id, data: { ...speaker, ...believed.get(speaker.id) } }),
      });
    }
  });
}

/** A loader that fills its collection from the archive, and in development again after each change in the folder. */
function archiveLoader(name: string, fill: (context: LoaderContext, archive: Archive) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const refill = async (fresh: boolean) => {
        const archive = await sharedArchive(fresh);
        context.store.clear();
        await fill(context, archive);
      };
      await refill(false);
      if (context.watcher) follow(context.watcher, readSettings().transcriptsDir, name === 'briefings', refill);
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
