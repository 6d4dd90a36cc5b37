import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { contentType, everyResponse } from '../../node/hosting/rules.ts';

/** How a request may go wrong. `dead` breaks the connection; `wrong` sends another page with a good status. */
export type Fault = 'dead' | 'error' | 'wrong' | null;

/** A static host that can be renewed, cut off and made to fail, always at the same address. */
export interface Host {
  url: string;
  /** The built site that it serves; may be changed at any time. */
  outDir: string;
  /** Decides for each path below the base. */
  fault: (path: string) => Fault;
  /** Milliseconds before the answer for a path below the base. */
  delay: (path: string) => number;
  /** Requests that are not answered yet. */
  waiting: number;
  /** Paths served with their bytes and what stood after `?`, in order. */
  served: { path: string; query: string; bytes: number }[];
  close: () => Promise<void>;
}

/** Serves a built site below `base` on a free port. */
export async function startHost(outDir: string, base = '/'): Promise<Host> {
  const host: Host = {
    url: '',
    outDir,
    fault: () => null,
    delay: () => 0,
    waiting: 0,
    served: [],
    close: async () => {},
  };
  const server = createServer(async (request, response) => {
    const { pathname, search: query } = new URL(request.url!, 'http://host');
    const path = decodeURIComponent(pathname);
    const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`).slice(1) : null;
    const delay = host.delay(below ?? path);
    host.waiting += 1;
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    host.waiting -= 1;
    const fault = host.fault(below ?? path);
    if (fault === 'dead') return void request.socket.destroy();
    if (fault === 'error')
      return void response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Internal error</h1>');
    let file = below === null ? '' : join(host.outDir, below);
    if (below !== null && existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) return void response.writeHead(301, { Location: `${path}/` }).end();
      file = join(file, 'index.html');
    }
    const found = below !== null && existsSync(file);
    const sent = fault === 'wrong' || !found ? join(host.outDir, '404.html') : file;
    const bytes = readFileSync(sent);
    host.served.push({ path: below ?? path, query, bytes: bytes.length });
    const type = contentType(fault === 'wrong' ? file : sent);
    response.writeHead(found ? 200 : 404, { ...everyResponse, 'Content-Type': type }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.url = `http://127.0.0.1:${(server.address() as { port: number }).port}${base}`;
  host.close = () => new Promise((done) => (server.closeAllConnections(), server.close(() => done())));
  return host;
}
