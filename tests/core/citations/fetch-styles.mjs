// node tests/core/citations/fetch-styles.mjs: fetches the style sheets that no package has in their present edition. The
// tests hold the citations to them where they are; styles/README.md names them all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FETCHED, FETCHED_FOLDER } from './style-files.mjs';

mkdirSync(FETCHED_FOLDER, { recursive: true });
for (const { file, from } of FETCHED) {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${from} answers with ${response.status}. Is it still there?`);
  writeFileSync(join(FETCHED_FOLDER, file), await response.text());
  console.log(`${file}, from ${from}`);
}
