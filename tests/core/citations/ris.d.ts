// The library has no types of its own; this is what is used of it.
declare module '@customcommander/ris' {
  export type RisDay = Record<'year' | 'month' | 'day', string>;
  export type RisName = Record<'first_name' | 'last_name', string>;
  export type RisEntry = Record<string, string[] | undefined> & { DA?: RisDay[]; AU?: RisName[] };
  export function read(text: string): RisEntry[] | null;
}
