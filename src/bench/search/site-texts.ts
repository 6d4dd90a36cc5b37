import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SEARCH_DATA, wordsFile } from '../../contract/search-files.ts';
import { MANIFEST, wordsIn, type BriefingText, type Manifest } from '../../contract/search-format.ts';

/** The ids of the briefings of a built site, in order. */
export const briefingIds = (site: string) =>
  globSync('*/index.html', { cwd: join(site, 'briefings') })
    .map(dirname)
    .sort();

/** The words of a briefing from whichever file the search of a built site reads. */
export function readText(site: string, briefing: string): BriefingText {
  const { reads } = JSON.parse(readFileSync(join(site, SEARCH_DATA, MANIFEST), 'utf8')) as Manifest;
  const file = readFileSync(join(site, SEARCH_DATA, wordsFile(briefing, reads)));
  return wordsIn(reads, JSON.parse((reads === 'json' ? file : gunzipSync(file)).toString('utf8')));
}
