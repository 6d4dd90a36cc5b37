import { CAPITALS, type Word } from './search-words.ts';

/*
 * `cease-fire`, `cease fire` and `ceasefire` are one thing to whoever looks for it. Words are indexed as they are
 * printed; of those printed with a hyphen the index also keeps how they look in one, as `ceasefire=cease fire`.
 */

const SEPARATOR = '=';
/** Letters of a compound that somebody may write in one. */
const LONGEST = 16;

/** Words that stand beside any other: `may be` is not `maybe`, `on to` not `onto`. */
const ordinary = new Set(
  (
    'a an the of to in on at by for from with into onto over under up down out off about after before through ' +
    'and or but nor so as if than that this these those ' +
    ('i you he she it we they me him her us them my your his its our their who what which when where why how all ' +
      'any some every each no not one other another such ') +
    ('is am are was were be been being do does did have has had may might can could will would shall should must ' +
      'there here then now ever never more most much many ') +
    'time times day days way thing things body where side self'
  ).split(' '),
);

/** Neither ½ nor ’s within. */
const plain = /^[^ʼꞏ]+ꞏ?$/u;

/** Whether two words that stand beside each other may be written in one, `G-7’s` as well as `G-7`. */
export function joins(first: string, owning: string): boolean {
  const second = owning.replace(/ʼs(?=ꞏ?$)/u, '');
  return (
    first.length + second.length <= LONGEST &&
    (first.length + second.length > 3 || /\d/.test(first + second)) &&
    !ordinary.has(first) &&
    !ordinary.has(second) &&
    plain.test(first) &&
    plain.test(second) &&
    !/^\d+$/.test(first + second)
  );
}

/** Whether a hyphen, and nothing else, stands between two words of a text. */
export function hyphened(text: string, first: Word, second: Word): boolean {
  return second.start === first.end + 1 && /[-\u2010\u2011]/u.test(text[first.end]!);
}

/** What a text prints in two words with a hyphen, each as the index keeps it. */
export function compoundsOf(text: string, words: Word[]): string[] {
  const found: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const [first, second] = [words[at - 1]!, words[at]!];
    if (!hyphened(text, first, second) || !joins(first.key, second.key)) continue;
    found.push(`${joinedKey(first.key, second.key)}${SEPARATOR}${first.key} ${second.key}`);
  }
  return found;
}

const atEnd = new RegExp(`${CAPITALS}$`, 'u');

/** Two words in one. */
export const joinedKey = (first: string, second: string) => first.replace(atEnd, '') + second.replace(atEnd, '');

/** The two parts of what `compoundsOf` gave, `null` for any other word of the index. */
export function partsOf(word: string): { joined: string; parts: [string, string] } | null {
  const at = word.indexOf(SEPARATOR);
  if (at < 0) return null;
  const [first, second] = word.slice(at + 1).split(' ');
  return { joined: word.slice(0, at), parts: [first!, second!] };
}
