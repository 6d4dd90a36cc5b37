import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { version?: string; hasInstallScript?: boolean; resolved?: string }>;
}

const readJson = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const lock = readJson<Lock>('package-lock.json');
const nameOf = (path: string) => path.split('node_modules/').at(-1)!;

test('only packages that are named may run install scripts, and npm refuses others', () => {
  const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json');
  const withScripts = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(new Set(withScripts.map(([path]) => nameOf(path)))).toEqual(new Set(Object.keys(allowScripts)));
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
});

test('a Node that cannot read the commands is told what to do, in a sentence', () => {
  const run = spawnSync(process.execPath, ['--no-experimental-strip-types', 'src/cli/run.mjs', 'build'], {
    encoding: 'utf8',
  });
  expect([run.status, run.stdout]).toEqual([1, '']);
  expect(run.stderr).toMatch(/^build: this is Node \d.* Run `npm rebuild node.*\n$/);
});

/** Runs the audit against a registry that answers so, and tells its status and what it says. */
async function audit(answer: RequestListener): Promise<{ status: number; output: string }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // npm remembers advisories: not in the cache that is used for work.
  const env = {
    ...process.env,
    npm_config_registry: registry,
    npm_config_cache: mkdtempSync(join(tmpdir(), 'npm-cache-')),
  };
  const child = spawn(process.execPath, ['src/cli/audit.ts'], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const status = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { status, output };
}

/** A registry that knows vulnerabilities of these packages. */
const knows =
  (severities: Record<string, string>): RequestListener =>
  (request, response) => {
    const versionOf = (name: string) => lock.packages[`node_modules/${name}`]!.version!;
    const advisories = Object.entries(severities).map(([name, severity], id) => [
      name,
      [
        {
          id,
          url: `https://example.org/${id}`,
          title: 'Reads files',
          severity,
          vulnerable_versions: `<=${versionOf(name)}`,
          cwe: [],
          cvss: { score: 0, vectorString: null },
        },
      ],
    ]);
    const name = request.url!.slice(1);
    const known = () => {
      const version = versionOf(name);
      return { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist: {} } } };
    };
    const body = request.url!.includes('/advisories/bulk')
      ? Object.fromEntries(advisories)
      : name in severities
        ? known()
        : null;
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? {}));
  };

test('the audit fails on vulnerabilities that are high and critical', async () => {
  const { status, output } = await audit(knows({ esbuild: 'high', diff: 'critical', idb: 'moderate' }));
  expect(status).toBe(1);
  expect(output).toContain('esbuild has a high vulnerability');
  expect(output).toContain('diff has a critical vulnerability');
  expect(output).not.toContain('idb');
});

test('the audit lets lesser ones and sound packages pass', async () => {
  const sound: RequestListener = (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  for (const registry of [knows({ esbuild: 'moderate' }), sound]) {
    expect(await audit(registry)).toEqual({ status: 0, output: expect.stringContaining('no package is known') });
  }
});

test('the audit is skipped with a message where the registry does not answer it', async () => {
  const refuses: RequestListener = (_, response) => response.writeHead(405).end();
  const breaks: RequestListener = (request) => request.socket.destroy();
  for (const registry of [refuses, breaks]) {
    expect(await audit(registry)).toEqual({ status: 0, output: expect.stringContaining('audit: skipped') });
  }
});
