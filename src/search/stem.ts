import { stemmer } from 'stemmer';

const stems = new Map<string, string>();

/** What the forms of a word have in common (Porter): `sanction` for `sanctioned`. Numbers and foreign scripts are their own stems. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size > 100_000) stems.clear();
    stems.set(word, (stem = /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word));
  }
  return stem;
}
