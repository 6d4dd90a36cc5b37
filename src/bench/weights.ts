// node src/bench/weights.ts SITE: what the longest briefings weigh in a browser, compressed, beside their bare text.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

const site = process.argv[2] ?? 'dist';
const gzip = (path: string) => gzipSync(readFileSync(path)).length;

const longest = readdirSync(join(site, 'briefings'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name.slice(0, -4), bytes: statSync(join(site, 'briefings', name)).size }))
  .sort((a, b) => b.bytes - a.bytes)
  .slice(0, 5);

const rows = longest.map(({ id }) => {
  const path = join(site, 'briefings', id, 'index.html');
  const html = readFileSync(path, 'utf8');
  const scripts = withImports(linked(html, /<script[^>]+src="([^"]+)"/g));
  const styles = linked(
    html,
    /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g,
  );
  const fonts = new Set(
    [...styles].flatMap((style) => [
      ...linked(readFileSync(style, 'utf8'), /url\("?([^")]+\.woff2)"?\)/g, dirname(style)),
    ]),
  );
  const text = gzip(join(site, 'briefings', `${id}.txt`));
  const weight = {
    page: gzip(path),
    scripts: sum(scripts, gzip),
    styles: sum(styles, gzip),
    fonts: sum(fonts, (font) => statSync(font).size),
  };
  const ratio = (weight.page + weight.scripts + weight.styles) / text;
  return [
    id.slice(0, 60),
    ...[text, weight.page, weight.scripts, weight.styles, weight.fonts].map(
      (bytes) => `${(bytes / 1000).toFixed(1)} kB`,
    ),
    ratio.toFixed(2),
  ];
});
console.log(table(rows, ['longest briefings, gzip', 'text', 'page', 'scripts', 'styles', 'fonts', 'times the text']));

/**
 * Files of the site that `pattern` finds named in a text; the base path is unknown, so the part from `/_astro/` counts.
 */
function linked(text: string, pattern: RegExp, folder = site): Set<string> {
  const names = [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2])!);
  return new Set(
    names.map((name) =>
      name.includes('/_astro/') ? join(site, name.slice(name.indexOf('/_astro/'))) : join(folder, name),
    ),
  );
}

/** Scripts and all that they import before they run. */
function withImports(scripts: Set<string>): Set<string> {
  for (const script of scripts) {
    for (const [, name] of readFileSync(script, 'utf8').matchAll(/(?:^|[;}\s])(?:import|from)\s*"(\.[^"]+\.js)"/g))
      scripts.add(join(dirname(script), name!));
  }
  return scripts;
}

function sum(paths: Set<string>, size: (path: string) => number): number {
  return [...paths].reduce((total, path) => total + size(path), 0);
}
