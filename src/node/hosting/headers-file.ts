import { contentType, contentTypes, everyResponse, IMMUTABLE, OPEN_PATTERNS, openResponse } from './rules.ts';

/** Endings whose type static hosts do not know by themselves. */
const unknownToHosts = ['webmanifest', 'jsonl', 'ndjson', 'bib', 'ris', 'md', 'parquet', 'opensearch', 'atom', 'rss'];

/**
 * The `_headers` file of Cloudflare Pages and Netlify. It names `Cache-Control` for hashed files only: both hosts let
 * browsers revalidate all else, and Cloudflare would join two values of one header.
 */
export function headersFile({
  basePath,
  endings,
  hashed,
}: {
  basePath: string;
  endings: Set<string>;
  hashed: string[];
}): string {
  const rule = (path: string, headers: Record<string, string>) =>
    [basePath + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const besides = Object.fromEntries(Object.entries(openResponse).filter(([name]) => !(name in everyResponse)));
  return [
    rule('*', everyResponse),
    // Hosts join values of one header, so what is sent everywhere is not sent again: a script's reading needs no more.
    ...OPEN_PATTERNS.map((path) => rule(path, besides)),
    ...hashed.map((folder) => rule(`${folder}*`, { 'Cache-Control': IMMUTABLE })),
    ...unknownToHosts
      .filter((ending) => endings.has(ending) && contentTypes[ending])
      .map((ending) => rule(`*.${ending}`, { 'Content-Type': contentType(`x.${ending}`) })),
    '',
  ].join('\n\n');
}
