/** `1,204 words`, `1 word`; for nouns that take an `s`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** `1204` as `1,204`. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}
