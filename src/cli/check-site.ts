// npm run check:site [-- FOLDER]: reads every page of the built site and lists links that lead nowhere and code that
// its policy stops.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSite } from '../node/hosting/check-site.ts';
import { readSettings } from '../node/settings.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0] ?? 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`check:site: There is no site in ${folder}. Run \`npm run build\` first, or name its folder.`);
  process.exit(1);
}
const { pages, links, findings } = checkSite(folder, readSettings().basePath);
for (const { page, rule, text } of findings) console.error(`${page}: ${rule}: ${text}`);
console.log(`${pages} pages, ${links} links, ${findings.length} findings in ${folder}`);
process.exitCode = findings.length > 0 ? 1 : 0;
