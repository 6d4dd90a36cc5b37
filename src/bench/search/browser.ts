import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumOptions } from '../../cli/chromium.mjs';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves a folder as a plain static host does: nothing compressed, files kept by the browser for an hour. */
export async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
    });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

export const launch = (): Promise<Browser> => chromium.launch(chromiumOptions());

/** A page with an empty cache and without a service worker, which counts the bytes that come over the wire. */
export async function freshPage(
  browser: Browser,
): Promise<{ page: Page; bytes: () => number; close: () => Promise<void> }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let sum = 0;
  const waiting: Promise<unknown>[] = [];
  context.on('requestfinished', (request) => {
    waiting.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => (sum += responseBodySize + responseHeadersSize))
        .catch(() => 0),
    );
  });
  return { page, bytes: () => sum, close: async () => (await Promise.all(waiting), await context.close()) };
}
