// npm run build [-- --outDir DIR --verbose]: reads the transcripts, builds the site aside and puts it in the old one's
// place.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { handedArchive } from '../node/archive/handed-archive.ts';
import { loadArchive, type Archive } from '../node/archive/load.ts';
import { errorCount, reportLines } from '../node/archive/report.ts';
import { claimCache, dropStrangers, type Cache } from '../node/cache.ts';
import { sentenceOf } from '../node/failure.ts';
import { chooseFormats, choiceLines } from '../node/data/choose-formats.ts';
import { listFiles, readSite } from '../node/site-files.ts';
import { addHostingFiles, writeHostConfigs } from '../node/hosting/finish.ts';
import { limitWarnings } from '../node/hosting/limits.ts';
import { precompress } from '../node/hosting/precompress.ts';
import { LICENCES_FILE, licencesText } from '../node/licences.ts';
import { bundleWorker } from '../node/offline/bundle-worker.ts';
import { writeManifest } from '../node/offline/manifest.ts';
import { heal, placedAt, putInPlace } from '../node/output/place.ts';
import { outputFolder } from '../node/output/target.ts';
import { phases, timed } from '../node/phases.ts';
import { copyProject } from '../node/project.ts';
import { handSettings, readSettings, type Settings } from '../node/settings.ts';
import { startBeside } from '../node/archive/threads.ts';
import { progressLine } from './progress.ts';
import { SEARCH_DATA } from '../contract/search-files.ts';

const started = performance.now();
/** What a build leaves in its cache for the next one. */
const KEPT = /^(lock|transcripts|data|search|vite|dist|compressed|incremental-build\.json|history|data-store\.json)$/;

// Heaps grow by this share of what is alive before they are cleaned. With three threads that keeps some hundred
// megabytes less, and cleaning more often hardly shows beside the rest.
setFlagsFromString('--heap-growing-percent=30');

let outDir: string | undefined;
let cache: Cache | undefined;
let timings: string | undefined;

try {
  await main();
} catch (cause) {
  console.error(`build: ${sentenceOf(cause)}`);
  console.error(
    `build: failed; ${outDir && existsSync(outDir) ? `the site in ${outDir} is as it was` : 'nothing was written'}.`,
  );
  process.exitCode = 1;
} finally {
  if (cache) dropWork(cache);
  if (timings) writeFileSync(timings, JSON.stringify(phases));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      timings: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  timings = values.timings && resolve(values.timings);
  const chosen = readSettings();
  outDir = outputFolder(values.outDir, chosen);
  await heal(outDir);
  const before = placedAt(outDir);
  cache = claimCache(chosen.cacheDir);
  const archive = await read(handSettings({ ...chosen, cacheDir: cache.folder }), values.verbose);
  const choice = chooseFormats(archive, chosen);
  for (const line of choiceLines(choice)) console.log(line);
  const { beside, reason, searchReads, spare } = choice;
  const settings = handSettings({
    ...readSettings(),
    formats: beside,
    formatsReason: reason,
    searchReads,
    spare,
  });
  const site = await buildSite(settings, archive);
  for (const line of await timed('finish', () => finish(site, settings, archive))) console.warn(`warning: ${line}`);
  await timed('put in place', () => place(site, outDir!, before));
  writeHostConfigs(outDir, settings);
  console.log(`Built ${outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Reads the transcripts and reports what is wrong with them. Throws where that leaves nothing to publish, or forbids
 * it.
 */
async function read(settings: Settings, verbose: boolean): Promise<Archive> {
  const reading = progressLine('Reading transcripts');
  const archive = await timed('read and parse', () => loadArchive(settings.transcriptsDir, reading.update));
  reading.end();
  if (archive.files === 0) {
    throw new Error(
      `There is no transcript (*.md) in ${settings.transcriptsDir}. Put one there, or set TRANSCRIPTS_DIR to the ` +
        'folder that holds them.',
    );
  }
  for (const line of reportLines(archive, verbose)) console.log(line);
  for (const note of archive.notes) console.warn(`warning: ${note}`);
  const errors = errorCount(archive);
  if (archive.briefings.length === 0) {
    throw new Error(
      `There is nothing to publish: no file gives a transcript. What is wrong with them is listed above.`,
    );
  }
  if (errors > 0 && !settings.allowErrors) {
    throw new Error(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the transcripts, listed above. Mend them, or set ` +
        'ALLOW_ERRORS=1 to publish without what is wrong.',
    );
  }
  return archive;
}

/** Renders the pages, and beside them in threads the search index and the data files. Returns the site's folder. */
async function buildSite(settings: Settings, archive: Archive): Promise<string> {
  const project = copyProject(join(settings.cacheDir, 'project'));
  const site = join(project, 'site');
  const request = { archive: { briefings: archive.briefings, speakers: archive.speakers }, settings };
  const search = startBeside(new URL('../node/search/worker.ts', import.meta.url), join(project, 'search'), request);
  const data = startBeside(new URL('../node/data/worker.ts', import.meta.url), join(project, 'data'), request);
  try {
    handedArchive.value = archive;
    await timed('pages', () => buildPages(project, site, archive.briefings.length));
    await timed('search index, beyond the pages', () => search.finish(join(site, SEARCH_DATA)));
    await timed('data files, beyond both', () => data.finish(site));
  } finally {
    await Promise.all([search.discard(), data.discard()]);
  }
  return site;
}

async function buildPages(project: string, site: string, total: number): Promise<void> {
  const writing = progressLine('Writing pages');
  const folder = join(site, 'briefings');
  const pages = () =>
    existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length : 0;
  const timer = setInterval(() => writing.update(pages(), total), 500);
  try {
    // A build is a build, whatever the environment says; and Astro writes into the folder that it is called in.
    process.env['NODE_ENV'] = 'production';
    process.chdir(project);
    const { build } = await import('astro');
    await build({ root: project, outDir: site, logLevel: 'warn' });
    writing.update(pages(), total);
  } finally {
    clearInterval(timer);
    writing.end();
  }
}

/** Adds to the built pages what hosts and browsers need beside them. Returns warnings. */
async function finish(site: string, settings: Settings, archive: Archive): Promise<string[]> {
  const changes = new Map(
    archive.briefings.map(({ id, modified, published }) => [id, (modified ?? published)?.slice(0, 10) ?? null]),
  );
  await bundleWorker(site, settings.offline);
  writeFileSync(join(site, LICENCES_FILE), licencesText());
  const files = readSite(site);
  const warnings = addHostingFiles(site, files, settings, changes);
  const years = new Map(archive.briefings.map(({ id, date }) => [id, date.slice(0, 4)]));
  writeManifest(site, files, (id) => years.get(id), settings.searchReads);
  if (settings.precompress) await precompress(site, listFiles(site), settings.cacheDir);
  return [...warnings, ...limitWarnings(listFiles(site))];
}

async function place(site: string, folder: string, before: number): Promise<void> {
  if (placedAt(folder) !== before)
    console.log(`Another build has put its site into ${folder} while this one ran; this one takes its place.`);
  const waiting = () => console.log(`Another build is putting its site into ${folder}; waiting for it.`);
  for (const note of await putInPlace(site, folder, waiting)) console.log(note);
}

/** Removes what a build works with and the next one has no use for. */
function dropWork({ folder, release }: Cache): void {
  process.chdir(folder);
  dropStrangers(folder, (name) => KEPT.test(name));
  release();
}
