import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', '.tsconfig.realms.json'];
/** Files that say which libraries the program uses, and in which versions. */
export const LIBRARIES = ['package.json', 'package-lock.json', 'pnpm-lock.yaml'];

/** Folder of the checkout; for what Astro runs, of its copy. */
export const checkout = join(import.meta.dirname, '../..');

/**
 * Copies what Astro builds from into `folder` and returns it. Astro writes into its project, and into the folder it is
 * called in (`.astro`, `.prerender`): with a project of its own a build disturbs no other, needs no right to write into
 * the checkout, and lies on a path that Vite bears. A folder of the same path each time, because paths are part of what
 * Astro knows rendered pages by.
 */
export function copyProject(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...PROGRAM, ...LIBRARIES]) {
    const from = join(checkout, name);
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
