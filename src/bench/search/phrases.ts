import { wordsOf } from '../../contract/search-words.ts';
import { randomNumbers } from '../random.ts';
import { briefingIds, readText } from './site-texts.ts';

/** A phrase of the archive, and where it was taken. */
export interface Phrase {
  briefing: string;
  turn: string;
  text: string;
}

/** Draws phrases of 6 to 12 words from a built site, each from a random turn; the same ones for the same `seed`. */
export function drawPhrases(site: string, count: number, seed: number): Phrase[] {
  const ids = briefingIds(site);
  const random = randomNumbers(seed);
  const phrases: Phrase[] = [];
  while (phrases.length < count) {
    const id = ids[Math.floor(random() * ids.length)]!;
    const { turns } = readText(site, id);
    const [turn, , text] = turns[Math.floor(random() * turns.length)]!;
    const words = text.split(/\s+/u);
    const length = 6 + Math.floor(random() * 7);
    if (!turn || words.length < length) continue;
    const at = Math.floor(random() * (words.length - length + 1));
    phrases.push({ briefing: id, turn, text: words.slice(at, at + length).join(' ') });
  }
  return phrases;
}

/** Ways in which a printed phrase is typed. */
export const typings: Record<string, (printed: string) => string> = {
  'as printed': (printed) => printed,
  'as printed, quoted': (printed) => `“${printed}”`,
  'plain marks': plain,
  'plain marks, quoted': (printed) => `"${plain(printed)}"`,
  'lower case': (printed) => plain(printed).toLowerCase(),
  'lower case, quoted': (printed) => `"${plain(printed).toLowerCase()}"`,
};

function plain(printed: string): string {
  return printed
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/—/gu, '--')
    .replace(/\u00a0/gu, ' ');
}

/** The phrase with one word exchanged for a word of another phrase. */
export function altered({ text }: Phrase, other: Phrase): string {
  const words = text.split(' ');
  const middle = Math.floor(words.length / 2);
  const replacement =
    other.text.split(' ').find((word) => word.length > 3 && key(word) !== key(words[middle]!)) ?? 'otherwise';
  return plain([...words.slice(0, middle), replacement, ...words.slice(middle + 1)].join(' '));
}

/** Whether a turn of a built site holds these words one after the other. Read from the text itself, not the index. */
export function holds(site: string, briefing: string, turn: string, phrase: string): boolean {
  const { turns } = readText(site, briefing);
  const text = turns.find(([id]) => id === turn)?.[2] ?? '';
  return [text, text.replace(/\([^()]*\)/gu, ' '), text.replace(/\[[^[\]]*\]/gu, ' ')].some(
    (version) =>
      ` ${key(version)} `.includes(` ${key(phrase)} `) ||
      ` ${key(version)} `.includes(` ${key(phrase.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' '))} `),
  );
}

const key = (text: string) =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');
