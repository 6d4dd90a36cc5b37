import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Fetcher } from '../../src/importer/fetch.ts';

let server: Server;
let origin: string;
let asked: { path: string; at: number; agent: string | undefined }[] = [];
let robots: { status: number; text: string };

const answers: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' }).end('<p>caf\u00e9'),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/big': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(5000)),
  '/slow': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  '/gone': (_, response) => response.writeHead(410).end('<p>This page is gone.'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url!, at: Date.now(), agent: request.headers['user-agent'] });
    if (request.url === '/robots.txt') response.writeHead(robots.status).end(robots.text);
    else (answers[request.url!] ?? answers['/gone']!)(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  robots = { status: 404, text: '' };
});

const fetcher = (limits = {}) => new Fetcher({ pause: 0, inside: true, ...limits });

test('a page is fetched with its charset, redirects followed', async () => {
  const { bytes, address, charset, type } = await fetcher().page(`${origin}/moved`);
  expect([Buffer.from(bytes).toString(), address, charset, type]).toEqual([
    '<p>café',
    `${origin}/page`,
    'windows-1252',
    'text/html',
  ]);
  expect(asked[0]).toMatchObject({ path: '/robots.txt', agent: expect.stringContaining('BriefingReaderImporter') });
});

test('robots.txt is honoured, read once, and forbids everything where it fails', async () => {
  robots = { status: 200, text: 'User-agent: *\nDisallow: /page\n' };
  const polite = fetcher();
  await expect(polite.page(`${origin}/page`)).rejects.toThrow('robots.txt');
  await expect(polite.page(`${origin}/moved`)).rejects.toThrow('robots.txt');
  await expect(polite.page(`${origin}/gone`)).rejects.toThrow('410');
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/moved', '/gone']);
  robots = { status: 503, text: '' };
  await expect(fetcher().page(`${origin}/page`)).rejects.toThrow('robots.txt answered 503');
});

test('requests are apart by the pause', async () => {
  await fetcher({ pause: 120 }).page(`${origin}/page`);
  expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(110);
});

test.each([
  ['/gone', {}, 'the server answered 410'],
  ['/loop', {}, 'redirects more than'],
  ['/away', {}, 'neither http nor https'],
  ['/picture', {}, 'image/png'],
  ['/big', { largest: 1000 }, 'has more than'],
  ['/slow', { patience: 300 }, 'within 0.3 seconds'],
])('%s is refused', async (path, limits, reason) => {
  await expect(fetcher(limits).page(origin + path)).rejects.toThrow(reason);
});

test.each(['ftp://example.org/x', 'file:///etc/hostname', 'http://me:secret@example.org/'])(
  '%s is not asked for',
  async (address) => {
    await expect(fetcher().page(address)).rejects.toThrow('fetched');
  },
);

test.each(['127.0.0.1', 'localhost', '[::1]', '10.1.2.3', '192.168.0.1', '169.254.169.254', '[::ffff:127.0.0.1]'])(
  '%s is inside a private network',
  async (host) => {
    await expect(fetcher({ inside: false }).page(`http://${host}:${new URL(origin).port}/page`)).rejects.toThrow(
      'private network',
    );
    expect(asked).toEqual([]);
  },
);
