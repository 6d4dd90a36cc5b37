import { sharedSite } from './site.ts';
import { transcriptText, writeFolder } from './transcripts.ts';

/** Path below which both are built. */
export const BASE = '/records/';

/** The days of the small briefings, of two years. The fourth says what no other does. */
export const days = ['2031-04-02', '2031-04-03', '2031-04-04', '2032-01-05', '2032-01-06'];
/** A briefing of 120 turns, so that there is something to scroll. */
export const LONG = 'briefings/2033-05-01-long/';

const turns = (more: string) =>
  `MS. MORENO:  Good afternoon.${more}\n\nQ    Has the bridge reopened?\n\nMS. MORENO:  It has.`;
const archive = {
  ...Object.fromEntries(
    days.map((date, n) => [
      `${date}-briefing.md`,
      transcriptText({
        date,
        title: `Briefing number ${n + 1}`,
        turns: turns(n === 3 ? ' The sturgeon swims in the river by night.' : ''),
      }),
    ]),
  ),
  '2033-05-01-long.md': longText('2033-05-01'),
};
const corrected = {
  ...archive,
  '2031-04-03-briefing.md': transcriptText({
    date: days[1]!,
    title: 'Briefing number 2',
    turns: 'MS. MORENO:  Good evening, everyone.\n\nQ    Why?\n\nMS. MORENO:  Because.',
  }),
  '2032-02-01-briefing.md': transcriptText({ date: '2032-02-01', title: 'Briefing number 6' }),
};

/** A transcript of 120 turns. */
export function longText(date: string): string {
  const turns = Array.from({ length: 60 }, (_, index) => {
    const words = Array.from({ length: 20 + ((index * 37) % 90) }, (_, word) => `plank${index}n${word}`).join(' ');
    return (
      `Q    What of pier ${index + 1}, and of its ${index + 7} planks?\n\nMS. MORENO:  Pier ${index + 1} holds.  ` +
      `${words}.`
    );
  });
  return transcriptText({
    title: 'Press Briefing on Sixty Piers',
    date,
    turns: `MS. MORENO:  Good day.  (Laughter.)\n\n${turns.join('\n\n')}`,
  });
}

/**
 * Two builds of a small archive below `BASE`: as it was, and with one briefing corrected and one more. They are made
 * once for all test files.
 */
export async function twoBuilds(): Promise<{ before: string; after: string }> {
  const env = { BASE_PATH: BASE, FORMATS: 'json txt' };
  const folder = writeFolder(archive);
  const before = await sharedSite(folder, env);
  // With the cache of the first, as a site is renewed.
  const after = await sharedSite(writeFolder(corrected, folder), env, before.cacheDir);
  return { before: before.outDir, after: after.outDir };
}
