/** Registers whose entries have addresses, and how these begin. */
const REGISTERS: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/entity/',
  viaf: 'https://viaf.org/viaf/',
  isni: 'https://isni.org/isni/',
  orcid: 'https://orcid.org/',
};

/** The addresses of entries in registers, as far as they have any. */
export const addressesIn = (identifiers: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(identifiers).flatMap(([register, entry]) =>
    URL.parse(entry) ? [entry] : REGISTERS[register] ? [REGISTERS[register] + entry] : [],
  );
