import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, toCsv } from '../../../src/core/formats/csv.ts';
import { toJson } from '../../../src/core/formats/json.ts';
import { toMarkdown } from '../../../src/core/formats/markdown.ts';
import { toText } from '../../../src/core/formats/text.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { TRANSCRIPT_KEYS, TURN_KEYS } from '../../support/transcript-keys.ts';
import { context, transcript } from './arbitrary.ts';

test('JSON has the keys of the contract, all of them and no others', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const json = JSON.parse(toJson(each, context)) as Record<string, unknown> & { turns: object[]; header: object[] };
      expect(Object.keys(json)).toEqual(TRANSCRIPT_KEYS);
      for (const turn of json.turns) expect(Object.keys(turn)).toEqual(TURN_KEYS);
      expect(json.turns).toEqual(each.turns.map(({ line: _, ...turn }) => turn));
      expect(json.header).toEqual(each.header);
      expect(json['url']).toBe(`https://archive.example/a/briefings/${each.id}/`);
    }),
  );
});

test('CSV is read back cell by cell, and no cell begins a formula', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const rows: Record<string, string>[] = parse(toCsv(each, context), {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      });
      expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => [...CSV_COLUMNS]));
      expect(
        rows.map(({ turn, n, label, speaker, text }) => ({
          turn,
          n,
          label: label!.trimStart(),
          speaker,
          text: text!.trimStart(),
        })),
      ).toEqual(
        each.turns.map(({ id, n, label, speaker, text }) => ({
          turn: id,
          n: String(n),
          label: label.toWellFormed().trimStart(),
          speaker: speaker ?? '',
          text: text.trimStart(),
        })),
      );
      // A negative number is a number to every program.
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/);
    }),
  );
});

test('CSV puts a blank before what a spreadsheet would run', () => {
  const [each] = fc.sample(transcript, 1);
  const block = { kind: 'paragraph' as const, text: '=1+1', html: '<p>=1+1</p>' };
  const csv = toCsv(
    {
      ...each!,
      id: 'x',
      title: 'A, "B"',
      turns: [
        {
          id: 't-a-b-c',
          n: 1,
          kind: 'question',
          label: 'Q',
          speaker: null,
          exchange: 1,
          printed: null,
          time: null,
          seconds: null,
          text: '=1+1',
          blocks: [block],
          line: 1,
        },
      ],
    },
    context,
  );
  expect(csv.split('\r\n')[1]).toBe(
    'x,2021-12-06,"A, ""B""",t-a-b-c,1,1,question,Q,,,,," =1+1",https://archive.example/a/briefings/x/#t-a-b-c,',
  );
});

/** Everything of a turn that a reader of the Markdown must find again. */
const essence = (source: string, text: string) =>
  parseTranscript({ id: 'x', source, text }).transcript!.turns.map(({ id, kind, label, text: words, blocks }) => ({
    id,
    kind,
    label,
    words: words.split(/\s+/),
    kinds: blocks.map(({ kind: each }) => each),
  }));

const SAMPLE = `---
title: "Remarks: the 'bridge' & more"
date: '2031-04-02'
published_time: '2031-04-02T18:05:47-05:00'
tags: press-briefings
---

Press Room

1:04 P.M. EDT

MS. MORENO:  Good *afternoon*. It is $5 \\* 3, <s>Monday</s> \\[Tuesday\\], see [it](https://example.org/a_b).

- One thing
- Another: thing

1\\. Not a list

> Quoted,
> twice.

(Laughter.)

Q    Has it_really_reopened?  And \`code\`?

MS. MORENO:  It has.

1:31 P.M. EDT
`;

test('the parser finds the same turns in our Markdown as in the source', () => {
  const { transcript: each } = parseTranscript({ id: 'x', source: 'a.md', text: SAMPLE });
  expect(essence('a.md', toMarkdown(each!))).toEqual(essence('a.md', SAMPLE));
  expect(toMarkdown(each!)).toMatchInlineSnapshot(`
    "---
    title: "Remarks: the 'bridge' & more"
    date: "2031-04-02"
    published_time: "2031-04-02T18:05:47-05:00"
    tags: "press-briefings"
    lang: "en"
    ---

    Press Room

    1:04 P.M. EDT

    MS. MORENO:  Good *afternoon*. It is $5 \\* 3, <s>Monday</s> \\[Tuesday\\], see [it](https://example.org/a_b).

    - One thing
    - Another: thing

    1. Not a list

    > Quoted, twice.
    >

    (Laughter.)

    Q    Has it\\_really\\_reopened?  And \`code\`?

    MS. MORENO:  It has.

    1:31 P.M. EDT
    "
  `);
});

test.skipIf(!hasCorpus)('and so it does for real transcripts', { timeout: 240_000 }, () => {
  const different: string[] = [];
  let files = 0;
  for (const [index, { source, text }] of corpusFiles().entries()) {
    if (!process.env['EVERY_TRANSCRIPT'] && index % 60 !== 0) continue;
    files += 1;
    const { transcript: each } = parseTranscript({ id: 'x', source, text });
    const again = essence(source, toMarkdown(each!));
    const before = essence(source, text);
    if (JSON.stringify(again) !== JSON.stringify(before)) different.push(source);
  }
  expect(different).toEqual([]);
  expect(files).toBeGreaterThan(0);
});

test('plain text holds every word of the record in its order', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const text = toText(each, context);
      let at = 0;
      for (const words of [...each.header, ...each.turns, ...each.footer].map(({ text: part }) => part)) {
        const found = text.indexOf(words, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + words.length;
      }
    }),
  );
});
