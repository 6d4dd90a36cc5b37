import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions } from '../src/node/hosting/actions.ts';
import { githubWorkflow } from '../src/node/hosting/github-pages.ts';

const read = (path: string) => readFileSync(path, 'utf8');

test('workflows name every action by its commit, and are those that are handed out', () => {
  const known = Object.values(actions);
  for (const path of globSync('.github/workflows/*.yml')) {
    const used = [...read(path).matchAll(/uses: (.+)/g)].map(([, action]) => action!);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !known.includes(action))).toEqual([]);
  }
  for (const action of known) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(read('.github/workflows/pages.yml')).toBe(githubWorkflow({ siteTitle: 'Briefing Reader' }));
});

test('README tells every setting, and no other', () => {
  const table = read('README.md').split('## Settings')[1]!.split('\n## ')[0]!;
  const said = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
  const source = read('src/node/settings.ts');
  const heeded = new Set([...source.matchAll(/env(?:\['|, ')([A-Z_]+)'/g)].map(([, name]) => name!));
  expect(said.toSorted()).toEqual([...heeded].sort());
});

test('what CONTRIBUTING and README name is there', () => {
  const named = [read('.github/CONTRIBUTING.md'), read('README.md')].flatMap((text) =>
    [...text.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map(([, path]) => path!),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => globSync(path.replace(/\/$/, '')).length === 0)).toEqual([]);
});

test('commits that blame passes over are of this history', () => {
  const commits = read('.git-blame-ignore-revs').match(/^[0-9a-f]{40}$/gm)!;
  const shallow = () => execFileSync('git', ['rev-parse', '--is-shallow-repository'], { encoding: 'utf8' }).trim();
  expect(commits.length).toBeGreaterThan(1);
  if (globSync('.git').length === 0 || shallow() === 'true') return;
  for (const commit of commits) execFileSync('git', ['merge-base', '--is-ancestor', commit, 'HEAD']);
});

test('every locked package has the sum of what it must be', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { integrity?: string }> };
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
});

test('files are short, and so are their lines, but for regular expressions', () => {
  const sources = globSync('src/**/*.{ts,mjs,css}').map((path) => ({ path, lines: read(path).trimEnd().split('\n') }));
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter(({ lines }) => lines.length > 250).map(({ path }) => path)).toEqual([]);
  const wide = sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (line.length > 120 && !isPattern(line) ? `${path}:${at + 1}` : [])),
  );
  expect(wide).toEqual([]);
});

/** A regular expression has no place at which to break its line, and a table of words needs none. */
const isPattern = (line: string) =>
  /^\s*(?:return |const \w+ = )?\/[\^(<].*\/[a-z]*(?:\.test\()?[;,]?$|\(\?:|^\s*(?:\w+: )?'[^']*'(?: \+|,)?$/.test(
    line,
  );
