import { stemmer } from 'stemmer';

const stems = new Map<string, string>();

/** What the forms of a word have in common (Porter): `sanction` for `sanctioned`. Numbers, other scripts and
 * words whose stem would be of two letters (`one` is no form of `on`) stand for themselves. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size > 100_000) stems.clear();
    const short = /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word;
    stems.set(word, (stem = short.length < 3 ? word : short));
  }
  return stem;
}
