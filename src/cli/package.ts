// npm run package [-- --site DIR --out FILE]: one zip of the built site, with checksums and a text on how to open it,
// to hand over.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { listFiles } from '../node/site-files.ts';
import { handOverText } from '../node/hosting/hand-over.ts';
import { readSettings } from '../node/settings.ts';
import { writeZip, type ZipEntry } from '../node/zip.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, out: { type: 'string' } } });
const site = resolve(values.site);
const out = resolve(values.out ?? `${site}.zip`);
/** zlib's own default: the archive is packed once and handed to many. */
const LEVEL = 6;

try {
  await main();
} catch (cause) {
  console.error(`package: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!existsSync(join(site, 'index.html')))
    throw new Error(`There is no site in ${site}. Run \`npm run build\` first, or name its folder with --site.`);
  const { basePath, siteTitle } = readSettings();
  const isCopy = (path: string) => /\.(br|gz)$/.test(path) && existsSync(join(site, path.replace(/\.\w+$/, '')));
  const files = listFiles(site).filter(({ path }) => !isCopy(path));
  writeZip(
    out,
    entries(
      files.map(({ path }) => path),
      `site${basePath}`,
      handOverText({ basePath, siteTitle }),
    ),
    LEVEL,
  );
  const hash = createHash('sha256');
  await pipeline(createReadStream(out), hash);
  console.log(`${hash.digest('hex')}  ${out}`);
}

/** The site's files below a folder, the text to open first, and the sums of all files of the site. */
function* entries(paths: readonly string[], folder: string, text: string): Generator<ZipEntry> {
  const sums: string[] = [];
  for (const path of paths) {
    const content = readFileSync(join(site, path));
    const name = `${folder}${path}`;
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${name}`);
    yield { name, content };
  }
  yield { name: 'READ ME FIRST.txt', content: Buffer.from(text) };
  yield { name: 'SHA256SUMS', content: Buffer.from(`${sums.join('\n')}\n`) };
}
