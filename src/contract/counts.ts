/** `1,204 words`, `1 word`. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/** `1204` as `1,204`. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}
