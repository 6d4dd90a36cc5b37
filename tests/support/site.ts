import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { yearsOf } from '../../src/node/hosting/finish.ts';
import { contentType, hashedFolders, IMMUTABLE } from '../../src/node/hosting/rules.ts';
import { lock } from '../../src/node/lock.ts';

/** What a run of `npm run build` left behind. */
export interface BuildRun {
  /** Where the site is, if it was built. */
  outDir: string;
  status: number;
  /** Standard output and error, as they came. */
  output: string;
}

/** Builds a folder of transcripts with the real command, into a folder of its own unless `outDir` is given. */
export async function buildSite(
  transcripts: string,
  env: Record<string, string> = {},
  outDir = join(mkdtempSync(join(tmpdir(), 'site-')), 'dist'),
): Promise<BuildRun> {
  const run = { ...cleanEnvironment(), TRANSCRIPTS_DIR: transcripts, ...env };
  let { signal, ...result } = await runBuild(run, outDir);
  // Whether Node itself falls over is not what is tested, but nobody should overlook it either.
  if (signal) {
    console.warn(`A build was ended by ${signal} and is tried once more. It had printed:\n${result.output}`);
    ({ signal, ...result } = await runBuild(run, outDir));
  }
  return { ...result, outDir, output: signal ? `${result.output}The build was ended by ${signal}.\n` : result.output };
}

async function runBuild(env: Record<string, string>, outDir: string) {
  const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], { env });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise<{ status: number; signal: NodeJS.Signals | null; output: string }>((done) =>
    child.on('close', (code, signal) => done({ status: code ?? 1, signal, output })),
  );
}

/** A build that several test files share. */
export interface SharedSite extends BuildRun {
  /** The folder that it was made of, and what it left for the next build: for who builds on. */
  transcripts: string;
  cacheDir: string;
}

/**
 * The same for a build that must go through and that nobody changes: it is made once for all test files that ask for the
 * same. Of a repository its history counts too. With the cache of an earlier build of that folder it takes less.
 */
export async function sharedSite(
  transcripts: string,
  env: Record<string, string> = {},
  cache?: string,
): Promise<SharedSite> {
  const hash = createHash('sha256').update(JSON.stringify(env));
  for (const name of readdirSync(transcripts, { recursive: true, encoding: 'utf8' }).sort())
    if (!/^\.git\/(?!refs\/)/.test(name) && statSync(join(transcripts, name)).isFile())
      hash.update(name).update(readFileSync(join(transcripts, name)));
  const shared = join(tmpdir(), 'shared-sites', hash.digest('hex').slice(0, 16));
  const outDir = join(shared, 'dist');
  const made = join(shared, 'made.json');
  const release = await lock(`${shared}.lock`);
  try {
    if (existsSync(made)) return JSON.parse(readFileSync(made, 'utf8')) as SharedSite;
    const cacheDir = cache ?? mkdtempSync(join(tmpdir(), 'cache-'));
    const { status, output } = await buildSite(transcripts, { ...env, CACHE_DIR: cacheDir }, outDir);
    if (status !== 0) throw new Error(output);
    // Servers read it as users of their own.
    chmodSync(shared, 0o755);
    const site: SharedSite = { outDir, status, output, transcripts, cacheDir };
    writeFileSync(made, JSON.stringify(site));
    return site;
  } finally {
    release();
  }
}

/**
 * The environment without the test runner's own variables, some of which (`BASE_URL`, `VITEST`) Vite and Astro would
 * heed.
 */
export function cleanEnvironment(): Record<string, string> {
  const own = /^(VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|BASE_PATH|SITE_.*|ALLOW_ERRORS|TRANSCRIPTS_DIR)$/;
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => !own.test(entry[0]) && entry[1] !== undefined,
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * Serves a built site as a plain static host would, below `base`; `404.html` where nothing is found. What never changes
 * under its name may be kept by browsers, as our settings for hosts say: a third of what a visit computes.
 */
export async function serveSite(outDir: string, base = '/'): Promise<{ url: string; close: () => Promise<void> }> {
  const hashed = hashedFolders(yearsOf(outDir));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const below = path.startsWith(base) ? normalize('/' + path.slice(base.length)) : null;
    let file = below === null ? '' : join(outDir, below);
    if (below !== null && existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) return void response.writeHead(301, { Location: `${path}/` }).end();
      file = join(file, 'index.html');
    }
    const found = below !== null && existsSync(file);
    const sent = found ? file : join(outDir, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': contentType(sent),
      ...(hashed.some((folder) => below?.startsWith(`/${folder}`)) ? { 'Cache-Control': IMMUTABLE } : {}),
    });
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}
