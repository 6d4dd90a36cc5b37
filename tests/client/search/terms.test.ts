import { expect, test } from 'vitest';
import { readState } from '../../../src/client/search/state.ts';
import { indexOf } from './archive.ts';

test('a briefing among the results says what it was about', async () => {
  const day = (date: string, subject: string) =>
    `---\ntitle: Briefing\ndate: ${date}\n---\n\nQ    What of the ${subject}?\n\n` +
    `MS. MORENO:  The ${subject} is open.  We are glad of the ${subject}.\n`;
  const { index } = await indexOf({
    '2031-04-02-a.md': day('2031-04-02', 'Harbor Bridge'),
    '2032-04-02-b.md': day('2032-04-02', 'Lantern Festival'),
  });
  const state = readState('q=open&sort=oldest');
  await index.search(state);
  const groups = await index.page(state, 0, 10);
  expect(groups.map(({ briefing }) => briefing.terms)).toEqual([['Harbor Bridge'], ['Lantern Festival']]);
});
