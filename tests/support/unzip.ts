import { inflateRawSync } from 'node:zlib';

/** Files of a zip archive by name, read from its directory at the end as every reader does. */
export function unzipped(archived: Buffer): Map<string, Buffer> {
  const end = archived.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, Buffer>();
  let at = archived.readUInt32LE(end + 16);
  for (let left = archived.readUInt16LE(end + 10); left > 0; left--) {
    const length = archived.readUInt16LE(at + 28);
    const name = archived.toString('utf8', at + 46, at + 46 + length);
    const local = archived.readUInt32LE(at + 42);
    const start = local + 30 + archived.readUInt16LE(local + 26) + archived.readUInt16LE(local + 28);
    files.set(name, inflateRawSync(archived.subarray(start, start + archived.readUInt32LE(at + 20))));
    at += 46 + length + archived.readUInt16LE(at + 30) + archived.readUInt16LE(at + 32);
  }
  return files;
}
