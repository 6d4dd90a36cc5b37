/** What parts terms in a line; no line begins with it. */
export const BETWEEN_TERMS = '\u00a0· ';

/** Terms in one line, as printed. */
export const inOneLine = (terms: readonly string[]): string => terms.join(BETWEEN_TERMS);
