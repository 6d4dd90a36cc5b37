import { addressOf, LISTS_FOLDER, partsFor, type Build, type FileList, type Part } from '../contract/offline-parts.ts';
import { briefingOfWords, wordsPaths } from '../contract/search-files.ts';
import { contentKey, fetchContent, keptKeys, readContent } from './content.ts';

/** A file as a build has it. */
export interface Entry {
  path: string;
  hash: string;
  bytes: number;
  /** Name of its part. */
  part: string;
}

const loaded = new Map<string, FileList>();
const loading = new Map<string, Promise<FileList>>();

/** The files of a part: kept, or fetched and then kept. Rejects where it is neither kept nor to be had. */
async function listOf(part: Part): Promise<FileList> {
  const list = loaded.get(part.list);
  // A list in memory counts only as long as it is also kept: else a part would look complete, and be unknown to the
  // next worker.
  if (list && (await keptKeys()).has(contentKey(part.list, listPath(part)))) return list;
  if (!loading.has(part.list))
    loading.set(
      part.list,
      loadList(part).finally(() => loading.delete(part.list)),
    );
  return loading.get(part.list)!;
}

const listPath = ({ list }: Part) => `${LISTS_FOLDER}${list}.json`;

async function loadList(part: Part): Promise<FileList> {
  const path = listPath(part);
  const kept = await readContent(part.list, path);
  const list = (
    kept ? await kept.json() : JSON.parse(new TextDecoder().decode(await fetchContent(part.list, path, path)))
  ) as FileList;
  loaded.set(part.list, list);
  return list;
}

/** The same as entries. */
export async function entriesOf(part: Part): Promise<Entry[]> {
  const list = await listOf(part);
  return Object.keys(list).map((path) => entryOf(path, list, part));
}

function entryOf(path: string, list: FileList, part: Part): Entry {
  const [hash, bytes] = list[path]!;
  return { path, hash, bytes, part: part.name };
}

/**
 * What a build has at a path. `null` where it has nothing there, `undefined` where that cannot be told, because a list
 * is neither kept nor to be had.
 */
export async function lookUp(build: Build, path: string): Promise<Entry | null | undefined> {
  let unsure = false;
  for (const part of partsFor(build, path)) {
    const list = await listOf(part).catch(() => null);
    if (!list) unsure = true;
    else if (Object.hasOwn(list, path)) return entryOf(path, list, part);
  }
  return unsure ? undefined : null;
}

/** The page of a briefing, as a path of the site. */
export const pageOf = (briefing: string) => `briefings/${briefing}/index.html`;

/** The briefing whose page a path of the site is, if it is one. */
export const briefingOfPage = (path: string) => /^briefings\/([^/]+)\/index\.html$/.exec(path)?.[1];

/**
 * The briefing whose words for the search a file of a part with pages has. Whichever file the search does not read is
 * in no such part.
 */
export const spokenIn = (path: string) => briefingOfWords(path, 'texts') ?? briefingOfWords(path, 'json');

/** The paths, one or more of which a build has, for what is at a path: words for the search may be in either file. */
export function pathsLike(path: string): string[] {
  const briefing = spokenIn(path);
  return briefing === undefined ? [path] : wordsPaths(briefing);
}

/**
 * What a build has of a file that was read, be it of this build or of one whose search reads otherwise: with a
 * briefing's page or words, the words that its own search reads, which are in the part with the page.
 */
export async function entriesRead(build: Build, path: string): Promise<Entry[]> {
  const briefing = briefingOfPage(path) ?? spokenIn(path);
  const page = briefing === undefined ? null : await lookUp(build, pageOf(briefing));
  const part = build.parts.find(({ name }) => name === page?.part);
  if (briefing === undefined || !part) return [await lookUp(build, path)].filter((entry) => !!entry);
  const list = await listOf(part);
  const words = wordsPaths(briefing).filter((path) => Object.hasOwn(list, path));
  // A file of words alone is in no other part, and looking for it there would fetch the lists of all years.
  const isElsewhere = !words.includes(path) && briefingOfWords(path, 'texts') === undefined;
  const own = isElsewhere ? await lookUp(build, path) : null;
  return [...words.map((path) => entryOf(path, list, part)), ...(own ? [own] : [])];
}

/** The cache's name of a part's list, for what tidies up. */
export const listEntry = (part: Part): Entry => ({ path: listPath(part), hash: part.list, bytes: 0, part: part.name });

/** The address from which a file is fetched. */
export const sourceOf = (entry: Entry) => encodeURI(addressOf(entry.path));
