import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What the compiler makes of a tsconfig. */
function configured(path: string) {
  const read = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(read.config, ts.sys, resolve(dirname(path)), undefined, resolve(path));
}

test('every program is in a realm that `npm run check` knows', () => {
  const realms = configured('.tsconfig.realms.json').projectReferences!.map(({ path }) => join(path, 'tsconfig.json'));
  const checked = new Set([...realms, '.tsconfig.pages.json'].flatMap((path) => configured(path).fileNames));
  const written = globSync('{src,tests}/**/*.ts').map((path) => resolve(path));
  expect(written.length).toBeGreaterThan(300);
  expect(written.filter((path) => !checked.has(path))).toEqual([]);
});

/** Files of the language and of packages, which all realms read alike. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The lines of a program put into a realm, beside all that is there, that the compiler complains of. */
function complaints(realm: string, planted: string): number[] {
  const { options, fileNames } = configured(join(realm, 'tsconfig.json'));
  const host = ts.createCompilerHost(options);
  const path = resolve(realm, 'planted.ts');
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, target, ...more) => {
    if (name === path) return ts.createSourceFile(name, planted, target);
    if (!name.includes('/node_modules/')) return getSourceFile(name, target, ...more);
    const key = JSON.stringify([name, target]);
    if (!parsed.has(key)) parsed.set(key, getSourceFile(name, target, ...more));
    return parsed.get(key);
  };
  const program = ts.createProgram([...fileNames, path], { ...options, composite: false, noEmit: true }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ file, start }) => file!.getLineAndCharacterOfPosition(start!).line);
}

const everywhere = `export const a = new URL('https://example.org').href + new TextDecoder().decode();\n`;
const browser = ['document.title', 'window.name', 'new IntersectionObserver(() => {})'];
const node = ['process.cwd()', `Buffer.from('')`, '__dirname', `await import('node:crypto')`];
const worker = ['new ServiceWorkerGlobalScope()'];

test.each([
  ['src/core', [...browser, ...node, ...worker, 'fetch', 'console.log()', 'caches.keys()']],
  ['src/contract', [...browser, ...node, ...worker, 'fetch', 'console.log()', 'caches.keys()']],
  ['src/client', [...node, ...worker]],
  ['src/service-worker', [...browser, ...node]],
  ['src/node', [...browser, ...worker]],
])('in %s nothing of another platform has a type', (realm, foreign) => {
  const lines = foreign.map((use, n) => `export const b${n} = ${use};`);
  expect(complaints(realm, everywhere + lines.join('\n'))).toEqual(foreign.map((_, n) => n + 1));
});
