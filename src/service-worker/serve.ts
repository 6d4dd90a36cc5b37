import { KEPT_BRIEFINGS, type Build } from '../contract/offline-parts.ts';
import { entriesOf, listEntry, lookUp, sourceOf, spokenIn, type Entry } from './lists.ts';
import { fetchContent, hashOf, keptKeys, readContent, writeContent } from './content.ts';
import { isComplete, keyOf, work } from './keep.ts';
import { sitePath } from './scope.ts';
import { changeWish, readBuilds, readPin, readWish, writePin } from './state.ts';
import { check } from './update.ts';

/** How long a page is waited for where a kept one could be shown instead. Milliseconds. */
const PATIENCE = 4000;
/** How many read files are remembered. */
const MOST_READ = 4000;

/** Pages that answer what stands in their address. */
const ASKING = new Set(['search/index.html', 'check/index.html']);

const pins = new Map<string, string>();

/** Notes which build a page comes from. */
async function pin(client: string, build: string): Promise<void> {
  if (!client) return;
  pins.set(client, build);
  await writePin(client, build);
}

/** Which build a page comes from; a page that the worker knows nothing of came from the server. */
export async function pinOf(client: string): Promise<string> {
  if (!pins.has(client)) pins.set(client, (await readPin(client)) ?? 'network');
  return pins.get(client)!;
}

/**
 * Answers a request for a page. What is kept whole is delivered as it is kept. Else the server is asked first, so that
 * a reader with a network sees its newest build; what is kept stands in where the network fails.
 */
export async function servePage(event: FetchEvent): Promise<Response> {
  const path = sitePath(event.request.url);
  const quiet = withoutQuestion(event.request.url, path);
  if (quiet) return Response.redirect(quiet, 302);
  const { current } = await readBuilds();
  if (!current || path === null) return fetch(event.request);
  const entry = await lookUp(current, path);
  const deliver = async (response: Response) => (await pin(event.resultingClientId, current.id), response);
  if (entry && (await isWhole(current, entry))) {
    const kept = await readContent(entry.hash, path);
    if (kept) return deliver(kept);
  }
  const kept = entry ? await readContent(entry.hash, path) : undefined;
  const answer = await fetch(event.request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {}).catch(() => null);
  if (answer && (answer.type === 'opaqueredirect' || !kept || answer.status < 500)) {
    const read = await readAnswer(answer, entry ?? null);
    if (read.same) {
      event.waitUntil(remember(entry!));
      return deliver(read.response);
    }
    await pin(event.resultingClientId, 'network');
    if (answer.ok) event.waitUntil(renew());
    return read.response;
  }
  if (kept) return deliver(kept);
  return deliver(await withoutNetwork(current, path, entry, event.request));
}

/**
 * The address of a search or check with its words after `#`, where it has them after `?`: so they are sent to nobody.
 */
function withoutQuestion(address: string, path: string | null): string | null {
  const { origin, pathname, search } = new URL(address);
  return search && path && ASKING.has(path) ? `${origin}${pathname}#${search.slice(1)}` : null;
}

/** Whether a page and all that it may ask for are kept; those of the shell may ask for the index. */
async function isWhole(build: Build, entry: Entry): Promise<boolean> {
  const needed = build.parts.filter(
    ({ kind, name }) => kind === 'shell' || name === entry.part || (kind === 'search' && entry.part === 'shell'),
  );
  return (await Promise.all(needed.map(isComplete))).every(Boolean);
}

/** Reads an answer to see whether it is the file of that entry; if so, keeps it. */
async function readAnswer(answer: Response, entry: Entry | null): Promise<{ response: Response; same: boolean }> {
  if (!entry || answer.status !== 200 || answer.type !== 'basic') return { response: answer, same: false };
  const bytes = await answer.arrayBuffer();
  const same = (await hashOf(bytes)) === entry.hash;
  if (same) await writeContent(entry.hash, entry.path, bytes, answer.headers).catch(() => {});
  return { response: new Response(bytes, { status: answer.status, headers: answer.headers }), same };
}

/**
 * What a page that is not kept looks like without a network: as the server would have it where nothing is there at all.
 */
async function withoutNetwork(
  build: Build,
  path: string,
  entry: Entry | null | undefined,
  request: Request,
): Promise<Response> {
  const below = await lookUp(build, `${path}/index.html`);
  if (!entry && below) {
    const { pathname, search } = new URL(request.url);
    return Response.redirect(`${pathname}/${search}`, 302);
  }
  const page = entry === null && below === null && (await isOwn(build, path)) ? '404.html' : 'offline/index.html';
  const stand = await lookUp(build, page);
  const kept = stand ? await readContent(stand.hash, page) : undefined;
  return kept
    ? new Response(kept.body, { status: page === '404.html' ? 404 : 503, headers: kept.headers })
    : Response.error();
}

/** Whether a path is in a folder of this site: a folder that it does not know may be another site on the same host. */
async function isOwn(build: Build, path: string): Promise<boolean> {
  const [folder] = path.split('/');
  return !path.includes('/') || !!(await lookUp(build, `${folder}/index.html`));
}

/**
 * Answers a page's request for a file: always of the build that the page comes from. Where only the server has the
 * file, and has another one by now, the request fails rather than mixing two builds.
 */
export async function serveFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const path = sitePath(request.url);
  const { current, older } = await readBuilds();
  const from = await pinOf(event.clientId);
  // A worker that a page starts is a client of its own.
  if (event.resultingClientId) await pin(event.resultingClientId, from);
  const build = [current, ...older].find((build) => build?.id === from) ?? null;
  if (path === KEPT_BRIEFINGS) return Response.json(build ? await keptBriefings(build) : []);
  if (path === null || (!build && !(current && path.startsWith('_astro/')))) return fetch(request);
  const entry = await lookUp(build ?? current!, path);
  if (!entry) return fetch(request);
  const kept = await readContent(entry.hash, path);
  if (kept) return kept;
  if (!build) return fetch(request);
  const { response, same } = await readAnswer(await fetch(request), entry);
  if (same) event.waitUntil(remember(entry));
  else if (response.ok) {
    event.waitUntil(renew());
    return Response.error();
  }
  return response;
}

/** Ids of the briefings whose words are kept as that build has them. */
async function keptBriefings(build: Build): Promise<string[]> {
  const keys = await keptKeys();
  const lists = build.parts.filter((part) => part.kind === 'pages' && keys.has(keyOf(listEntry(part))));
  const entries = (await Promise.all(lists.map(entriesOf))).flat().filter((entry) => keys.has(keyOf(entry)));
  return entries.flatMap(({ path }) => spokenIn(path) ?? []);
}

/**
 * Keeps a page that was read before the worker could deliver it, and takes it to come from the current build if it is
 * the same there.
 */
export async function keepVisited(client: string, path: string): Promise<void> {
  const { current } = await readBuilds();
  const entry = current && (await lookUp(current, path));
  await remember({ path, part: entry?.part ?? '' });
  if (!entry) return;
  if (!(await readContent(entry.hash, path))) await fetchContent(entry.hash, path, sourceOf(entry)).catch(() => {});
  if ((await readContent(entry.hash, path)) && (await pinOf(client)) === 'network') await pin(client, current.id);
}

/** Notes that a file was read, so that it is kept in later builds too. */
async function remember({ path, part }: { path: string; part: string }): Promise<void> {
  const { read, keepRead } = await readWish();
  if (!keepRead || part === 'shell' || read.at(-1) === path) return;
  await changeWish(({ read }) => ({ read: [...read.filter((one) => one !== path), path].slice(-MOST_READ) }));
}

/** Fetches the server's build beside the kept one. */
async function renew(): Promise<void> {
  if (await check()) await work(25_000);
}
