// The library has no types of its own; this is what is used of it.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object);
    format(format: string, options?: object): string;
  }
  export const plugins: { config: { get: (name: string) => unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
