import { files as checkFiles } from '../client/check/archive.ts';
import { menuFiles } from '../client/briefing/menu-files.ts';
import { referenceFiles } from '../core/formats/reference-files.ts';
import { speakersFiles } from '../core/speakers/pages-files.ts';
import { marksFiles } from '../pages/marks-files.ts';
import { serveSite, sharedSite, type BuildRun } from './site.ts';
import { writeFolder } from './transcripts.ts';

/** Path below which it is built. */
export const PRESS_BASE = '/archive/';

/**
 * The transcripts of tests that ask for nothing but pages of their own, built together, as a build costs more than they;
 * with all that hosts may want.
 */
export const pressSite = (): Promise<BuildRun> =>
  sharedSite(writeFolder({ ...checkFiles, ...menuFiles, ...referenceFiles, ...speakersFiles, ...marksFiles }), {
    BASE_PATH: PRESS_BASE,
    SITE_TITLE: 'Harbor Record',
    SITE_URL: 'https://example.org',
    PRECOMPRESS: '1',
  });

/** The same, served. */
export async function openPressSite(): Promise<{ outDir: string; url: string; close: () => Promise<void> }> {
  const { outDir } = await pressSite();
  return { outDir, ...(await serveSite(outDir, PRESS_BASE)) };
}
