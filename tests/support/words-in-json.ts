import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST, type Manifest } from '../../src/contract/search-format.ts';
import { SEARCH_DATA } from '../../src/contract/search-files.ts';
import { writeManifest } from '../../src/node/offline/manifest.ts';
import { readSite } from '../../src/node/site-files.ts';

/**
 * A built site, with JSON beside its pages, as the build would have made it where files are to be spared: its search
 * reads the JSON. Real archives come to that by thousands of transcripts. Returns where the copy is.
 */
export function withWordsInJson(site: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'words-in-json-')), 'dist');
  cpSync(site, copy, { recursive: true });
  const manifest = join(copy, SEARCH_DATA, MANIFEST);
  const old = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  writeFileSync(manifest, JSON.stringify({ ...old, reads: 'json' } satisfies Manifest));
  for (const folder of [`${SEARCH_DATA}text`, 'offline/lists']) rmSync(join(copy, folder), { recursive: true });
  writeManifest(copy, readSite(copy), (id) => id.slice(0, 4), 'json');
  return copy;
}
