import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pressSite } from '../../support/press-site.ts';
import { sharedSite } from '../../support/site.ts';
import { readReference } from './reference-manager.ts';

const referenceIn = (outDir: string, id: string) =>
  readReference(
    readFileSync(join(outDir, 'briefings', id, 'index.html'), 'utf8'),
    `http://here.example/briefings/${id}/`,
  );

test('a reference manager takes a briefing from its page as what it is', async () => {
  const { outDir } = await pressSite();
  expect(referenceIn(outDir, 'source')).toEqual({
    itemType: 'presentation',
    title: 'Press Briefing by Press Secretary Ada Moreno',
    authors: ['Ada Moreno'],
    date: '2031/04/02',
    publisher: 'Harbor Record',
    publicationTitle: 'Harbor Record',
    place: 'Press Room',
    kind: 'Press briefing',
    url: 'https://example.org/archive/briefings/source/',
    language: 'en',
    abstract: expect.stringContaining('The full transcript'),
  });
});

test('where the site does not know its address, the address is the one in the browser', async () => {
  const { outDir } = await sharedSite('seeds');
  const id = readdirSync('seeds')[0]!.replace(/\.md$/, '');
  expect(referenceIn(outDir, id).url).toBe(`http://here.example/briefings/${id}/`);
});
