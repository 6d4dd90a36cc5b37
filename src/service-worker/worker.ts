/*
 * The service worker. It delivers one build of the site or another, never a mix; which, and what of it is kept, is in
 * `state.ts`. The browser starts and stops it as it likes, so nothing that matters is in its memory only.
 */
import { clientsClaim } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import type { Refusal, Request as Message } from '../contract/offline-messages.ts';
import { apart, BUILD_FILE, LISTS_FOLDER, WORKER_FILE } from '../contract/offline-parts.ts';
import { dropAllContent, forgetKeys } from './content.ts';
import { tidy, work } from './keep.ts';
import { sitePath, worker } from './scope.ts';
import { keepVisited, servePage, serveFile } from './serve.ts';
import { changeWish, dropState, readBuilds } from './state.ts';
import { statusFor } from './status.ts';
import { check } from './update.ts';

/** How long one message may keep the worker at work; browsers end it after some minutes. Milliseconds. */
const SLICE = 5000;

worker.addEventListener('install', () => void worker.skipWaiting());
clientsClaim();

const own = (url: URL) => {
  const path = sitePath(url.href);
  return path !== null && path !== BUILD_FILE && path !== WORKER_FILE && !path.startsWith(LISTS_FOLDER);
};
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && own(url),
  ({ event }) => servePage(event as FetchEvent),
);
registerRoute(
  ({ url, request }) => request.mode !== 'navigate' && own(url) && !request.headers.has('range'),
  ({ event }) => serveFile(event as FetchEvent),
);

worker.addEventListener('message', (event) => {
  const client = (event.source as Client | null)?.id ?? '';
  event.waitUntil(
    obey(event.data as Message, client)
      .then(() => statusFor(client))
      // Nothing is kept where the database or the cache cannot be opened.
      .catch((): Refusal => ({ refused: true }))
      .then((answer) => event.ports[0]?.postMessage(answer)),
  );
});

async function obey(message: Message, client: string): Promise<void> {
  switch (message.type) {
    case 'visited':
      return keepVisited(client, sitePath(message.path) ?? '');
    case 'check':
      forgetKeys();
      return void (await check());
    case 'work':
      return work(SLICE);
    case 'pause':
      return void (await changeWish(() => ({ paused: true })));
    case 'keep':
      await changeWish(({ all, parts }) => ({
        paused: false,
        keepRead: true,
        all: all || message.parts === null,
        parts: [...new Set([...parts, ...(message.parts ?? [])])],
      }));
      return void (await check());
    case 'remove':
      return remove(message.parts);
    case 'status':
  }
}

async function remove(parts: string[] | null): Promise<void> {
  if (parts === null) {
    await dropState();
    await changeWish(() => ({ keepRead: false }));
    await dropAllContent();
    return;
  }
  const { current } = await readBuilds();
  await changeWish((wish) => {
    const before = wish.all
      ? (current?.parts.filter(({ kind }) => !apart.has(kind)).map(({ name }) => name) ?? [])
      : wish.parts;
    return { all: false, paused: false, parts: before.filter((name) => !parts.includes(name)) };
  });
  await tidy();
}
