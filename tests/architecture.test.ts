import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The layers below `src/`, lowest first: a file may import from its own layer's row and from those above it in this list. */
const layers = [
  ['core'],
  ['contract'],
  ['node', 'client', 'service-worker'],
  ['view', 'importer'],
  ['components'],
  ['layouts'],
  ['pages', 'cli'],
  ['bench'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro|mjs)$/.test(file),
);

function layerOf(file: string): number {
  const folder = file.split('/')[0]!;
  return folder === file ? layers.length : layers.findIndex((row) => row.includes(folder));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => (match[1] ?? match[2])!);
}

test('every folder below src has its place among the layers', () => {
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
});

test('imports point downwards', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => normalize(join(dirname(file), specifier)))
      .filter((target) => layerOf(target) > layerOf(file))
      .map((target) => `${file} -> ${target}`),
  );
  expect(upward).toEqual([]);
});
