/** A value that was read once and is handed to all who ask for it later. */
export interface Handed<T> {
  value?: T;
}

/**
 * The value of that name in this thread. Astro runs the pages in the build's own process, but from bundled copies of
 * the modules, so that a variable of a module would be another one there.
 */
export function handed<T>(name: string): Handed<T> {
  const shared = globalThis as { [name: symbol]: Handed<T> | undefined };
  return (shared[Symbol.for(`briefing-reader ${name}`)] ??= {});
}
