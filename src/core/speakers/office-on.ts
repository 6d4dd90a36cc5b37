import type { Office } from './types.ts';

/** The office held on a calendar day, or `null` where none is known. */
export const officeOn = (day: string, offices: readonly Office[]): string | null =>
  offices.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))?.title ?? null;
