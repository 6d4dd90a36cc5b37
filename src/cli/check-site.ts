// npm run check:site [-- FOLDER]: reads every page of the built site and lists links that lead nowhere and code that
// its policy stops.
import { parseArgs } from 'node:util';
import { checkSite } from '../node/hosting/check-site.ts';
import { readSettings } from '../node/settings.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0] ?? 'dist';
const { pages, links, findings } = checkSite(folder, readSettings().basePath);
for (const { page, rule, text } of findings) console.error(`${page}: ${rule}: ${text}`);
console.log(`${pages} pages, ${links} links, ${findings.length} findings in ${folder}`);
process.exitCode = findings.length > 0 ? 1 : 0;
