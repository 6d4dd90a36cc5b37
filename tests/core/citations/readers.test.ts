import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readRis, type RisDay, type RisName } from '@customcommander/ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBibtex } from '../../../src/core/citations/bibtex.ts';
import { cslItem, type Citation, type CslItem, type CslName } from '../../../src/core/citations/item.ts';
import { toRis } from '../../../src/core/citations/ris.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';

const piece = fc.constantFrom(
  'Press Briefing',
  'by Secretary Ada Moreno',
  'R&D, 100% of $5',
  '#2_b',
  '{x} \\y ~z ^w',
  '“Nell’s” — naïve',
  'ʻOkina: Māori',
  'ER  - ',
  'a <i>b</i>',
  '@misc(c,',
);
const text = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(' ').trim());
const address = fc
  .tuple(fc.lorem({ maxCount: 14 }), fc.constantFrom('', '?a=(b)&c=%20d', '#x_y~z'))
  .map(([words, rest]) => `https://harbor.example/2031/${words.replaceAll(' ', '-')}/${rest}`);
const generated = fc.sample(
  fc.record({
    title: text,
    place: fc.array(text, { maxLength: 2 }),
    siteTitle: text,
    sourceUrl: fc.option(address),
    accessed: fc.option(fc.constant('2032-05-01')),
    speakers: fc.array(
      fc.record({
        name: fc.constantFrom('Ada Moreno', 'Bo O’Neill-Sato', 'SENIOR OFFICIAL #2', 'R&D Board', 'Nell King Jr.'),
        office: fc.option(text),
      }),
      { maxLength: 3 },
    ),
  }),
  { numRuns: 300, seed: 18 },
);
const titles = hasCorpus
  ? corpusFiles()
      .slice(0, 700)
      .flatMap(({ text }) => /^title: ["']?(.+?)["']?$/m.exec(text)?.[1] ?? [])
  : [];

/**
 * References with titles, names and addresses of every unkind sort, and such with real titles, each with an id of its
 * own.
 */
const citations: Citation[] = [
  ...generated,
  ...titles.map((title) => ({ ...generated[0]!, title, speakers: [{ name: 'Ada Moreno', office: null }] })),
].map((each, index) => {
  const id = `2031-04-02-${'a-long-name-'.repeat(index % 16)}${index}`;
  return {
    ...each,
    id,
    date: `2031-${String((index % 12) + 1).padStart(2, '0')}-0${(index % 9) + 1}`,
    event: 'Press briefing',
    lang: null,
    permalink: `https://record.example/briefings/${id}/`,
    corrected: null,
    turns: null,
  };
});
const items = citations.map(cslItem);

/** What every reader must give back. */
const whole = ({ id, title, URL, issued }: CslItem) => ({ id, title, URL, day: issued['date-parts'][0]!.join('-') });
const spaced = (found: string) => found.replace(/\s+/gu, ' ').trim();

/** The reader parts a day at its slashes. */
const inDashes = ({ year, month, day }: RisDay) => [year, month, day].join('-');

const folder = mkdtempSync(join(tmpdir(), 'references-'));
const file = join(folder, 'all.bib');
writeFileSync(file, citations.map(toBibtex).join('\n'));

const lacks = (name: string, program: string, ...tried: string[]): boolean => {
  const absent = spawnSync(program, tried, { stdio: 'ignore' }).status !== 0;
  if (absent) console.log(`skipped: references read by ${name}, because it is absent`);
  return absent;
};
const noBiber = lacks('biber', 'biber', '--version');
const noPandoc = lacks('pandoc', 'pandoc', '--version');
const noPybtex = lacks('pybtex', '/usr/bin/python3', '-c', 'import pybtex');

test('a reader of RIS gives every reference back whole', () => {
  const entries = readRis(citations.map(toRis).join('\n'))!;
  expect(
    entries.map((entry) => [entry['ID'], entry['TY'], entry['TI'], entry['UR'], entry['DA']?.map(inDashes)]),
  ).toEqual(items.map((item, index) => [[item.id], ['SLIDE'], [item.title], [item.URL], [citations[index]!.date]]));
  const named = (name: RisName | CslName) =>
    'literal' in name
      ? [name.literal]
      : 'family' in name
        ? [name.family, name.given]
        : [name.last_name, name.first_name];
  expect(entries.map(({ AU = [] }) => AU.map((name) => named(name).filter(Boolean)))).toEqual(
    items.map(({ author = [] }) => author.map(named)),
  );
});

test.skipIf(noPandoc)('pandoc reads BibTeX as the items of CSL-JSON', { timeout: 120_000 }, () => {
  const json = execFileSync('pandoc', [file, '-f', 'biblatex', '-t', 'csljson'], { maxBuffer: 1e9, encoding: 'utf8' });
  const read = JSON.parse(json) as CslItem[];
  const byId = new Map(read.map((item) => [item.id, item]));
  // Marks that TeX and HTML would set otherwise come back as markup; the words are what counts.
  const words = (title: string) => title.replace(/<[^<>]*>|[^\p{L}\p{N}]+/gu, ' ').trim();
  expect(items.map(({ id }) => byId.get(id)).map((item) => ({ ...whole(item!), title: words(item!.title) }))).toEqual(
    items.map((item) => ({ ...whole(item), title: words(item.title) })),
  );
  expect(new Set(read.map(({ type }) => type))).toEqual(new Set(['speech']));
  expect(items.map(({ id }) => byId.get(id)!.author ?? [])).toEqual(items.map(({ author = [] }) => author));
});

test.skipIf(noBiber)('biber keeps every entry and complains of nothing', { timeout: 240_000 }, () => {
  const output = join(folder, 'read.bib');
  const log = execFileSync('biber', ['--tool', '--validate-datamodel', '--output-file', output, file], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(
    log.split('\n').filter((line) => /^(WARN|ERROR)/.test(line) && !/Missing mandatory field 'author'/.test(line)),
  ).toEqual([]);
  const kept = readFileSync(output, 'utf8');
  const found = [...kept.matchAll(/^@UNPUBLISHED\{([^,]+),[^]*?^\}/gm)];
  expect(found.map(([, id]) => id)).toEqual(items.map(({ id }) => id));
  found.forEach(([entry], index) => {
    expect(entry).toContain(`URL = {${items[index]!.URL}}`);
    expect(entry).toContain(`DATE = {${citations[index]!.date}}`);
  });
});

test.skipIf(noPybtex)('pybtex gives every entry back', { timeout: 120_000 }, () => {
  const script =
    'import json,sys\nfrom pybtex.database import parse_file\nprint(json.dumps([[k, e.fields["title"], ' +
    'e.fields["url"], e.fields["date"], [str(p) for p in e.persons.get("author", [])]] for k, e in ' +
    'parse_file(sys.argv[1]).entries.items()]))';
  const read = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 1e9 }),
  ) as [string, string, string, string, string[]][];
  expect(read.map(([id, , url, day]) => [id, url, day])).toEqual(
    items.map(({ id, URL }, index) => [id, URL, citations[index]!.date]),
  );
  const plain = (title: string) =>
    title
      .replace(/^\{|\}$/g, '')
      .replace(/\\textbackslash\{\}/g, '\\')
      .replace(/\\textasciitilde\{\}/g, '~')
      .replace(/\\textasciicircum\{\}/g, '^')
      .replace(/\\textbraceleft\{\}/g, '{')
      .replace(/\\textbraceright\{\}/g, '}')
      .replace(/\\([&%$#_])/g, '$1');
  expect(read.map(([, title]) => spaced(plain(title)))).toEqual(items.map(({ title }) => title));
  expect(read.map(([, , , , people]) => people.length)).toEqual(items.map(({ author = [] }) => author.length));
});
