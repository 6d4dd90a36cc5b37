import { headerPolicy } from '../../contract/policy.ts';
import { SEARCH_DATA } from '../../contract/search-files.ts';

/** Folders, below the site's base, whose files are named by a hash of their content, so that a copy never grows old. */
export function hashedFolders(years: string[]): string[] {
  return ['_astro/', 'offline/lists/', ...years.map((year) => `${SEARCH_DATA}${year}/`)];
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Headers of every response, besides `Cache-Control` and `Content-Type`. */
export const everyResponse: Record<string, string> = {
  'Content-Security-Policy': headerPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), ' +
    'microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const open = [
  String.raw`data/.+\.(json|jsonl|csv|gz|zip|bib|ris|parquet)`,
  String.raw`(feeds/[^/]+|feed|changes/feed|speakers/[^/]+/feed)\.(xml|json)`,
  String.raw`briefings/[^/]+\.(json|txt|md|csv|xml|jsonld|vtt)`,
  String.raw`briefings/[^/]+/history\.json`,
  String.raw`speakers/[^/]+\.json`,
];
/**
 * Paths below the base, as a regular expression, that other sites' pages may read: data, formats and feeds. Pages and
 * programs of this site are for itself.
 */
export const OPEN_PATHS = `(${open.join('|')})$`;

/** The same for hosts that know an asterisk alone, which stands for anything, slashes too. */
export const OPEN_PATTERNS = [
  ...['json', 'gz', 'zip', 'bib', 'ris'].map((ending) => `data/*.${ending}`),
  ...['feeds/*', 'feed', 'changes/feed'].flatMap((feed) => [`${feed}.xml`, `${feed}.json`]),
  ...['json', 'txt', 'md', 'csv', 'xml', 'jsonld', 'vtt'].map((ending) => `briefings/*.${ending}`),
  'speakers/*.json',
  'speakers/*/feed.xml',
];

/**
 * What those send instead, and besides. Programs that read parts of a file, as DuckDB does in a browser, must see how
 * long it is and which part they got.
 */
export const openResponse: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Encoding, Content-Length, Content-Range, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Content type by the file name's ending: every kind of file that a build makes. Text is UTF-8. */
export const contentTypes: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  vtt: 'text/vtt',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/json',
  jsonld: 'application/ld+json',
  jsonl: 'application/jsonl',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  opensearch: 'application/opensearchdescription+xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  ics: 'text/calendar',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  gz: 'application/gzip',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  duckdb: 'application/octet-stream',
  bin: 'application/octet-stream',
};

/** Whether a content type is text, which is sent as UTF-8 and gains by compression. */
export const isText = (type: string) =>
  /^text\/|[/+](xml|json|ld\+json|jsonl|x-ndjson|x-bibtex|x-research-info-systems)$/.test(type) ||
  type === 'text/javascript';

/** The header's value for a file name: the type, and for text its encoding. */
export function contentType(file: string): string {
  const type = contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}
