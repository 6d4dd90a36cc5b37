import { editDistance } from '../transcript/edit-distance.ts';
import { fold, nearlySame, plain } from './text.ts';
import { numberWords } from './words.ts';

/** Words of a label as printed; what stands in brackets and behind a `#` says nothing about who it is. */
export function labelWords(printed: string): string[] {
  return plain(printed)
    .replace(/[[(][^\])]*[\])]?/g, ' ')
    .replace(/#\s*\w+/g, ' ')
    .replace(/[*_:;,]+/g, ' ')
    .replace(/^Q(?=M[RS]S?\b)/, '')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A word as the vocabularies hold it: folded, without full stops. */
export function key(word: string): string {
  return fold(word).replace(/\.$/, '');
}

/** The vocabulary's word that a misprinted one stands for, the nearest if several are near. */
export function nearest(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (vocabulary.has(word)) return word;
  if (word.length < 6) return null;
  let best: { word: string; far: number } | null = null;
  for (const known of vocabulary) {
    const near =
      (known.length >= 7 && word.length >= 7 && nearlySame(word, known)) ||
      (known.length >= 8 && known.startsWith(word.slice(0, 4)) && editDistance(word, known, 2) <= 2);
    const far = near
      ? editDistance(word, known, 2)
      : word.length >= 10 && known.startsWith(word.slice(0, 8))
        ? 3
        : null;
    if (far !== null && (best === null || far < best.far)) best = { word: known, far };
  }
  return best?.word ?? null;
}

/** Whether a folded word is a number, in figures or written out. */
export function isNumber(word: string): boolean {
  return /\d/.test(word) || numberWords.has(word);
}
