import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** Whether real transcripts lie beside the checkout; tests over them are skipped where they do not. */
export const hasCorpus = existsSync(folder);

/** Every `step`th real transcript. */
export function* corpus(step: number): Generator<{ id: string; source: string; text: string }> {
  const files = globSync(join(folder, '**/*.md')).sort();
  for (let index = 0; index < files.length; index += step)
    yield { id: 'x', source: relative(folder, files[index]!), text: readFileSync(files[index]!, 'utf8') };
}
