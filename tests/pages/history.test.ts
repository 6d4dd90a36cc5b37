import { forReading, type Build, type FileList, type PartKind } from '../../src/contract/offline-parts.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { changedSite } from '../support/changed-site.ts';
import { hasNu, nuErrors } from '../support/nu.ts';

let outDir: string;
let commit: string;
beforeAll(async () => {
  ({ outDir, commit } = await changedSite());
}, 180_000);

test('a site of a repository tells what was changed, where words were', () => {
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const url = 'https://example.org/briefings/bridge/history/';
  expect(JSON.parse(read('briefings/bridge.json'))).toMatchObject({ history: { revisions: 1, url } });
  expect(JSON.parse(read('briefings/kept.json'))).toMatchObject({ history: null });
  expect(existsSync(join(outDir, 'briefings/kept/history'))).toBe(false);
  const change = { kind: 'changed', before: 'Has the bridge reopened?', removed: ['bridge'], added: ['harbor'] };
  expect(JSON.parse(read('briefings/bridge/history.json'))).toMatchObject({
    schema: 1,
    id: 'bridge',
    url,
    revisions: [{ at: '2031-04-03T10:00:00Z', commit, changes: [change] }],
  });
  expect(read('briefings/bridge/history/index.html')).toContain(
    'Has the <del>bridge</del> <ins>harbor</ins> reopened?',
  );
  expect(read('briefings/bridge/index.html')).toContain('After publication: April 3, 2031');
  expect(read('changes/index.html')).toContain('<del>bridge</del> <ins>harbor</ins>');
  expect(JSON.parse(read('changes/feed.json')).items[0]).toMatchObject({
    url: `${url}#r-1`,
    content_text: '“bridge” became “harbor”.',
  });
});

test('who keeps the archive keeps its corrections', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(outDir, 'offline', path), 'utf8'));
  const filesOf = (kept: ReadonlySet<PartKind>) =>
    (read('build.json') as Build).parts
      .filter(({ kind }) => kept.has(kind))
      .flatMap(({ list }) => Object.keys(read(`lists/${list}.json`) as FileList));
  expect(filesOf(forReading)).toEqual(
    expect.arrayContaining([
      'changes/index.html',
      'briefings/bridge/history/index.html',
      'briefings/bridge/history.json',
    ]),
  );
});

test.skipIf(!hasNu)('every kind of page is valid HTML', { timeout: 180_000 }, () => {
  expect(nuErrors(outDir)).toEqual([]);
});
