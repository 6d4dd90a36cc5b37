import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { buildSite } from '../support/site.ts';
import { transcriptText } from '../support/transcripts.ts';

test('a site of a repository tells what was changed, where words were', async () => {
  const repository = new TestRepository();
  const text = transcriptText();
  const kept = transcriptText({ title: 'Press Gaggle', date: '2031-04-09' });
  repository.commit('2031-04-02T20:00:00Z', { 'bridge.md': text, 'kept.md': kept });
  const commit = repository.commit('2031-04-03T10:00:00Z', { 'bridge.md': text.replace('bridge', 'harbor') });

  const { outDir, status, output } = await buildSite(repository.folder, { SITE_URL: 'https://example.org' });
  expect(status, output).toBe(0);
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
}, 180_000);
