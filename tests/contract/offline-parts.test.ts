import { expect, test } from 'vitest';
import { addressOf, partName, partOf, partsFor, type Build } from '../../src/contract/offline-parts.ts';
import type { SearchReads } from '../../src/contract/search-files.ts';

const years: Record<string, string> = { 'bridge-2031': '2031', ferry: '2032' };
const placeOf = (path: string, reads: SearchReads = 'texts') => partOf(path, (id) => years[id], reads);

test.each([
  ['index.html', 'shell'],
  ['briefings/index.html', 'shell'],
  ['briefings/ferry/index.html', 'pages-2032'],
  ['briefings/ferry/history/index.html', 'pages-2032'],
  ['briefings/ferry.json', 'formats-2032'],
  ['briefings/ferry.akn.xml', 'formats-2032'],
  ['search/data/text/bridge-2031.bin', 'pages-2031'],
  ['search/data/manifest.json', 'shell'],
  ['search/data/2031/table-abc.bin', 'shell'],
  ['search/data/2031/abc.bin', 'search'],
  ['speakers/index.html', 'shell'],
  ['speakers/ada-moreno/index.html', 'speakers'],
  ['speakers/ada-moreno.json', 'speakers'],
  ['data/index.html', 'shell'],
  ['data/turns.csv.gz', 'data'],
  ['data/schema/turn.json', 'data'],
])('%s is in %s', (path, part) => expect(partName(placeOf(path))).toBe(part));

test.each([
  ['briefings/ferry.json', 'pages-2032'],
  ['briefings/ferry.txt', 'formats-2032'],
  ['briefings/ferry/history.json', 'pages-2032'],
  ['briefings/unknown.json', 'shell'],
  ['data/manifest.json', 'data'],
])('where the search reads the JSON, %s is in %s', (path, part) => expect(partName(placeOf(path, 'json'))).toBe(part));

test('a path is looked for where it can be, the likeliest part first, the shell last', () => {
  const names = ['shell', 'search', 'speakers', 'data', 'pages-2031', 'pages-2032', 'formats-2031', 'formats-2032'];
  const parts = names.map((name) => {
    const [kind, year = null] = name.split('-') as [Build['parts'][number]['kind'], string?];
    return { name, kind, year, files: 1, bytes: 1, list: name };
  });
  const order = (path: string) => partsFor({ schema: 1, id: 'x', parts }, path).map(({ name }) => name);
  expect(order('briefings/2032-01-05-ferry/index.html')).toEqual(['pages-2032', 'pages-2031', 'shell']);
  expect(order('briefings/ferry/index.html').toSorted()).toEqual(['pages-2031', 'pages-2032', 'shell']);
  expect(order('about/index.html')).toEqual(['shell']);
  expect(order('briefings/2032-01-05-ferry.json')).toEqual([
    'pages-2032',
    'formats-2032',
    'pages-2031',
    'formats-2031',
    'shell',
  ]);
  for (const path of ['speakers/a.json', 'search/data/2031/a.bin', 'data/a.zip', 'briefings/ferry.txt'])
    expect(order(path).some((name) => name.startsWith(placeOf(path).kind))).toBe(true);
  expect(order('briefings/ferry.json')).toEqual(expect.arrayContaining([partName(placeOf('briefings/ferry.json'))]));
});

test('folders are fetched by their own name', () => {
  expect(['index.html', 'about/index.html', '404.html', 'x/my-index.html'].map(addressOf)).toEqual([
    '',
    'about/',
    '404.html',
    'x/my-index.html',
  ]);
});
