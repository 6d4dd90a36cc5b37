import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Files that are kept for the next build, each under a name that says what it is made from. */
export class KeptFiles {
  readonly #folder: string;
  readonly #there: Set<string>;
  readonly #used = new Map<string, Promise<string>>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#there = new Set(readdirSync(folder));
  }

  /** The path of the file of that name; where there is none, `make` writes it, once. */
  file(name: string, make: (path: string) => void | Promise<void>): Promise<string> {
    if (!this.#used.has(name)) this.#used.set(name, this.#made(name, make));
    return this.#used.get(name)!;
  }

  async #made(name: string, make: (path: string) => void | Promise<void>): Promise<string> {
    const path = join(this.#folder, name);
    if (this.#there.has(name)) return path;
    await make(`${path}.part`);
    renameSync(`${path}.part`, path);
    return path;
  }

  /** Drops the files that were not asked for this time. */
  dropUnused(): void {
    for (const name of readdirSync(this.#folder)) if (!this.#used.has(name)) rmSync(join(this.#folder, name));
  }
}
