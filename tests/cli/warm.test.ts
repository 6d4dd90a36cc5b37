import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../src/node/settings.ts';
import { changedEnv, changedSite } from '../support/changed-site.ts';
import { TestRepository } from '../support/repository.ts';
import { buildSite } from '../support/site.ts';
import { transcriptText } from '../support/transcripts.ts';

/*
 * A build with the cache of another one is the same as a build with none, byte for byte, whichever setting or input has
 * changed between. Every change takes two builds: all are made with `EVERY_SETTING=1`, else one of each kind.
 */

/** What is not changed here: where things lie, and what the build itself sets. */
type Elsewhere = 'transcriptsDir' | 'cacheDir' | 'formatsReason' | 'searchReads' | 'spare';

/** Another value of each setting; a setting without one does not compile. */
const settings: Record<Exclude<keyof Settings, Elsewhere>, Record<string, string>> = {
  siteTitle: { SITE_TITLE: 'Another Record' },
  siteUrl: { SITE_URL: 'https://another.example' },
  basePath: { BASE_PATH: '/another' },
  offline: { OFFLINE: 'off' },
  formats: { FORMATS: 'json' },
  history: { HISTORY: 'off' },
  allowErrors: { ALLOW_ERRORS: '1' },
  precompress: { PRECOMPRESS: '1' },
};

/** Another state of each input: files of the folder, `null` for none. */
const inputs: Record<string, Record<string, string | null>> = {
  'a transcript is corrected': { 'bridge.md': transcriptText({ turns: 'MS. MORENO:  Good evening.\n\nQ    Why?' }) },
  'a transcript is added': { 'dam.md': transcriptText({ title: 'Press Briefing on a Dam', date: '2031-06-07' }) },
  'a transcript is removed': { 'kept.md': null },
  'the ledger of speakers is changed': {
    'speakers.yaml': 'speakers:\n  - name: Ada Elena Moreno\n    labels: [MS. MORENO]\n',
  },
};

let repository: TestRepository;
let base: string;
const runs = mkdtempSync(join(tmpdir(), 'warm-'));

beforeAll(async () => {
  const { transcripts, cacheDir } = await changedSite();
  repository = new TestRepository(transcripts);
  base = cacheDir;
});

/** Milliseconds for two builds on a machine that has much else to do. */
const PATIENCE = 180_000;

const every = process.env['EVERY_SETTING'] === '1';
const changes: [string, Record<string, string>, Record<string, string | null>][] = every
  ? [
      ...Object.entries(settings).map(([name, env]): (typeof changes)[number] => [`a change of ${name}`, env, {}]),
      ...Object.entries(inputs).map(([name, changed]): (typeof changes)[number] => [name, {}, changed]),
    ]
  : [['a change of the title and of a transcript', settings.siteTitle, Object.values(inputs)[0]!]];

test.each(changes)(
  'after %s nothing is stale',
  async (_, env, changed) => {
    const isCommitted = Object.keys(changed).length > 0;
    if (isCommitted) repository.commit('2031-06-02T12:00:00Z', changed);
    try {
      expect(await warmAndCold(env)).toEqual([]);
    } finally {
      if (isCommitted) repository.git('reset', '-q', '--hard', 'HEAD~1');
    }
  },
  PATIENCE,
);

/** The files in which a build with the cache of the first one differs from a build without. */
async function warmAndCold(env: Record<string, string>): Promise<string[]> {
  const [warm, cold] = ['warm', 'cold'].map(() => mkdtempSync(join(runs, 'run-'))) as [string, string];
  cpSync(base, warm, { recursive: true });
  const [one, other] = [await build(env, warm), await build(env, cold)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** SHA-256 of each file of a build, by its path. */
async function build(env: Record<string, string>, cacheDir: string): Promise<Map<string, string>> {
  const { outDir, status, output } = await buildSite(repository.folder, { ...changedEnv, ...env, CACHE_DIR: cacheDir });
  expect(status, output).toBe(0);
  const paths = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return new Map(
    paths.filter((path) => statSync(join(outDir, path)).isFile()).map((path) => [path, sum(join(outDir, path))]),
  );
}
