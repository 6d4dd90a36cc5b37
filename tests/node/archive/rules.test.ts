import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parserRules } from '../../../src/core/transcript/report.ts';
import { fileRules } from '../../../src/node/archive/file-rules.ts';
import { loadArchive } from '../../../src/node/archive/load.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

test('README names every rule with its weight, and no other', () => {
  const section = readFileSync('README.md', 'utf8')
    .split('## When something is wrong with a file')[1]!
    .split('\n## ')[0]!;
  const said = [...section.matchAll(/^\| (error|warning|note) \| (.+) \|$/gm)].flatMap(([, weight, names]) =>
    [...names!.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => [name, weight]),
  );
  expect(Object.fromEntries(said)).toEqual({ ...parserRules, ...fileRules, ledger: 'error' });
  const shown = /^\S+\.md:3:7 error (\S+):/m.exec(section)![1]!;
  expect(parserRules[shown]).toBe('error');
});

test('bytes that are no UTF-8 are reported once', async () => {
  const [before, after] = transcriptText().split('Good');
  const bytes = Buffer.concat([Buffer.from(`${before}G`), Buffer.from([0xe9, 0x20, 0xe9]), Buffer.from(after!)]);
  const archive = await loadArchive(writeFolder({ 'a.md': bytes }));
  const [{ messages }] = archive.messages as [(typeof archive.messages)[number]];
  expect(messages.map(({ rule }) => rule)).toEqual(['file-encoding']);
  expect(messages[0]!.text).toContain('and in 1 more place');
});
