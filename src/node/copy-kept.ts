import { constants, copyFileSync } from 'node:fs';

/**
 * Puts a file that is kept between builds into the site: a copy, because people edit what was built, and a link would
 * carry that into the next build. File systems that can share blocks do.
 */
export function copyKept(kept: string, path: string): void {
  copyFileSync(kept, path, constants.COPYFILE_FICLONE);
}
