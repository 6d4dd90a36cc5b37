import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Files that are kept for the next build, each under a name that says what it is made from. */
export class KeptFiles {
  readonly #folder: string;
  readonly #there: Set<string>;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#there = new Set(readdirSync(folder));
  }

  /** The path of the file of that name; where there is none, `make` writes it. */
  async file(name: string, make: (path: string) => void | Promise<void>): Promise<string> {
    const path = join(this.#folder, name);
    this.#used.add(name);
    if (!this.#there.has(name)) {
      await make(`${path}.part`);
      renameSync(`${path}.part`, path);
      this.#there.add(name);
    }
    return path;
  }

  /** Drops the files that were not asked for this time. */
  dropUnused(): void {
    for (const name of readdirSync(this.#folder)) if (!this.#used.has(name)) rmSync(join(this.#folder, name));
  }
}
