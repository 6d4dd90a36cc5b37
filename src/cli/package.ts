// npm run package [-- --site DIR --out FILE]: one zip of the built site, with checksums and a text on how to open it, to hand over.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import yazl from 'yazl';
import { listFiles } from '../hosting/files.ts';
import { handOverText } from '../hosting/hand-over.ts';
import { readSettings } from '../site/settings.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, out: { type: 'string' } } });
const site = resolve(values.site);
const out = resolve(values.out ?? `${site}.zip`);
/** Zip files carry local times; one time for all makes the same site the same file. */
const mtime = new Date(1980, 0, 1);

try {
  await main();
} catch (cause) {
  console.error(`package: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!existsSync(join(site, 'index.html'))) throw new Error(`There is no site in ${site}. Run \`npm run build\` first, or name its folder with --site.`);
  const { basePath, siteTitle } = readSettings();
  const zip = new yazl.ZipFile();
  const sums: string[] = [];
  const isCopy = (path: string) => /\.(br|gz)$/.test(path) && existsSync(join(site, path.replace(/\.\w+$/, '')));
  const files = listFiles(site).filter(({ path }) => !isCopy(path));
  for (const { path } of files) {
    const bytes = readFileSync(join(site, path));
    const name = `site${basePath}${path}`;
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
    zip.addFile(join(site, path), name, { mtime });
  }
  zip.addBuffer(Buffer.from(handOverText({ basePath, siteTitle })), 'READ ME FIRST.txt', { mtime });
  zip.addBuffer(Buffer.from(`${sums.join('\n')}\n`), 'SHA256SUMS', { mtime });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
  const hash = createHash('sha256');
  await pipeline(createReadStream(out), hash);
  console.log(`${hash.digest('hex')}  ${out}`);
}
