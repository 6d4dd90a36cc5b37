import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './bulk-writer.ts';

/** Packs files, and takes an archive from the last build where every file in it is the same. */
export class PackedFiles {
  readonly #cache: string | undefined;
  readonly #used = new Set<string>();

  /** `cache` is a folder of its own; without one everything is packed anew. */
  constructor(cache: string | undefined) {
    this.#cache = cache;
    if (cache) mkdirSync(cache, { recursive: true });
  }

  async write(path: string, files: readonly { path: string; name: string }[]): Promise<void> {
    if (!this.#cache) return zip(path, files);
    const name = `${contentOf(files)}.zip`;
    const kept = join(this.#cache, name);
    this.#used.add(name);
    if (!existsSync(kept)) {
      await zip(`${kept}.part`, files);
      renameSync(`${kept}.part`, kept);
    }
    copyFileSync(kept, path);
  }

  /** Drops the archives that were not written this time. */
  dropUnused(): void {
    if (!this.#cache) return;
    for (const name of readdirSync(this.#cache)) if (!this.#used.has(name)) rmSync(join(this.#cache, name));
  }
}

/** A sum over the names and contents of files. */
function contentOf(files: readonly { path: string; name: string }[]): string {
  const hash = createHash('sha256');
  for (const { path, name } of files) hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 32);
}
