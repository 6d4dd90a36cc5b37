import { directionOf } from '../core/transcript/language.ts';

/** Attributes of what holds words of the record: its language, and where it is read from the right, its direction. */
export interface RecordLanguage {
  lang?: string;
  dir?: 'rtl';
}

/** What parts of the page that hold the record's own words say of its language; nothing where it is the site's. */
export function recordLanguage(lang: string | null): RecordLanguage {
  if (lang === null || lang === 'en') return {};
  return directionOf(lang) === 'rtl' ? { lang, dir: 'rtl' } : { lang };
}
