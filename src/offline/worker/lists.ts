import { addressOf, LISTS_FOLDER, partsFor, type Build, type FileList, type Part } from '../parts.ts';
import { fetchContent, readContent } from './content.ts';

/** A file as a build has it. */
export interface Entry {
  path: string;
  hash: string;
  bytes: number;
  /** Name of its part. */
  part: string;
}

const loaded = new Map<string, Promise<FileList>>();

/** The files of a part: kept, or fetched. Rejects where it is neither kept nor to be had. */
export function listOf(part: Part): Promise<FileList> {
  let list = loaded.get(part.list);
  if (!list) {
    list = loadList(part);
    loaded.set(part.list, list);
    list.catch(() => loaded.delete(part.list));
  }
  return list;
}

async function loadList({ list }: Part): Promise<FileList> {
  const path = `${LISTS_FOLDER}${list}.json`;
  const kept = await readContent(list, path);
  return (kept ? await kept.json() : JSON.parse(new TextDecoder().decode(await fetchContent(list, path, path)))) as FileList;
}

/** The same as entries. */
export async function entriesOf(part: Part): Promise<Entry[]> {
  return Object.entries(await listOf(part)).map(([path, [hash, bytes]]) => ({ path, hash, bytes, part: part.name }));
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
    else if (Object.hasOwn(list, path)) return { path, hash: list[path]![0], bytes: list[path]![1], part: part.name };
  }
  return unsure ? undefined : null;
}

/** The cache's name of a part's list, for what tidies up. */
export const listEntry = (part: Part): Entry => ({ path: `${LISTS_FOLDER}${part.list}.json`, hash: part.list, bytes: 0, part: part.name });

/** The address from which a file is fetched. */
export const sourceOf = (entry: Entry) => encodeURI(addressOf(entry.path));
