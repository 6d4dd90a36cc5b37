import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Texts of others, and what is taken as it is: transcripts, saved pages, schemas, style sheets of citations. */
const foreign =
  /^(?:seeds|public)\/|fixtures\/|importer\/pages\/|schemas\/|labels\/|styles\/.*\.csl$|package-lock\.json$/;

test('no line is longer than 120 characters', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  }).split('\0');
  const long = files
    .filter((path) => /\.(?:ts|mjs|astro|css|json|yml|md)$/.test(path) && !foreign.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) => ([...line].length > 120 ? [`${path}:${index + 1}`] : [])),
    );
  expect(long).toEqual([]);
});
