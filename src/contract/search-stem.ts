import { stemmer } from 'stemmer';
import { Remembered } from './remembered.ts';

const stems = new Remembered<string, string>(50_000);

/**
 * What the forms of a word have in common (Porter): `sanction` for `sanctioned`, for possessives the word itself, for
 * `f35s` the number without its plural, for Korean the word without its particle. Numbers, other scripts and words
 * whose stem would be of two letters (`one` is no form of `on`) stand for themselves.
 */
export function stemOf(word: string): string {
  return stems.get(word, makeStem);
}

/** `he’s` is no possessive. */
const possessive = /^(?!(?:i|he|she|it|let|who)ʼs$)(.+)ʼs$/u;
const years = /^(?:1[5-9]|20)\d0s$/;
const particles =
  /(?<=\p{Script=Hangul}{2})(?:은|는|이|가|을|를|의|에|에서|에게|으로|로|와|과|도|만|께서|까지|부터|이라고|라고)$/u;

function makeStem(word: string): string {
  const bare = word.replace(/ꞏ$/, '').replace(possessive, '$1');
  if (/^[a-z]{3,40}$/.test(bare)) {
    const short = stemmer(bare);
    return short.length < 3 ? bare : short;
  }
  if (/^[a-z]*\d+[a-z]?s$/.test(bare) && !years.test(bare)) return bare.slice(0, -1);
  return bare.replace(particles, '');
}
