/**
 * Reads a file by the way that leads there from `/search/data/`: fresh where the answer may have changed since it was
 * last fetched.
 */
export type ReadFile = (path: string, fresh?: boolean) => Promise<Uint8Array>;

/** A `ReadFile` over the network. Rejects with an `Error` that says which file is missing. */
export function readFrom(base: string): ReadFile {
  return async (path, fresh = false) => {
    const response = await fetch(base + path, fresh ? { cache: 'no-cache' } : {}).catch((cause: unknown) => {
      throw new Error(`The search file ${path} could not be fetched.`, { cause });
    });
    if (!response.ok) throw new Error(`The search file ${path} could not be fetched (${response.status}).`);
    return unpack(new Uint8Array(await response.arrayBuffer()));
  };
}

/** Ungzips bytes, unless the host has done so already. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A file of JSON. */
export async function readJson<T>(read: ReadFile, path: string, fresh = false): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await read(path, fresh))) as T;
}
