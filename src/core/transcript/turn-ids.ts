/** Words of a window; twelve are enough to tell two moments of a briefing apart. */
const span = 12;
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * Permalinks of turns: `t-<first>-<last>-<around>`, each part five letters for 25 bits of a hash of normalised words.
 * `first` is the twelve words that begin at the turn's start, `last` the twelve that end at its end (both reach across
 * turn borders, so that a bare "Yes." gets its own), `around` the twelve before the turn and the twelve after it.
 * Two turns that would share an id (the same words in the same surroundings) are told apart by a count: `…-2`.
 */
export const turnIds = (texts: readonly string[]): string[] => idsOfWords(texts.map(wordsAtEnds));

/** The same of turns whose words, as `wordsAtEnds` gives them, are there already. */
export function idsOfWords(turns: readonly (readonly string[])[]): string[] {
  const words: string[] = [];
  const starts: number[] = [];
  for (const own of turns) {
    starts.push(words.length);
    for (const word of own) words.push(word);
  }
  starts.push(words.length);
  const seen = new Map<string, number>();
  return turns.map((_, index) => {
    const start = starts[index]!;
    const end = starts[index + 1]!;
    const first = part(words.slice(start, start + span));
    const last = part(words.slice(Math.max(0, end - span), end));
    const around = part([...words.slice(Math.max(0, start - span), start), '|', ...words.slice(end, end + span)]);
    const id = `t-${first}-${last}-${around}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** In so many characters there are mostly enough words for a window. */
const stretch = 160;

/** The words of a text; of a long one those near its beginning and its end, for windows reach no further. */
export function wordsAtEnds(text: string): string[] {
  if (text.length > 2 * stretch) {
    const head = normalWords(text.slice(0, text.lastIndexOf(' ', stretch) + 1));
    const tail = normalWords(text.slice(text.indexOf(' ', text.length - stretch)));
    if (head.length >= span && tail.length >= span) return [...head, ...tail];
  }
  return normalWords(text);
}

/**
 * Letters and digits only, lower case, accents kept apart from their letters: what a correction of punctuation leaves.
 */
function normalWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}'’‘]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function part(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  let name = '';
  for (let index = 0; index < 5; index++) name += letters[(hash >>> (index * 5)) & 31];
  return name;
}
