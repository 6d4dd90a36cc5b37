import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { TURN_DICTIONARY } from '../../../src/core/formats/columns.ts';
import { LOADING } from '../../../src/view/dictionary.ts';
import { CSV_COLUMNS } from '../../../src/core/formats/csv.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { loadArchive, type Archive } from '../../../src/node/archive/load.ts';
import { all, parseXml } from '../../core/formats/read-xml.ts';
import { publishArchive } from '../../support/publish.ts';
import { unzipped } from '../../support/unzip.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

const transcripts = writeFolder({
  'bridge.md': transcriptText(),
  'ferry.md': transcriptText({
    title: 'Gaggle on the Ferry, “Nell”',
    date: '2030-12-31',
    turns: 'MS. MORENO:  =1+1 is "two".\n\nQ    (Inaudible.)\n\nMR. OKORO:  No comment; none, at all.',
  }),
  'notice.md': transcriptText({ title: 'A Notice', date: '2031-01-01', turns: 'Nothing was said.' }),
});

let archive: Archive;
let folder: string;

/** Publishes into a new folder, with what earlier builds kept in another. */
const publish = (from = archive, keeping?: string, siteTitle?: string, spare?: number) =>
  publishArchive(from, 'https://example.org/a', { keeping, siteTitle, spare });

beforeAll(async () => {
  archive = await loadArchive(transcripts);
  folder = await publish();
});

const read = (name: string) => readFileSync(join(folder, name));
const manifest = () => JSON.parse(read('data/manifest.json').toString());

test('the manifest counts the archive and has the sum of every bulk file', () => {
  const { counts, files, from, to } = manifest();
  expect({ counts, from, to }).toMatchObject({
    counts: { briefings: 3, turns: 6, questions: 2 },
    from: '2030-12-31',
    to: '2031-04-02',
  });
  expect(files.map(({ name }: { name: string }) => name).sort()).toEqual(
    readdirSync(join(folder, 'data'))
      .filter((name) => name !== 'manifest.json' && name !== 'schema' && name !== 'datapackage.json')
      .sort(),
  );
  for (const { name, bytes, sha256 } of files) {
    const content = read(`data/${name}`);
    expect({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }).toEqual({
      bytes,
      sha256,
    });
  }
});

test('DuckDB loads all turns with the line that the page gives', async () => {
  const line = LOADING.find(({ tool }) => tool === 'DuckDB')!.line(`${folder}/data/`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(line);
  expect(result.columnNames()).toEqual([...CSV_COLUMNS]);
  expect(result.getRowObjectsJson().map(({ briefing, n, label, text }) => [briefing, Number(n), label, text])).toEqual([
    ['ferry', 1, 'MS. MORENO', '=1+1 is "two".'],
    ['ferry', 2, 'Q', '(Inaudible.)'],
    ['ferry', 3, 'MR. OKORO', 'No comment; none, at all.'],
    ['bridge', 1, 'MS. MORENO', 'Good afternoon.'],
    ['bridge', 2, 'Q', 'Has the bridge reopened?'],
    ['bridge', 3, 'MS. MORENO', 'It has.'],
  ]);
  const count = await connection.runAndReadAll(
    'SELECT count(*)::INT AS turns, count(DISTINCT speaker)::INT AS speakers FROM ' +
      `read_csv('${folder}/data/turns.csv.gz')`,
  );
  expect(count.getRowObjectsJson()).toMatchObject([{ turns: 6 }]);
});

test('both tables hold the same turns, with the ids of the transcripts’ JSON', () => {
  const lines = gunzipSync(read('data/turns.jsonl.gz'))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows: Record<string, string>[] = parse(gunzipSync(read('data/turns.csv.gz')), { bom: true, columns: true });
  expect(rows.map(({ turn, text }) => [turn, text!.trim()])).toEqual(lines.map(({ turn, text }) => [turn, text]));
  expect(Object.keys(lines[0])).toEqual(Object.keys(TURN_DICTIONARY));
  for (const { briefing, turn, url } of lines) {
    expect(
      JSON.parse(read(`briefings/${briefing}.json`).toString()).turns.map(({ id }: { id: string }) => id),
    ).toContain(turn);
    expect(url).toBe(`https://example.org/a/briefings/${briefing}/#${turn}`);
  }
});

test('an archive of a year holds the year’s transcripts as they stand beside the pages', () => {
  const archived = unzipped(read('data/2031-akn-xml.zip'));
  expect([...archived.keys()]).toEqual(['notice.akn.xml', 'bridge.akn.xml']);
  for (const [name, content] of archived) expect(content.equals(read(`briefings/${name}`))).toBe(true);
});

test('all bulk files are a Data Package, whose tables have the columns and types that it says', () => {
  const { resources, ...data } = JSON.parse(read('data/datapackage.json').toString());
  expect(data).toMatchObject({ name: 'test', homepage: 'https://example.org/a/data/' });
  const named = new Map(manifest().files.map((file: { name: string }) => [file.name, file]));
  expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual([...named.keys()].sort());
  expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
  const types: Record<string, RegExp> = {
    string: /^/,
    date: /^\d{4}-\d\d-\d\d$/,
    integer: /^\d+$/,
    number: /^\d+(\.\d+)?$/,
  };
  for (const { name, path, bytes, hash, schema } of resources) {
    expect(name).toMatch(/^[-a-z0-9._/]+$/);
    expect(named.get(path)).toMatchObject({ bytes, sha256: hash.replace('sha256:', '') });
    if (!schema) continue;
    const content = gunzipSync(read(`data/${path}`)).toString();
    const rows: Record<string, unknown>[] = path.includes('csv')
      ? parse(content, { bom: true, columns: true })
      : content
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
    const keys = rows.map((row) => schema.primaryKey.map((key: string) => row[key]).join(' '));
    expect(new Set(keys).size).toBe(rows.length);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(schema.fields.map((field: { name: string }) => field.name));
      for (const { name: column, type, constraints } of schema.fields) {
        const value = String(row[column] ?? '');
        if (value === '') expect({ column, constraints }).toEqual({ column, constraints: undefined });
        else expect(value, column).toMatch(types[type]!);
      }
    }
  }
});

test('an archive of TEI is a corpus that takes in its documents by the names of their roots', () => {
  const archived = unzipped(read('data/2031-xml.zip'));
  const [name, ...names] = archived.keys();
  const roots = new Map([...archived].map(([file, content]) => [file, parseXml(content.toString())]));
  expect(name).toBe('corpus.2031.xml');
  expect(names).toEqual(['briefing.notice.xml', 'briefing.bridge.xml']);
  for (const [file, root] of roots) expect(`${root.getAttribute('xml:id')}.xml`).toBe(file);
  const corpus = roots.get(name!)!;
  expect(all(corpus, 'xi:include').map((each) => each.getAttribute('href'))).toEqual(names);
});

/** Every file of a folder with its content. */
function contents(of: string): Map<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [
      relative(of, join(parentPath, name)),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

test('the same archive gives the same bytes; where files are spared, speakers have none of their own', async () => {
  expect(contents(await publish())).toEqual(contents(folder));
  const spare = await publish(archive, undefined, undefined, 1);
  expect([folder, spare].map((each) => readdirSync(join(each, 'speakers')).length > 0)).toEqual([true, false]);
});

test('what an earlier build kept never stands for anything that has changed', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'kept-'));
  await publish(archive, kept);
  const before = readdirSync(kept);
  expect(contents(await publish(archive, kept))).toEqual(contents(folder));
  expect(readdirSync(kept)).toEqual(before);

  const corrected = await loadArchive(
    writeFolder({
      'bridge.md': transcriptText(),
      'notice.md': transcriptText({ title: 'A Notice', date: '2031-01-01', turns: 'Little was said.' }),
    }),
  );
  expect(contents(await publish(corrected, kept))).toEqual(contents(await publish(corrected)));
  const renamed = structuredClone(corrected);
  renamed.speakers.speakers[0]!.name = 'Ana Maria Moreno';
  expect(contents(await publish(renamed, kept))).toEqual(contents(await publish(renamed)));
  const moved = structuredClone(renamed);
  for (const labels of Object.values(moved.speakers.byLabel))
    for (const label of Object.keys(labels)) labels[label] = null;
  expect(contents(await publish(moved, kept))).toEqual(contents(await publish(moved)));
  expect(contents(await publish(moved, kept, 'Another'))).toEqual(contents(await publish(moved, undefined, 'Another')));
});

test('a correction costs its own transcript and the archives of its year', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'kept-'));
  const printed = await loadArchive(transcripts);
  await publish(printed, kept);
  const before = new Set(readdirSync(kept));
  const corrected = structuredClone(printed);
  corrected.briefings.find(({ id }) => id === 'ferry')!.digest = printed.briefings.find(
    ({ id }) => id === 'bridge',
  )!.digest;
  await publish(corrected, kept);
  const made = readdirSync(kept)
    .filter((name) => !before.has(name))
    .map((name) => name.replace(/^\w+\./, ''));
  expect(made.sort()).toEqual(
    [...FORMATS.map(({ extension }) => extension), 'csv.part', 'jsonl.part', ...FORMATS.map(() => 'zip')].sort(),
  );
});

test('speakers are people or posts, each with its labels', () => {
  const { persons, posts, memberships } = JSON.parse(read('data/speakers.json').toString());
  const all = [...persons, ...posts];
  expect(all.map(({ id }: { id: string }) => id).sort()).toEqual(archive.speakers.speakers.map(({ id }) => id).sort());
  for (const { person_id } of memberships) expect(persons.map(({ id }: { id: string }) => id)).toContain(person_id);
});

test('references to all briefings can be taken in at once', () => {
  const bibtex = read('data/briefings.bib').toString();
  expect(bibtex.match(/^@unpublished\{(bridge|ferry|notice),$/gm)).toHaveLength(3);
  expect(bibtex).toContain('author = {Moreno, Ada}');
  const items = JSON.parse(read('data/briefings.csl.json').toString()) as { id: string; author?: object[] }[];
  expect(items.map(({ id }) => id).sort()).toEqual(['bridge', 'ferry', 'notice']);
  expect(items.find(({ id }) => id === 'bridge')).toMatchObject({ author: [{ family: 'Moreno', given: 'Ada' }] });
  const ris = read('data/briefings.ris').toString();
  expect(ris.match(/^UR {2}- https:\/\/example\.org\/a\/briefings\/\w+\/\s*$/gm)).toHaveLength(3);
});
