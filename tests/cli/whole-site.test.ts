import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import type { Build, FileList } from '../../src/contract/offline-parts.ts';
import { publishedSchemas } from '../../src/node/data/schemas.ts';
import { changedSite } from '../support/changed-site.ts';
import { jsonSchema } from '../support/schemas.ts';

let outDir: string;
let files: string[];
beforeAll(async () => {
  ({ outDir } = await changedSite());
  files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(outDir.length + 1))
    .sort();
});

const read = (path: string) => readFileSync(join(outDir, path));
const readJson = (path: string): unknown => JSON.parse(read(path).toString());
const kindsOfJson: [path: RegExp, kind: keyof typeof publishedSchemas][] = [
  [/^briefings\/[^/]+\.json$/, 'transcript'],
  [/^briefings\/[^/]+\/history\.json$/, 'history'],
  [/^speakers\/[^/]+\.json$/, 'speaker'],
  [/^data\/speakers\.json$/, 'speakers'],
  [/^data\/manifest\.json$/, 'manifest'],
];
/** JSON whose form others define, or that only our own scripts read. */
const foreign =
  /^(feed|feeds\/.+|changes\/feed|speakers\/[^/]+\/feed|data\/briefings\.csl|data\/datapackage|data\/schema\/.+|offline\/.+|search\/data\/manifest)\.json$/;

test('every JSON file keeps to the schema that is published for its kind', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const format of ['date', 'date-time', 'uri', 'hex']) ajv.addFormat(format, true);
  const validate = Object.fromEntries(
    Object.keys(publishedSchemas).map((kind) => [kind, ajv.compile(readJson(`data/schema/${kind}.json`) as object)]),
  );
  const check = (kind: keyof typeof publishedSchemas, value: unknown, path: string) => {
    expect([path, validate[kind]!(value), validate[kind]!.errors]).toEqual([path, true, null]);
    // No key but those that are named.
    expect(publishedSchemas[kind].schema.safeParse(value).error?.issues).toBeUndefined();
  };
  const seen = new Set<string>();
  for (const path of files.filter((name) => name.endsWith('.json') && !foreign.test(name))) {
    const [, kind] = kindsOfJson.find(([pattern]) => pattern.test(path)) ?? [];
    if (!kind) throw new Error(`${path} has no schema: add one to src/node/data/schemas.ts`);
    check(kind, readJson(path), path);
    seen.add(kind);
  }
  for (const line of gunzipSync(read('data/turns.jsonl.gz')).toString().trim().split('\n')) {
    check('turn', JSON.parse(line), 'data/turns.jsonl.gz');
    seen.add('turn');
  }
  expect([...seen].sort()).toEqual(Object.keys(publishedSchemas).sort());
  expect(validate['transcript']!({ ...(readJson('briefings/bridge.json') as object), turns: null })).toBe(false);
});

/** Files for which a standard has a schema; the list in each whose entries keep to it; what does not. */
const standards: [path: RegExp, schema: string, list: string | null, broken: unknown][] = [
  [/^data\/briefings\.csl\.json$/, 'csl/csl-data.json', null, [{ type: 'talk' }]],
  [/^data\/speakers\.json$/, 'popolo/person.json', 'persons', { name: 1 }],
  [/^data\/speakers\.json$/, 'popolo/membership.json', 'memberships', { role: 1 }],
  [/^data\/speakers\.json$/, 'popolo/post.json', 'posts', { label: 1 }],
  [/(^|\/)(feed|feeds\/[^/]+)\.json$/, 'feed/feed.json', null, { items: 1 }],
  [/^manifest\.webmanifest$/, 'feed/web-manifest-combined.json', null, { name: 1 }],
];

test.each(standards)('%s keeps to %s', (pattern, schema, list, broken) => {
  const findings = jsonSchema(schema);
  if (!findings) return;
  const values = files
    .filter((path) => pattern.test(path))
    .flatMap((path) => (list ? (readJson(path) as Record<string, unknown[]>)[list]! : [readJson(path)]));
  expect(values.length).toBeGreaterThan(0);
  expect(values.flatMap(findings)).toEqual([]);
  expect(findings(broken)).not.toEqual([]);
});

/** What each part may hold. A new page is in none of them until somebody says where it belongs. */
const parts: [path: RegExp, part: string][] = [
  [/^_astro\/[\w.@-]+\.(?:js|css|woff2)$/, 'shell'],
  [/^licenses\.txt$/, 'shell'],
  [/^(?:404|index|(?:about|briefings|changes|check|data|offline|search|speakers|subjects)\/index)\.html$/, 'shell'],
  [/^icons\/[\w-]+\.png$/, 'shell'],
  [/^(?:favicon\.(?:ico|png|svg)|apple-touch-icon\.png|manifest\.webmanifest|card\.png|opensearch\.xml)$/, 'shell'],
  [/^(?:feed|feeds\/[a-z-]+|changes\/feed)\.(?:xml|json)$/, 'shell'],
  [/^search\/data\/(?:manifest\.json|earlier-[\w-]+\.bin|\d{4}\/table-[\w-]+\.bin)$/, 'shell'],
  [/^search\/data\/(?:words-[\w-]+|\d{4}\/[\w-]+)\.bin$/, 'search'],
  [/^search\/data\/text\/(?!kept)\w+\.bin$/, 'pages-2031'],
  [/^search\/data\/text\/kept\.bin$/, 'pages-2032'],
  [/^briefings\/(?!kept)\w+\/(?:index\.html|history\.json|history\/(?:\d+\/)?index\.html)$/, 'pages-2031'],
  [/^briefings\/kept\/index\.html$/, 'pages-2032'],
  [/^briefings\/(?!kept)\w+\.(?:png|json|txt|md|csv|xml|akn\.xml|jsonld|vtt)$/, 'formats-2031'],
  [/^briefings\/kept\.(?:png|json|txt|md|csv|xml|akn\.xml|jsonld|vtt)$/, 'formats-2032'],
  [/^speakers\/[^/]+(?:\.json|\/index\.html|\/feed\.(?:xml|json))$/, 'speakers'],
  [/^data\/(?!index\.html)/, 'data'],
];

test('every file for readers is in the part of offline reading that it belongs to', () => {
  const build = readJson('offline/build.json') as Build;
  const listed = build.parts.flatMap(({ name, list }) =>
    Object.keys(readJson(`offline/lists/${list}.json`) as FileList).map((path) => [path, name] as const),
  );
  const expected = listed.map(([path]) => [path, parts.find(([pattern]) => pattern.test(path))?.[1]]);
  expect(listed).toEqual(expected);
  const unlisted = files.filter((path) => !listed.some(([listed]) => listed === path));
  const hosts = /^(?:sw\.js|_headers|robots\.txt|sitemap[^/]*\.xml|offline\/(?:build\.json|lists\/.+)|\..+)$/;
  expect(unlisted.filter((path) => !hosts.test(path))).toEqual([]);
});

test('the licences of all that browsers are sent stand in a file of their own', () => {
  const licences = read('licenses.txt').toString();
  const scripts = files.filter((path) => /\.js$/.test(path)).map((path) => read(path).toString());
  // What each package leaves in the scripts of the site, and a line of its licence.
  const traces: [name: string, trace: RegExp, line: RegExp][] = [
    ['workbox-routing', /registerRoute|workbox:routing/, /Copyright 2018 Google/],
    ['idb', /IDBObjectStore/, /Copyright .* Jake Archibald/],
  ];
  for (const [name, trace, line] of traces) {
    expect(scripts.some((script) => trace.test(script))).toBe(true);
    expect(licences).toMatch(new RegExp(String.raw`^${name} \d.*\n\n[^]*?${line.source}`, 'm'));
  }
  expect(licences).toMatch(/^@fontsource\/source-serif-4 .*\n\n[^]*SIL OPEN FONT LICENSE/m);
  expect(licences).toMatch(/^briefing-reader .*MIT\n\nMIT License/m);
  expect(licences).not.toContain('no text of its licence');
  expect(read('about/index.html').toString()).toContain('href="/licenses.txt"');
});

/** The most that a visit may load, in bytes as sent (gzip). Raise one only for something that readers get for it. */
const budgets = {
  'the first page': 3_000,
  'the frame of a briefing’s page': 5_500,
  'all style sheets of a briefing': 7_500,
  'all scripts that a briefing loads at once': 9_500,
  // That of the checker, which tells what stood in a transcript before.
  'the largest worker': 27_000,
  'the service worker': 9_000,
};

test('nothing weighs more than its budget', () => {
  const weight = (path: string) => gzipSync(read(path)).length;
  const page = read('briefings/bridge/index.html').toString();
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, path]) => path!.slice(1));
  const sum = (paths: string[]) => [...new Set(paths)].reduce((total, path) => total + weight(path), 0);
  const worker = files.filter((path) => /^_astro\/worker-[\w-]+\.js$/.test(path)).map(weight);
  const weights = {
    'the first page': weight('index.html'),
    'the frame of a briefing’s page': weight('briefings/bridge/index.html'),
    'all style sheets of a briefing': sum(named(/<link rel="stylesheet" href="([^"]+)"/g)),
    'all scripts that a briefing loads at once': sum(named(/<script type="module"[^>]* src="([^"]+)"/g)),
    'the largest worker': Math.max(...worker),
    'the service worker': weight('sw.js'),
  };
  const over = Object.entries(weights).filter(
    ([name, bytes]) => !(bytes > 0 && bytes <= budgets[name as keyof typeof budgets]),
  );
  expect([over, weights]).toEqual([[], weights]);
});
