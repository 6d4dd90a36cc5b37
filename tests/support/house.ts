import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The rooms of the house below `src/`, and which others each may import from; its own files it may always. A room holds
 * all folders below it that are no room of their own, `*` stands for all rooms below a folder, and `script` for what
 * stands in the `<script>` of a page or part: that runs in the browser.
 */
export const rooms: Record<string, string[]> = {
  'core/transcript': [],
  'core/subjects': ['core/transcript'],
  'core/speakers': ['core/transcript'],
  'core/formats': ['core/transcript', 'core/speakers', 'core/subjects', 'core/citations'],
  'core/citations': ['core/transcript'],
  'core/history': ['core/transcript'],
  contract: ['core/*'],
  node: ['contract', 'core/*'],
  'node/history': ['node', 'contract', 'core/*'],
  'node/archive': ['node/history', 'node', 'contract', 'core/*'],
  'node/search': ['node/archive', 'node/history', 'node', 'contract', 'core/*'],
  'node/data': ['node/archive', 'node/history', 'node', 'contract', 'core/*'],
  'node/offline': ['node', 'contract'],
  'node/hosting': ['node', 'contract', 'core/transcript'],
  importer: ['core/formats', 'core/transcript'],
  'client/dom': ['contract'],
  'client/index': ['client/dom', 'contract', 'core/*'],
  'client/search': ['client/index', 'client/dom', 'contract', 'core/*'],
  'client/check': ['client/index', 'client/dom', 'contract', 'core/*'],
  'client/briefing': ['client/index', 'client/dom', 'contract', 'core/*'],
  'client/archive': ['client/dom', 'contract', 'core/*'],
  'client/offline': ['client/dom', 'contract'],
  'service-worker': ['contract'],
  view: ['node', 'node/archive', 'node/history', 'node/data', 'contract', 'core/*'],
  components: ['view', 'node', 'node/data', 'contract', 'core/*'],
  layouts: ['components', 'view', 'node', 'contract', 'core/*'],
  pages: ['layouts', 'components', 'view', 'node', 'node/data', 'contract', 'core/*'],
  // Files that Astro wants to have at the top.
  '.': ['view'],
  cli: ['node', 'node/*', 'importer', 'contract', 'core/*'],
  bench: ['cli', 'node', 'node/*', 'importer', 'client/*', 'contract', 'core/*'],
  script: ['client/*'],
};

/** Rooms whose files no module of Node's reaches. */
const withoutNode = /^(core|contract|client|service-worker|script)\b/;

/**
 * What is wrong with a set of files by their paths below the repository (`src/core/…`): a sentence a breach, none where
 * the walls hold.
 */
export function breaches(files: Record<string, string>): string[] {
  const links = Object.entries(files).flatMap(([path, text]) => linksOf(path, text));
  const homeless = Object.keys(files).filter((path) => roomOf(path) === undefined);
  return [
    ...homeless.map((path) => `${path} is in no room: give its folder a place in tests/support/house.ts`),
    ...links.flatMap((link) => breachOf(link) ?? []),
    ...circles(links).map((circle) => `a circle: ${circle.join(' -> ')}`),
  ];
}

/** A file that another one names: to import, to start, or to load on a page. */
interface Link {
  from: string;
  room: string | undefined;
  /** A path below the repository, or the name of a package. */
  to: string;
}

function linksOf(path: string, text: string): Link[] {
  const scripts = path.endsWith('.astro') ? [...text.matchAll(/<script(?=[\s>])([^>]*)>(.*?)<\/script>/gs)] : [];
  const own = scripts.reduce((rest, [whole]) => rest.replace(whole, ''), text);
  const code = path.endsWith('.astro') ? (/^---\n(.*?)\n---$/ms.exec(own)?.[1] ?? '') : own;
  const link = (room: string | undefined) => (specifier: string) => ({
    from: path,
    room,
    to: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/[?#].*/s, '')) : specifier,
  });
  return [
    ...namesIn(code).map(link(roomOf(path))),
    ...scripts.flatMap(([, attributes = '', body = '']) => {
      const source = /\bsrc=["']([^"']+)["']/.exec(attributes)?.[1];
      return [...(source ? [source] : []), ...namesIn(body)].map(link('script'));
    }),
  ];
}

/**
 * What a program names in `import`, `export … from`, `import()`, `import.meta.glob()` and `new URL(…,
 * import.meta.url)`.
 */
function namesIn(code: string): string[] {
  const imported = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  const addressed = /new URL\(\s*['"`]([^'"`]+)['"`],\s*import\.meta\.url|import\.meta\.glob\w*\(\s*['"`]([^'"`]+)/g;
  return [...imported, ...[...code.matchAll(addressed)].map((match) => withDot((match[1] ?? match[2])!))];
}

const withDot = (path: string) => (/^[./]/.test(path) ? path : `./${path}`);

/** The room that a file below `src/` is in, `tests` below `tests/`; `undefined` where its folder has none. */
function roomOf(path: string): string | undefined {
  if (!path.startsWith('src/')) return path.split('/')[0];
  const parts = path.slice('src/'.length).split('/').slice(0, -1);
  if (parts.length === 0) return '.';
  const folders = parts.map((_, n) => parts.slice(0, parts.length - n).join('/'));
  return folders.find((folder) => Object.hasOwn(rooms, folder));
}

function breachOf({ from, room, to }: Link): string | undefined {
  if (room === undefined || !from.startsWith('src/')) return undefined;
  if (!to.includes('/') || !/^(src|tests)(\/|$)/.test(to)) {
    const node = to.startsWith('node:') && withoutNode.test(room);
    return node || /^\.\.?(\/|$)/.test(to) ? `${from} may not import ${to}` : undefined;
  }
  if (to.startsWith('tests')) return `${from} takes ${to} from the tests`;
  // A folder may be named whole, and be above the rooms.
  const target = roomOf(to.endsWith('/') ? `${to}*` : to) ?? to.slice('src/'.length);
  if (target === room || rooms[room]?.some((allowed) => covers(allowed, target))) return undefined;
  return `${from} (${room}) may not import ${to} (${target})`;
}

function covers(allowed: string, target: string): boolean {
  return target === allowed || (allowed.endsWith('/*') && `${target}/`.startsWith(allowed.slice(0, -1)));
}

/**
 * Circles of files that import each other, each once: the files that reach themselves, by what they reach in common.
 */
function circles(links: Link[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
