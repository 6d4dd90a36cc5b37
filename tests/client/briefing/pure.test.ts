import { describe, expect, test } from 'vitest';
import { contentsLines } from '../../../src/client/briefing/lines.ts';
import { queryOf, selectionOf } from '../../../src/client/briefing/filter.ts';
import { commandOf } from '../../../src/client/briefing/keys.ts';
import { beginning } from '../../../src/contract/beginning.ts';

const turn = (id: string, label: string, text: string, opens = false) => ({
  id,
  label,
  question: label === 'Q',
  opens,
  text,
});

test('the contents name the opening statements, then each exchange by its question', () => {
  const lines = contentsLines([
    turn('a', 'MS. MORENO', 'Good afternoon.', true),
    turn('b', 'MS. MORENO', 'Once more.'),
    turn('c', 'MR. SATO', 'And from me.'),
    turn('d', 'Q', 'Thank you.', true),
    turn('e', 'Q', '— and when will the ferries land at the north pier again, and who pays?'),
    turn('f', 'MR. SATO', 'Soon.'),
    turn('g', 'Q', 'How soon?', true),
  ]);
  expect(lines).toEqual([
    { id: 'a', label: 'MS. MORENO', terms: [], words: 'Good afternoon.' },
    { id: 'c', label: 'MR. SATO', terms: [], words: 'And from me.' },
    { id: 'd', label: null, terms: [], words: 'and when will the ferries land at the north pier…' },
    { id: 'g', label: null, terms: [], words: 'How soon?' },
  ]);
});

test('the contents tell an exchange by its terms, and by its first words that are no courtesy', () => {
  const lines = contentsLines(
    [
      turn('a', 'MS. MORENO', 'Good afternoon.', true),
      turn('b', 'Q', 'Thank you so much for taking my question.  Has the bridge reopened?', true),
      turn('c', 'MS. MORENO', 'It has.'),
      turn('d', 'Q', 'Thanks, Ada.', true),
    ],
    [['Harbour Bridge'], []],
  );
  expect(lines.slice(1)).toEqual([
    { id: 'b', label: null, terms: ['Harbour Bridge'], words: 'Has the bridge reopened?' },
    { id: 'd', label: null, terms: [], words: 'Thanks, Ada.' },
  ]);
});

test('a beginning ends after a whole word', () => {
  expect(beginning('One two three.', 20)).toBe('One two three.');
  expect(beginning('One two, three four', 10)).toBe('One two…');
  expect(beginning('Unbreakable', 5)).toBe('Unbre…');
});

describe('the address of a selection', () => {
  test('is read back as what was chosen, and leaves other parameters alone', () => {
    for (const query of ['q=pier', 'q=pier&kind=question', 'q=pier&speaker=ada-moreno']) {
      const parameters = new URLSearchParams(query);
      expect(String(queryOf(selectionOf(parameters), parameters))).toBe(query);
    }
  });
  test('replaces the choice before', () => {
    expect(String(queryOf({ kind: 'questions' }, new URLSearchParams('speaker=ada-moreno')))).toBe('kind=question');
    expect(String(queryOf({ kind: 'all' }, new URLSearchParams('kind=question')))).toBe('');
  });
  test('shows all where it means nothing', () => {
    expect(selectionOf(new URLSearchParams('kind=poem'))).toEqual({ kind: 'all' });
  });
});

test('keys with Control, Alt or Command stay with the browser', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  expect(commandOf({ ...plain, key: 'j' })).toBe('next-turn');
  expect(commandOf({ ...plain, key: 'J' })).toBe('next-question');
  expect(commandOf({ ...plain, key: 'x' })).toBeNull();
  expect(commandOf({ ...plain, key: 'p', ctrlKey: true })).toBeNull();
});
