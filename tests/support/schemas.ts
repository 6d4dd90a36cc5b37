import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of the standards' own schemas, beside the checkout. */
const folder = resolve('../shared/schemas');

/** A standard's own schema: the one that is named, else the one beside the checkout, if it is there. */
export function ownSchema(named: string | undefined, path: string): string | undefined {
  const found = named ?? resolve(folder, path);
  if (existsSync(found)) return found;
  console.log(`skipped: ${path}, because ${found} is absent`);
  return undefined;
}
