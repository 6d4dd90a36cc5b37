import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayHead, CborReader, concat, textValue } from '../../src/contract/search-cbor.ts';
import {
  briefingOfWords,
  SEARCH_DATA,
  wordsFile,
  wordsPaths,
  type SearchReads,
} from '../../src/contract/search-files.ts';
import { decodeTable, encodeTable, type Table } from '../../src/contract/search-format.ts';

const column = fc.array(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 40 }).map((values) => Uint32Array.from(values));
const table: fc.Arbitrary<Table> = fc.record({
  head: fc.string({ unit: 'grapheme' }).map((label) => ({
    briefings: { ids: ['a'], days: ['2031-04-02'], events: ['briefing'], turns: [1], labels: [[0]], records: [0] },
    labels: [[label, 'statement', null]],
    speakers: [],
    files: [['', 'x']],
    terms: '',
  })),
  lengths: column,
  labels: column,
  asides: column,
});

test('a year’s table comes back from its bytes', () => {
  fc.assert(
    fc.property(table, (each) => {
      expect(decodeTable(encodeTable(each))).toEqual(each);
    }),
  );
});

test('CBOR is read as it was written, whatever lies before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ minLength: 30 }), (texts, before) => {
      const list = concat([arrayHead(texts.length), ...texts.map(textValue)]);
      const reader = new CborReader(concat([textValue(before), list, list]));
      reader.skip();
      reader.skip();
      expect(Array.from({ length: reader.array() }, () => reader.text())).toEqual(texts);
      expect(reader.at).toBe(reader.bytes.length);
    }),
  );
});

test('what is no index is told as such', () => {
  expect(() => new CborReader(textValue('a')).array()).toThrow(/expected an array at byte 0/);
  expect(() => new CborReader(Uint8Array.of(0xff)).skip()).toThrow(/damaged/);
});

const reading: readonly SearchReads[] = ['texts', 'json'];

test.each(reading)('the file with a briefing’s words leads back to it where the search reads %s', (reads) => {
  const path = new URL(wordsFile('2031-04-02-a', reads), `https://a/${SEARCH_DATA}`).pathname.slice(1);
  expect(wordsPaths('2031-04-02-a')).toContain(path);
  expect(reading.map((reads) => briefingOfWords(path, reads) ?? null).sort()).toEqual(['2031-04-02-a', null]);
  expect(briefingOfWords(path, reads)).toBe('2031-04-02-a');
  for (const other of ['search/data/2031/abc.bin', 'briefings/text/a.bin', 'briefings/a/history.json', 'data/a.json'])
    expect(briefingOfWords(other, reads)).toBeUndefined();
});
