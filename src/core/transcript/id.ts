/** Longest id, in characters: file names reach 230 bytes, and an id is a folder's name on the host. */
const longest = 120;

/**
 * The id a file has when no other file takes it: its name without `.md`, reduced to `[a-z0-9-]`.
 * Long names keep their beginning and end in a hash of the whole, so that they stay apart.
 */
export function transcriptId(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');
  return capped(reduced(decoded(name)) || `transcript-${shortHash(name)}`);
}

/**
 * Ids for all files of an archive. Where names collide every one of them gets its folder before the name, and where
 * that is not enough a hash of its path, so that no file's id depends on the order in which they are found.
 */
export function transcriptIds(sources: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, sharing] of grouped(sources, transcriptId)) {
    if (sharing.length === 1) ids.set(sharing[0]!, id);
    else
      for (const source of sharing)
        ids.set(source, capped(reduced(decoded(source.replace(/\.(md|markdown)$/i, ''))) || id));
  }
  for (const [id, sharing] of grouped([...ids.keys()], (source) => ids.get(source)!)) {
    if (sharing.length === 1) continue;
    for (const source of sharing) ids.set(source, `${capped(id, longest - 8)}-${shortHash(source)}`);
  }
  return ids;
}

function grouped(sources: readonly string[], key: (source: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const source of new Set(sources)) {
    const id = key(source);
    const group = groups.get(id);
    if (group) group.push(source);
    else groups.set(id, [source]);
  }
  return groups;
}

/** Percent signs left by a download (`%ef%bf%bc`) are undone; what they stood for falls away where it is no letter. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function reduced(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}

function capped(id: string, length = longest): string {
  return id.length <= length ? id : `${id.slice(0, length - 8).replace(/(?<!-)-+$/, '')}-${shortHash(id)}`;
}

/** FNV-1a over UTF-16 units, seven base-32 letters: enough to keep a handful of names apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(32).padStart(7, '0');
}
