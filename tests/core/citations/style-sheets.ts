import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StyleSheets } from './engine.ts';
import { FETCHED_FOLDER } from './style-files.mjs';

const kept = (name: string) => readFileSync(new URL(`styles/${name}`, import.meta.url), 'utf8');

function fetched(name: string): string | undefined {
  const path = join(FETCHED_FOLDER, name);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.log(`skipped: ${name}, because it was not fetched; node tests/core/citations/fetch-styles.mjs does that`);
  return undefined;
}

/** The style sheets that citations are held to; `styles/README.md` names their sources. */
export const styleSheets = (): StyleSheets => ({
  styles: {
    chicago: fetched('chicago-notes-bibliography.csl'),
    apa: kept('apa.csl'),
    mla: kept('modern-language-association.csl'),
    bluebook: fetched('bluebook-law-review.csl'),
  },
  locale: kept('locales-en-US.xml'),
});
