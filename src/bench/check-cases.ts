import type { BriefingText } from '../client/check/source.ts';
import { wordsOf } from '../client/check/words.ts';
import { randomNumbers } from './random.ts';

/** A passage cut from the record. */
export interface Cut {
  briefing: BriefingText;
  turn: number;
  /** As printed, with the punctuation inside. */
  text: string;
  /** The printed words. */
  words: string[];
}

/** An edit of one word: what stood there and what stands there now; one of them may be empty. */
export interface Edit {
  was: string;
  is: string;
}

/** Draws test passages from an archive. */
export class Sampler {
  readonly #briefings: BriefingText[];
  readonly random: () => number;

  constructor(briefings: BriefingText[], seed: number) {
    this.#briefings = briefings.filter(({ turns }) => turns.some(({ text }) => text.length > 300));
    this.random = randomNumbers(seed);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  between(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  /** A stretch of one turn, without the notes of those who wrote it down. */
  cut(from: number, to: number): Cut {
    for (;;) {
      const briefing = this.pick(this.#briefings);
      const turn = this.between(0, briefing.turns.length - 1);
      const { text } = briefing.turns[turn]!;
      const words = wordsOf(text);
      const length = this.between(from, to);
      if (words.length < length) continue;
      const at = this.between(0, words.length - length);
      const last = words[at + length - 1]!;
      const passage = text.slice(words[at]!.start - words[at]!.sign.length * 0, last.end);
      if (/[()[\]%&]/.test(passage)) continue;
      return { briefing, turn, text: passage, words: words.slice(at, at + length).map((word) => word.text) };
    }
  }

  /** The passage with so many words changed, dropped or added, none of them at either end. */
  edit({ text }: Cut, count: number, kinds: readonly ('change' | 'drop' | 'add')[]): { text: string; edits: Edit[] } {
    const words = wordsOf(text);
    const places = new Set<number>();
    while (places.size < Math.min(count, words.length - 2)) places.add(this.between(1, words.length - 2));
    const edits: Edit[] = [];
    let result = '';
    let done = 0;
    for (const [at, word] of words.entries()) {
      result += text.slice(done, word.start);
      done = word.end;
      if (!places.has(at)) {
        result += word.text;
        continue;
      }
      const kind = this.pick(kinds);
      const other = this.otherWord(word.key);
      if (kind === 'add') result += `${word.text} ${other}`;
      if (kind === 'change') result += other;
      edits.push({ was: kind === 'add' ? '' : word.text, is: kind === 'drop' ? '' : other });
    }
    return { text: result + text.slice(done), edits };
  }

  /** A word of the record other than a given one, common words as often as they are spoken. */
  otherWord(key: string): string {
    for (;;) {
      const word = this.pick(wordsOf(this.pick(this.pick(this.#briefings).turns).text));
      if (word && word.key !== key && /^[\p{L}’']+$/u.test(word.text)) return word.text.toLowerCase();
    }
  }

  /** How people type a passage: straight marks, other dashes, no capitals, no punctuation. */
  typed(text: string): string {
    const ways = [
      (s: string) =>
        s
          .replace(/[’‘]/g, "'")
          .replace(/[“”]/g, '"')
          .replace(/(?:(?<!\s)\s+)?—\s*/g, ' -- ')
          .replace(/\u00A0/g, ' '),
      (s: string) => s.toLowerCase().replace(/[’‘]/g, "'").replace(/[—–]/g, ' '),
      (s: string) => `“${s}”`,
      (s: string) => s.replace(/[,;:?!—–](?=\s|$)/g, ''),
      (s: string) => `"${s.replace(/“|”/g, "'")}"`,
      (s: string) => s.toUpperCase(),
      (s: string) => s.replace(/ /g, '\u00A0'),
      (s: string) => s.replace(/ /g, (blank) => (this.random() < 0.15 ? '\n' : blank)),
      (s: string) => `  ${s}…`,
    ];
    return this.pick(ways)(text);
  }
}
