import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, sharedSite } from '../../support/site.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';
import { readReference } from './reference-manager.ts';

const text = transcriptText({
  title: 'Press Briefing by Press Secretary Ada Moreno',
  turns: 'MS. MORENO:  Good afternoon.\n\nQ    Has the bridge reopened?\n\nSENIOR ADMINISTRATION OFFICIAL:  It has.',
}).replace('tags:', 'source_url: https://harbor.example/2031/a?b=(c)\ntags:');

const referenceIn = (outDir: string, id: string) =>
  readReference(
    readFileSync(join(outDir, 'briefings', id, 'index.html'), 'utf8'),
    `http://here.example/briefings/${id}/`,
  );

test('a reference manager takes a briefing from its page as what it is', async () => {
  const env = { SITE_TITLE: 'Harbor Record', SITE_URL: 'https://archive.example' };
  const { outDir, status, output } = await buildSite(writeFolder({ 'a.md': text }), env);
  expect(status, output).toBe(0);
  expect(referenceIn(outDir, 'a')).toEqual({
    itemType: 'presentation',
    title: 'Press Briefing by Press Secretary Ada Moreno',
    authors: ['Ada Moreno'],
    date: '2031/04/02',
    publisher: 'Harbor Record',
    publicationTitle: 'Harbor Record',
    place: 'Press Room',
    kind: 'Press briefing',
    url: 'https://archive.example/briefings/a/',
    language: 'en',
    abstract: expect.stringContaining('The full transcript'),
  });
});

test('where the site does not know its address, the address is the one in the browser', async () => {
  const outDir = await sharedSite('seeds');
  const id = readdirSync('seeds')[0]!.replace(/\.md$/, '');
  expect(referenceIn(outDir, id).url).toBe(`http://here.example/briefings/${id}/`);
});
