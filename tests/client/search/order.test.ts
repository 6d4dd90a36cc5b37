import { beforeAll, expect, test } from 'vitest';
import type { SearchIndex } from '../../../src/client/search/search-index.ts';
import { readState } from '../../../src/client/search/state.ts';
import { transcriptText } from '../../support/transcripts.ts';
import { indexOf } from './archive.ts';

let index: SearchIndex;
beforeAll(async () => {
  ({ index } = await indexOf({
    'apart.md': transcriptText({
      date: '2031-01-05',
      turns: `MS. MORENO:  The harbor is open.\n\nQ    And the bridge?\n\nMS. MORENO:  Ask Okoro.`,
    }),
    'far.md': transcriptText({
      date: '2031-02-05',
      turns: `MS. MORENO:  The harbor, ${'and so on '.repeat(30)}, and at last the bridge.`,
    }),
    'near.md': transcriptText({ date: '2031-03-05', turns: 'MS. MORENO:  By the bridge lies the harbor.' }),
    'exact.md': transcriptText({ date: '2032-01-05', turns: 'Q    Is the harbor bridge open?\n\nMS. MORENO:  Yes.' }),
  }));
});

const state = (address: string) => readState(address);
const found = async (address: string) => {
  const answer = await index.search(state(address));
  const groups = await index.page(state(address), 0, 50);
  return { answer, ids: groups.map(({ briefing }) => briefing.id) };
};

test('words as typed come first, then those close to each other, then the rest', async () => {
  expect((await found('q=harbor+bridge')).ids).toEqual(['exact', 'near', 'far']);
});

test('words that were said in different turns are counted by themselves', async () => {
  const { answer } = await found('q=harbor+bridge');
  expect([answer.turns, answer.apart]).toEqual([3, 1]);
  const [apart] = await index.page(state('q=harbor+bridge'), 0, 9, { apart: true });
  expect(apart!.briefing.id).toBe('apart');
});

test.each([
  ['q=harbor&sort=oldest', ['apart', 'far', 'near', 'exact']],
  ['q=harbor&sort=newest', ['exact', 'near', 'far', 'apart']],
  ['q=harbor&kind=question', ['exact']],
  ['q=harbor&from=2031-02&to=2031-03-05&sort=oldest', ['far', 'near']],
  ['q=harbor&in=near', ['near']],
  ['q=harbor&sort=oldest&speaker=nobody', []],
])('%s', async (address, ids) => expect((await found(address)).ids).toEqual(ids));

test('lines of a concordance: the words around each hit, by the word after', async () => {
  const lines = await index.lines(state('q=harbor&sort=oldest'), 0, 50);
  expect(lines.map(({ briefing, hit, day }) => [briefing, hit, day])).toEqual([
    ['apart', 'harbor', '2031-01-05'],
    ['far', 'harbor', '2031-02-05'],
    ['near', 'harbor', '2031-03-05'],
    ['exact', 'harbor', '2032-01-05'],
  ]);
  expect(lines[3]).toMatchObject({ left: 'Is the ', right: ' bridge open', speaker: 'Reporters' });
});
