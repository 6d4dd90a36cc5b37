import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of real transcripts for development, beside the checkout. */
const corpusDir = resolve('../shared/corpus');

export const hasCorpus = existsSync(corpusDir);

if (!hasCorpus) console.log(`skipped: tests over real transcripts, because ${corpusDir} is absent`);

/** Every transcript of the corpus, path and text. */
export function corpusFiles(): { source: string; text: string }[] {
  return readdirSync(corpusDir, { recursive: true, encoding: 'utf8' })
    .filter((source) => source.endsWith('.md'))
    .sort()
    .map((source) => ({ source, text: readFileSync(join(corpusDir, source), 'utf8') }));
}
