import { copyFileSync, linkSync } from 'node:fs';

/** Puts a file that is kept between builds into the site. A hard link costs nothing; across file systems it must be a copy. */
export function linkFile(kept: string, path: string): void {
  try {
    linkSync(kept, path);
  } catch {
    copyFileSync(kept, path);
  }
}
