import { createHash } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Build, PartKind } from '../../src/contract/offline-parts.ts';

/*
 * The worker's lists and kept files alone: with the browser's own `Response`, `Headers` and hashes, on a cache in memory
 * and a server that has what it is given.
 */
const BASE = 'https://record.example/a/';

let stored: Map<string, Map<string, Response>>;
let server: Map<string, string>;
let asked: string[];
/** What the reader wishes, which is in a database that only browsers have. */
const wish = { all: false, keepRead: true, parts: [] };
vi.mock('../../src/service-worker/state.ts', async (original) => ({
  ...(await original<typeof import('../../src/service-worker/state.ts')>()),
  readWish: async () => wish,
}));

class MemoryCache {
  readonly entries: Map<string, Response>;
  constructor(name: string) {
    if (!stored.has(name)) stored.set(name, new Map());
    this.entries = stored.get(name)!;
  }
  keys = async () => [...this.entries.keys()].map((url) => ({ url }));
  put = async (url: string, response: Response) => void this.entries.set(url, response);
  delete = async (url: string) => this.entries.delete(url);
}

beforeEach(() => {
  vi.resetModules();
  wish.keepRead = true;
  [stored, server, asked] = [new Map(), new Map(), []];
  vi.stubGlobal('registration', { scope: BASE });
  vi.stubGlobal('caches', {
    has: async (name: string) => stored.has(name),
    open: async (name: string) => new MemoryCache(name),
    match: async (url: string, { cacheName }: { cacheName: string }) => stored.get(cacheName)?.get(url)?.clone(),
    delete: async (name: string) => stored.delete(name),
  });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.slice(BASE.length));
    const text = server.get(address.slice(BASE.length));
    if (text === undefined) throw new TypeError('no network');
    return new Response(text, {
      headers: { 'Content-Type': 'text/plain', ETag: '"1"', 'Content-Encoding': 'identity' },
    });
  });
});
afterAll(() => vi.resetModules());

const content = () => import('../../src/service-worker/content.ts');
const lists = () => import('../../src/service-worker/lists.ts');
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A build of two parts whose lists the server has. */
function build(): Build {
  const part = (kind: PartKind, year: string | null, files: Record<string, string>) => {
    const list = JSON.stringify(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [hash(text), text.length]])),
    );
    server.set(`offline/lists/${hash(list)}.json`, list);
    return {
      name: year ? `${kind}-${year}` : kind,
      kind,
      year,
      files: Object.keys(files).length,
      bytes: 1,
      list: hash(list),
    };
  };
  return {
    schema: 1,
    id: 'one',
    parts: [
      part('shell', null, { 'index.html': 'home' }),
      part('pages', '2031', {
        'briefings/2031-a/index.html': 'words',
        'briefings/2031-a.json': '{}',
        'briefings/b c/index.html': 'more',
        'search/data/text/b c.bin': 'packed',
      }),
      part('formats', '2031', { 'briefings/b c.json': '[]' }),
    ],
  };
}

test('what an address stands for is a path below the base, and nothing of other sites', async () => {
  const { sitePath, storageName } = await import('../../src/service-worker/scope.ts');
  expect(storageName).toBe('briefing-reader /a/');
  expect(sitePath(BASE)).toBe('index.html');
  expect(sitePath(`${BASE}briefings/x/?q=1#t`)).toBe('briefings/x/index.html');
  expect(sitePath(`${BASE}data/a%20b.csv`)).toBe('data/a b.csv');
  expect(sitePath(`${BASE}%E0%A4%A`)).toBe('%E0%A4%A');
  expect(sitePath('https://record.example/b/')).toBeNull();
  expect(sitePath('https://record.example.net/a/')).toBeNull();
});

test('a file is found in its part by path, with the address that it is fetched from', async () => {
  const { lookUp, sourceOf } = await lists();
  const site = build();
  const entry = (await lookUp(site, 'briefings/b c/index.html'))!;
  expect(entry).toEqual({ path: 'briefings/b c/index.html', hash: hash('more'), bytes: 4, part: 'pages-2031' });
  expect(sourceOf(entry)).toBe('briefings/b%20c/');
  expect(await lookUp(site, 'briefings/2031-z/index.html')).toBeNull();
  expect(await lookUp(site, '__proto__')).toBeNull();
});

test('with a briefing’s page or words come the words that the search of a build reads', async () => {
  const { entriesRead, pathsLike, spokenIn } = await lists();
  const site = build();
  const kept = async (path: string) => (await entriesRead(site, path)).map(({ path }) => path);
  const [json, text] = ['briefings/2031-a.json', 'search/data/text/b c.bin'];
  expect(await kept('briefings/2031-a/index.html')).toEqual([json, 'briefings/2031-a/index.html']);
  expect(await kept('briefings/b c/index.html')).toEqual([text, 'briefings/b c/index.html']);
  for (const path of [json, 'search/data/text/2031-a.bin']) expect([path, await kept(path)]).toEqual([path, [json]]);
  expect(await kept(text)).toEqual([text]);
  // Here it is not what the search reads, but was read all the same.
  expect(await kept('briefings/b c.json')).toEqual([text, 'briefings/b c.json']);
  expect(await kept('index.html')).toEqual(['index.html']);
  expect(await kept('briefings/2031-z/index.html')).toEqual([]);
  expect([json, text, 'index.html'].map(spokenIn)).toEqual(['2031-a', 'b c', undefined]);
  expect(pathsLike(json)).toEqual(['search/data/text/2031-a.bin', json]);
  expect(pathsLike('index.html')).toEqual(['index.html']);
});

test('a list is fetched once and kept; without it nothing is said of its files', async () => {
  const { lookUp, entriesOf } = await lists();
  const site = build();
  await Promise.all([entriesOf(site.parts[1]!), entriesOf(site.parts[1]!)]);
  expect(asked).toEqual([`offline/lists/${site.parts[1]!.list}.json`]);
  server.clear();
  expect(await lookUp(site, 'briefings/2031-a/index.html')).toMatchObject({ hash: hash('words') });
  expect(await lookUp(site, 'briefings/2031-z/index.html')).toBeUndefined();
  stored.clear();
  (await content()).forgetKeys();
  expect(await lookUp(site, 'briefings/2031-a/index.html')).toBeUndefined();
});

test('a file is kept only if its bytes have its hash, without the headers of its transport', async () => {
  const { fetchContent, readContent, keptKeys, contentKey } = await content();
  server.set('a.txt', 'words');
  await expect(fetchContent(hash('other words'), 'a.txt', 'a.txt')).rejects.toThrow('being renewed');
  expect(await keptKeys()).toEqual(new Set());
  await fetchContent(hash('words'), 'a.txt', 'a.txt');
  expect(await keptKeys()).toEqual(new Set([contentKey(hash('words'), 'a.txt')]));
  const kept = (await readContent(hash('words'), 'a.txt'))!;
  expect([await kept.text(), kept.headers.get('content-type')]).toEqual(['words', 'text/plain']);
  expect([kept.headers.get('etag'), kept.headers.get('content-encoding')]).toEqual([null, null]);
});

test('what was damaged or taken away is not there any more, and counts no longer', async () => {
  const { fetchContent, readContent, keptKeys, forgetKeys, contentKey } = await content();
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    server.set(name, name);
    await fetchContent(hash(name), name, name);
  }
  const [cache] = [...stored.values()];
  cache!.set(contentKey(hash('a.txt'), 'a.txt'), new Response('something else'));
  cache!.delete(contentKey(hash('b.txt'), 'b.txt'));
  expect(await readContent(hash('a.txt'), 'a.txt')).toBeUndefined();
  expect((await keptKeys()).size).toBe(2);
  forgetKeys();
  expect(await keptKeys()).toEqual(new Set([contentKey(hash('c.txt'), 'c.txt')]));
});

test('only what is named is left', async () => {
  const { fetchContent, keptKeys, dropContent, dropAllContent, contentKey } = await content();
  for (const name of ['a.txt', 'b.txt']) {
    server.set(name, name);
    await fetchContent(hash(name), name, name);
  }
  await dropContent(new Set([contentKey(hash('b.txt'), 'b.txt')]));
  expect([...stored.values()].map((cache) => [...cache.keys()])).toEqual([[contentKey(hash('b.txt'), 'b.txt')]]);
  await dropAllContent();
  expect([stored.size, (await keptKeys()).size, stored.size]).toEqual([0, 0, 0]);
});

test('what was on its way when everything was removed is not kept, and no empty cache is left', async () => {
  const { dropAllContent, dropContent, fetchContent } = await content();
  server.set('a.txt', 'a');
  await fetchContent(hash('a'), 'a.txt', 'a.txt');
  expect(stored.size).toBe(1);
  const late = fetchContent(hash('a'), 'a.txt', 'a.txt');
  wish.keepRead = false;
  await Promise.all([late, dropAllContent(), dropContent(new Set())]);
  expect(stored.size).toBe(0);
});
