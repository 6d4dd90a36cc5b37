// The library has no types of its own; this is what is used of it.
declare module 'citeproc' {
  interface System {
    retrieveLocale: () => string;
    retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    makeCitationCluster(items: { id: string }[]): string;
    makeBibliography(): [object, string[]];
  }
  const library: { Engine: typeof Engine };
  export default library;
}
