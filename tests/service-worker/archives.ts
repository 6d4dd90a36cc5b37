import { transcriptText } from '../support/transcripts.ts';

export const days = ['2031-04-02', '2031-04-03', '2031-04-04', '2032-01-05', '2032-01-06'];
const turns = (more: string) =>
  `MS. MORENO:  Good afternoon.${more}\n\nQ    Has the bridge reopened?\n\nMS. MORENO:  It has.`;
/** Five briefings of two years; one says what no other does. */
export const archive = Object.fromEntries(
  days.map((date, n) => [
    `${date}-briefing.md`,
    transcriptText({
      date,
      title: `Briefing number ${n + 1}`,
      turns: turns(n === 3 ? ' The sturgeon swims in the river by night.' : ''),
    }),
  ]),
);
/** The same, with one corrected and one more. */
export const corrected = {
  ...archive,
  '2031-04-03-briefing.md': transcriptText({
    date: days[1],
    title: 'Briefing number 2',
    turns: 'MS. MORENO:  Good evening, everyone.\n\nQ    Why?\n\nMS. MORENO:  Because.',
  }),
  '2032-02-01-briefing.md': transcriptText({ date: '2032-02-01', title: 'Briefing number 6' }),
};
