import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transcriptFile } from '../../src/importer/file.ts';
import { readOrigins } from '../../src/importer/origins.ts';

test('an archive knows where its transcripts come from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'origins-'));
  mkdirSync(join(folder, 'b'));
  const draft = {
    title: 'A',
    date: '2020-01-02',
    eitherDay: null,
    vouched: null,
    published: null,
    modified: null,
    sourceUrl: 'https://example.org/a: b',
    tags: [],
    body: 'Q  Yes?\n',
    unfit: null,
    doubts: [],
  };
  writeFileSync(join(folder, 'b/a.md'), transcriptFile(draft, '2026-01-31', 'A page: "saved".html'));
  writeFileSync(
    join(folder, 'a.md'),
    `---\ntitle: B\ndate: '2020-01-03'\npermalink: 'https://example.org/it''s'\n---\n\nimported: '2000-01-01'\n`,
  );
  expect(await readOrigins(folder)).toEqual([
    { source: 'a.md', sourceUrl: "https://example.org/it's", imported: null, from: null },
    { source: 'b/a.md', sourceUrl: 'https://example.org/a: b', imported: '2026-01-31', from: 'A page: "saved".html' },
  ]);
  rmSync(folder, { recursive: true });
});
