/** A step of the build with its wall-clock bounds, in milliseconds since 1970. */
export interface Phase {
  name: string;
  start: number;
  end: number;
}

/** The steps of this process so far, in the order of their ends. */
export const phases: Phase[] = [];

/** Runs a step of the build and notes how long it took. */
export async function timed<T>(name: string, step: () => T | Promise<T>): Promise<T> {
  const start = Date.now();
  try {
    return await step();
  } finally {
    phases.push({ name, start, end: Date.now() });
  }
}
