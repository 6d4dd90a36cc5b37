import { readFileSync } from 'node:fs';
import type { StyleSheets } from './engine.ts';

const sheet = (name: string) => readFileSync(new URL(`styles/${name}`, import.meta.url), 'utf8');

/** The style sheets that citations are made by; `styles/README.md` names their sources. */
export const styleSheets = (): StyleSheets => ({
  styles: {
    chicago: sheet('chicago-fullnote-bibliography.csl'),
    apa: sheet('apa.csl'),
    mla: sheet('modern-language-association.csl'),
    bluebook: sheet('bluebook-law-review.csl'),
  },
  locale: sheet('locales-en-US.xml'),
});
