import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundsOf, joins } from '../../src/contract/search-compounds.ts';
import { fold } from '../../src/contract/search-letters.ts';
import { stemOf } from '../../src/contract/search-stem.ts';
import { asidesOf, meansKey, shownKey, wordsOf } from '../../src/contract/search-words.ts';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

describe('what people can’t type', () => {
  test.each([
    ['Bjørn Øvrebø', 'Bjorn Ovrebo'],
    ['Wałecki, Đurić, Þórsdóttir, Æsa', 'Walecki, Duric, Thorsdottir, Aesa'],
    ['Diyarbakır İZMİR', 'Diyarbakir izmir'],
    ['Hauptstraße HAUPTSTRASSE', 'Hauptstrasse hauptstrasse'],
    ['Oʻahu, OʼFern, O′Dell', "O'ahu, O'Fern, O’Dell"],
    ['ﬁnal ＡＢＣＤ １２', 'final abcd 12'],
    ['Zoe\u0308 na\u00efve', 'Zoë naive'],
  ])('%s is %s', (printed, typed) => expect(keys(printed)).toEqual(keys(typed)));
});

describe('signs that make another word', () => {
  test.each([
    ['दिन', 'दान'],
    ['கடை', 'காடு'],
    ['が', 'か'],
    ['мой', 'мои'],
    ['เรือ', 'เรอ'],
    ['were', 'we’re'],
    ['its', 'it’s'],
    ['shell', 'she’ll'],
    ['212', '2½'],
    ['102', '10²'],
    ['1.9', '19'],
  ])('%s is not %s', (one, other) => expect(keys(one)).not.toEqual(keys(other)));
});

test('points of Arabic and Hebrew, stress and ё are no letters', () => {
  expect(fold('مُحَمَّد')).toBe(fold('محمد'));
  expect(fold('שָׁלוֹם')).toBe(fold('שלום'));
  expect(fold('за́мок ещё')).toBe('замок еще');
});

test('abbreviations are one word with points and in capitals; small letters mean them too', () => {
  expect(keys('U.S. US U.S.’s A.I. N.A.T.O. NATO')).toEqual(['usꞏ', 'usꞏ', 'usʼsꞏ', 'aiꞏ', 'nato', 'nato']);
  expect(keys('a — I')).toEqual(['a', 'i']);
  expect([meansKey('us', 'usꞏ'), meansKey('usꞏ', 'us')]).toEqual([true, false]);
  expect([shownKey('usꞏ'), shownKey('weʼre'), shownKey('usʼsꞏ')]).toEqual(['US', 'we’re', 'US’s']);
});

test('characters of scripts without blanks are words, with the marks on them', () => {
  expect(keys('渡輪明天 COVID疫苗 3号')).toEqual(['渡', '輪', '明', '天', 'covid', '疫', '苗', '3', '号']);
  expect(keys('ｶﾞ が')).toEqual(['ガ', 'が']);
  expect(keys('เรือ')).toHaveLength(3);
});

test('numbers above the line stand by themselves, and may be left out', () => {
  const text = '4 million¹ in 10² and 2½';
  const words = wordsOf(text);
  expect(words.map(({ key }) => key).join(' ')).toBe('4 million ꞏ1 in 10 ꞏ2 and 2 1ꞏ2');
  expect(asidesOf(text, words).map(({ at }) => words[at]!.key)).toEqual(['ꞏ1', 'ꞏ2']);
});

test('forms: plurals of numbers but not decades, possessives but not contractions, Korean particles', () => {
  for (const [form, other] of [
    ['35s', '35'],
    ['presidentʼs', 'president'],
    ['usʼsꞏ', 'us'],
    ['대통령은', '대통령'],
  ])
    expect(stemOf(form!), form).toBe(stemOf(other!));
  for (const [form, other] of [
    ['1990s', '1990'],
    ['itʼs', 'it'],
    ['weʼre', 'we'],
    ['1ꞏ2', '12'],
  ])
    expect(stemOf(form!), form).not.toBe(stemOf(other!));
});

test('compounds are what is printed with a hyphen and could be one word', () => {
  const text = 'the cease-fire, the G-7, a may-be, 20-30, well - known';
  expect(compoundsOf(text, wordsOf(text))).toEqual(['ceasefire=cease fire', 'g7=g 7']);
  expect([joins('may', 'be'), joins('u', 's'), joins('2', '1ꞏ2')]).toEqual([false, false, false]);
});

test('words stay in place in any text, folded or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        end = word.end;
        expect(fold(fold(word.key))).toBe(fold(word.key));
      }
    }),
  );
});

test('composed or not, a word is the same', () => {
  const unit = fc.constantFrom('é', 'ñ', 'Å', 'ệ', 'が', 'パ', 'й', 'ё', '한', '글', 'أ', 'क़', ' ', "'", 'a');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      expect(keys(text.normalize('NFD'))).toEqual(keys(text.normalize('NFC')));
    }),
  );
});
