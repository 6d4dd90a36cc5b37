import { expect, test } from 'vitest';
import { checkThroughTime } from '../../../src/client/check/earlier.ts';
import { memorySource } from '../../../src/client/check/memory-source.ts';
import type { BriefingText, EarlierText, TextSource } from '../../../src/client/check/source.ts';

type Row = [label: string, text: string, now?: number | null, isChanged?: boolean];

const briefing = (rows: Row[]): BriefingText => ({
  id: 'harbor',
  title: 'Press Briefing',
  date: '2031-04-02',
  turns: rows.map(([label, text], at) => ({
    id: `t-${at}`,
    n: at + 1,
    label,
    text,
    kind: label === 'Q' ? 'question' : 'statement',
    name: null,
    offices: [],
  })),
});

/** A record of one briefing that had other words until a day. */
function source(then: Row[], now: Row[]): TextSource {
  const present = briefing(now);
  const version: EarlierText = {
    ...briefing(then),
    revision: 1,
    until: '2031-04-03T10:00:00Z',
    places: ['t-1'],
    turns: briefing(then).turns.map((turn, at) => {
      const [, , place = at, isChanged = true] = then[at]!;
      return { ...turn, now: place, isChanged };
    }),
  };
  const once = { ...version, turns: version.turns.filter(({ isChanged }) => isChanged) };
  const open = async () => ({ versions: [version], present });
  return { ...memorySource([present]), earlier: async () => ({ briefings: [0], once: [once], open }) };
}

const asked: Row = ['Q', 'Who paid for the work on the old bridge?', 0, false];
const spoke = (text: string, label = 'MS. MORENO'): Row => [label, text];

test.each<[kind: string, then: Row[], now: Row[], quote: string, reads: string]>([
  [
    'a word replaced',
    [asked, spoke('I think that the county paid for the piers, and the state paid for all the rest.')],
    [asked, spoke('I want to be emphatic that the county paid for the piers, and the state paid for all the rest.')],
    'I think that the county paid for the piers',
    'I want to be emphatic that the county paid for the piers,',
  ],
  [
    'a word put in in brackets',
    [asked, spoke('These steps, we believe, do stand in the way of that.')],
    [asked, spoke('These steps, we believe, do [not] stand in the way of that.')],
    'we believe, do stand in the way',
    'we believe, do [not] stand in the way',
  ],
  [
    'a turn taken out',
    [asked, ['MS. MORENO', 'My own cousin paid for every single pier of it.', null]],
    [asked],
    'My own cousin paid for every single pier of it.',
    '',
  ],
  [
    'a turn put in between',
    [asked, ['MS. MORENO', 'The county paid for the piers of it.', 2, false]],
    [asked, ['Q', 'And who paid for the road on it, if I may?'], spoke('The county paid for the piers of it.')],
    'the work on the old bridge? The county paid for the piers',
    'the work on the old bridge?\n\nQ And who paid for the road on it, if I may?\n\nMS. MORENO: The county paid for the piers',
  ],
  [
    'a name taken out',
    [asked, ['JOSH', 'The county paid for the piers of it.']],
    [asked, ['SENIOR OFFICIAL', 'The county paid for the piers of it.']],
    'JOSH: The county paid for the piers of it.',
    'SENIOR OFFICIAL: The county paid for the piers of it.',
  ],
])('%s: the words as they stood are earlier, and what reads now is told', async (_, then, now, quote, reads) => {
  const answer = await checkThroughTime(quote, source(then, now));
  expect([answer.verdict, answer.outdated?.until, answer.outdated?.now]).toEqual([
    'earlier',
    '2031-04-03T10:00:00Z',
    reads,
  ]);
});

test('what stands there now is verbatim, and what never stood there is not earlier', async () => {
  const then: Row[] = [asked, spoke('I think that the county paid for the piers, and the state for the rest.')];
  const now: Row[] = [asked, spoke('I know that the county paid for the piers, and the state for the rest.')];
  const verdict = async (quote: string) => (await checkThroughTime(quote, source(then, now))).verdict;
  expect(await verdict('the county paid for the piers, and the state for the rest')).toBe('verbatim');
  expect(await verdict('I know that the county paid for the piers')).toBe('verbatim');
  expect(await verdict('I guess that the county paid for the piers')).toBe('altered');
  expect(await verdict('Nobody has ever said a word of this kind in here')).toBe('not-found');
});
