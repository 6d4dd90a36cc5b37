import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaches, rooms } from './support/house.ts';

const files = Object.fromEntries(
  globSync('src/**/*.{ts,astro,mjs}').map((path) => [path, readFileSync(path, 'utf8')] as const),
);

test('every import of the house goes where it may', () => {
  expect(Object.keys(files).length).toBeGreaterThan(200);
  expect(breaches(files)).toEqual([]);
});

/** A breach of each kind, planted in the house: the file with what is put into it, and what is to be said. */
const planted: [kind: string, path: string, text: string, said: RegExp][] = [
  [
    'an import upwards',
    'src/core/transcript/x.ts',
    `import '../../contract/routes.ts';`,
    /may not import src\/contract/,
  ],
  ['a type from above', 'src/contract/x.ts', `import type { A } from '../node/settings.ts';`, /\(node\)/],
  ['export from', 'src/contract/x.ts', `export * from '../client/dom/dom.ts';`, /\(client\/dom\)/],
  ['import()', 'src/client/dom/x.ts', `await import('../search/state.ts');`, /\(client\/search\)/],
  ['a neighbour', 'src/client/search/x.ts', `import { a } from '../check/words.ts';`, /\(client\/check\)/],
  ['a worker', 'src/client/search/x.ts', `import url from '../check/worker.ts?worker&url';`, /check\/worker\.ts/],
  [
    'new URL()',
    'src/contract/x.ts',
    `new Worker(new URL(\n  '../node/search/worker.ts',\n  import.meta.url));`,
    /node\/search/,
  ],
  [
    'a whole folder',
    'src/node/search/x.ts',
    `new URL('../', import.meta.url), new URL('../data/', import.meta.url)`,
    /data/,
  ],
  ['a glob', 'src/view/x.ts', `import.meta.glob('../client/**/*.ts')`, /may not import src\/client/],
  ['Node in the core', 'src/core/speakers/x.ts', `import { createHash } from 'node:crypto';`, /node:crypto/],
  ['Node in the browser', 'src/client/dom/x.ts', `import fs from 'node:fs';`, /node:fs/],
  ['a page that runs client code', 'src/pages/x.astro', `---\nimport '../client/dom/dom.ts';\n---\n<p />`, /\(pages\)/],
  ['a script out of its realm', 'src/pages/x.astro', `<script src="../view/people.ts"></script>`, /\(script\)/],
  [
    'a script with imports',
    'src/components/X.astro',
    `<script>\n  import '../node/settings.ts';\n</script>`,
    /\(script\)/,
  ],
  ['the tests', 'src/bench/x.ts', `import { site } from '../../tests/support/site.ts';`, /from the tests/],
  ['data of the tests', 'src/bench/x.ts', `new URL('../../tests/fixtures/', import.meta.url)`, /from the tests/],
  ['what is outside', 'src/cli/x.ts', `import '../../../elsewhere.ts';`, /may not import \.\.\/elsewhere/],
  ['a folder without a place', 'src/attic/x.ts', ``, /in no room/],
  [
    'a circle of types',
    'src/core/transcript/types.ts',
    `import type { A } from './parse.ts';`,
    /a circle: .*types\.ts.*parse\.ts|a circle: .*parse\.ts.*types\.ts/,
  ],
];

test.each(planted)('finds %s', (_kind, path, text, said) => {
  expect(breaches({ ...files, [path]: text }).join('\n')).toMatch(said);
});

test('leaves alone what only looks like an import', () => {
  const text = `// import '../node/settings.ts'\nconst a = "import '../node/settings.ts'";`;
  expect(breaches({ ...files, 'src/core/transcript/x.ts': text })).toEqual([]);
});

test('no two rooms may import from each other', () => {
  const may = (from: string, to: string) =>
    from !== to && rooms[from]!.some((allowed) => allowed === to || allowed === `${to.split('/')[0]}/*`);
  const pairs = Object.keys(rooms).flatMap((a) => Object.keys(rooms).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => a < b && may(a, b) && may(b, a))).toEqual([]);
});

test('the README says what every room holds', () => {
  const table = readFileSync('README.md', 'utf8').split('## What each folder holds')[1]!;
  const said = [...table.matchAll(/^\| `src\/([^`]+)\/` \|/gm)].map(([, folder]) => folder!);
  const there = Object.keys(rooms).filter((room) => Object.keys(files).some((path) => path.startsWith(`src/${room}/`)));
  expect(said.toSorted()).toEqual(there.toSorted());
});
