import { expect, test } from 'vitest';
import { correctedAt, correctedDay } from '../../../src/core/transcript/corrected.ts';

const published = '2031-04-02T20:45:00-04:00';

test.each([
  ['changed the day after', published, '2031-04-03T09:00:00-04:00', '2031-04-03'],
  ['changed later that day', published, '2031-04-02T21:45:00-04:00', null],
  ['changed that night, where it is the next day already', published, '2031-04-03T02:00:00+00:00', '2031-04-03'],
  ['only the day is known', '2031-04-02', '2031-04-05', '2031-04-05'],
  ['nothing is known of publishing', null, '2031-04-05', '2031-04-05'],
  ['times that are none', 'in spring', 'in summer', 'in summer'],
])('a correction: %s', (_, from, modified, day) => {
  expect([correctedAt({ published: from, modified }), correctedDay({ published: from, modified })]).toEqual([
    modified,
    day,
  ]);
});

test.each([
  ['never changed', published, null],
  ['last changed before it was published', published, '2031-04-02T20:24:26-04:00'],
  ['before, in another zone', published, '2031-04-03T00:30:00Z'],
  ['saved with publishing', published, '2031-04-02T20:45:40-04:00'],
  ['no zone in either', '2031-04-02T20:45:00', '2031-04-02T20:44:00'],
])('no correction: %s', (_, from, modified) => {
  expect([correctedAt({ published: from, modified }), correctedDay({ published: from, modified })]).toEqual([
    null,
    null,
  ]);
});

test('a correction that was seen later than the source says counts', () => {
  const seen = (at: string) => ({ published, modified: '2031-04-03T09:00:00-04:00', history: { at: [at] } });
  expect(correctedDay(seen('2031-04-09T08:00:00Z'))).toBe('2031-04-09');
  expect(correctedDay(seen('2031-04-02T23:00:00Z'))).toBe('2031-04-03');
  expect(correctedDay({ published, modified: null, history: { at: ['2031-04-09T08:00:00Z'] } })).toBe('2031-04-09');
});
