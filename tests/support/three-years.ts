import { cpSync } from 'node:fs';
import { sharedSite, type SharedSite } from './site.ts';
import { transcriptText, writeFolder } from './transcripts.ts';
import { BASE } from './two-builds.ts';

/** Three years of five months with up to eight briefings, with titles of one line to five. */
function threeYears(): Record<string, string> {
  const days = Array.from({ length: 15 }, (_, month) =>
    Array.from(
      { length: 3 + ((month * 5) % 6) },
      (_, day) => [2021 + Math.floor(month / 5), (month % 5) + 1, day + 1] as const,
    ),
  ).flat();
  return Object.fromEntries(
    days.map(([year, month, day], index) => {
      const date = `${year}-0${month}-${String(day).padStart(2, '0')}`;
      return [
        `${date}.md`,
        transcriptText({
          date,
          title: `Press Briefing on Bridges${' and on Long Roads between Many Quays'.repeat(index % 5)}`,
          turns: 'MS. MORENO:  Good day.\n\nQ    Why?\n\nMS. MORENO:  Because.',
        }),
      ];
    }),
  );
}

/**
 * The site of an archive of three years, built below `BASE` for a host that does without offline reading. All that is
 * said in it, but for greetings, is what the tests of the search look for.
 */
export async function threeYearsSite(): Promise<SharedSite> {
  const folder = writeFolder(threeYears());
  cpSync('tests/fixtures/search', folder, { recursive: true });
  return sharedSite(folder, { BASE_PATH: BASE, FORMATS: 'json', OFFLINE: 'off' });
}
