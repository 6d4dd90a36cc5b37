import { randomNumbers } from '../../../src/bench/random.ts';
import { transcriptText } from '../../support/transcripts.ts';

/** A transcript as a person would think of it: who said which words, in paragraphs. */
export interface Said {
  label: string;
  paragraphs: string[][];
}

/** What a step of a history took out and put in, word by word in no order. */
export interface Truth {
  removed: string[];
  added: string[];
}

const vocabulary = (
  'we the of to and that in is a for have you it on are this with work can will they from about people our not has ' +
  'said very country make sure continue again today every part many states bridge county harbor pier ferry council ' +
  'question week month support school water power river north crew budget plan answer report order letter safety'
).split(' ');
const labels = ['MS. MORENO', 'MR. OSTROW', 'THE PRESIDENT', 'SENIOR ADMINISTRATION OFFICIAL', 'Q'];

/** A history made by chance, the same for the same seed: a file, and step by step what was done to it. */
export class InventedHistory {
  readonly #next: () => number;
  #fresh = 0;
  turns: Said[];
  #form = { width: 72, isBold: false, isCurly: false, title: 'Press Briefing', isFancy: false };

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
    this.turns = Array.from({ length: 6 + this.#upTo(8) }, (_, index) => this.#turn(index));
  }

  /** The file as it is now. */
  get file(): string {
    const { width, isBold, isCurly, title, isFancy } = this.#form;
    const turns = this.turns.map(({ label, paragraphs }) => {
      const name = label === 'Q' ? (isBold ? '**Q**' : 'Q') : isBold ? `**${label}:**` : `${label}:`;
      const texts = paragraphs.map((words, index) => {
        const said = sentence(words);
        return wrapped(index === 0 ? `${name}  ${label === 'Q' ? '  ' : ''}${said}` : said, width);
      });
      return texts.join('\n\n');
    });
    const whole = turns.join('\n\n');
    const marked = isFancy
      ? whole.replace(/(?<=\w )(bridge|council)(?= \w)/g, '*$1*').replace(/ {2}/g, '\u00a0 ')
      : whole;
    return transcriptText({ title, turns: isCurly ? marked.replaceAll("'", '’') : marked });
  }

  /** Does one thing to the transcript; tells what of it is news. */
  step(): Truth {
    const kinds = ['replace', 'insert', 'delete', 'label', 'split', 'merge', 'turn', 'gone', 'form', 'form'] as const;
    return this[`_${kinds[this.#upTo(kinds.length)]!}`]();
  }

  _replace(): Truth {
    const words = this.#paragraph();
    const at = this.#upTo(words.length);
    const added = this.#news(1 + this.#upTo(3));
    const removed = words.splice(at, 1 + this.#upTo(Math.min(3, words.length - at)), ...added);
    return { removed, added };
  }

  _insert(): Truth {
    const words = this.#paragraph();
    const added = this.#news(1 + this.#upTo(5));
    words.splice(this.#upTo(words.length + 1), 0, ...added);
    return { removed: [], added };
  }

  _delete(): Truth {
    const words = this.#paragraph();
    const count = 1 + this.#upTo(Math.min(4, words.length - 1));
    return { removed: words.splice(this.#upTo(words.length - count), count), added: [] };
  }

  _label(): Truth {
    const turn = this.turns[this.#upTo(this.turns.length)]!;
    const before = turn.label;
    turn.label = `${before.startsWith('DR.') ? 'GEN.' : 'DR.'} ${this.#news(1)[0]!
      .toUpperCase()
      .replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!)}`;
    return { removed: before.split(' '), added: turn.label.split(' ') };
  }

  /** The second half of a turn is given to somebody else. */
  _split(): Truth {
    const at = this.#upTo(this.turns.length);
    const turn = this.turns[at]!;
    const words = turn.paragraphs.at(-1)!;
    const half = Math.floor(words.length / 2);
    if (half < 4) return this._form();
    const label = this.#other(turn.label, this.turns[at + 1]?.label);
    this.turns.splice(at + 1, 0, { label, paragraphs: [words.splice(half)] });
    return { removed: [], added: label.split(' ') };
  }

  /** A turn is joined to the one before it. */
  _merge(): Truth {
    const at = 1 + this.#upTo(this.turns.length - 2);
    const [gone] = this.turns.splice(at, 1);
    this.turns[at - 1]!.paragraphs.push(...gone!.paragraphs);
    return { removed: gone!.label.split(' '), added: [] };
  }

  _turn(): Truth {
    const at = this.#upTo(this.turns.length + 1);
    const label = this.#other(this.turns[at - 1]?.label, this.turns[at]?.label);
    const added = this.#news(3 + this.#upTo(12));
    this.turns.splice(at, 0, { label, paragraphs: [[...added]] });
    return { removed: [], added: [...label.split(' '), ...added] };
  }

  _gone(): Truth {
    if (this.turns.length < 5) return this._form();
    const [gone] = this.turns.splice(this.#upTo(this.turns.length), 1);
    return { removed: [...gone!.label.split(' '), ...gone!.paragraphs.flat()], added: [] };
  }

  /** Wrapped, marked up or headed otherwise, with the same words. */
  _form(): Truth {
    this.#form = {
      width: 60 + this.#upTo(80),
      isBold: this.#next() < 0.5,
      isCurly: this.#next() < 0.5,
      isFancy: this.#next() < 0.3,
      title: this.#form.title,
    };
    return { removed: [], added: [] };
  }

  #turn(index: number): Said {
    const label = index % 2 === 1 ? 'Q' : labels[this.#upTo(4)]!;
    const paragraphs = Array.from({ length: 1 + this.#upTo(2) }, () =>
      Array.from({ length: 6 + this.#upTo(40) }, () => vocabulary[this.#upTo(vocabulary.length)]!),
    );
    return { label, paragraphs };
  }

  #paragraph(): string[] {
    const { paragraphs } = this.turns[this.#upTo(this.turns.length)]!;
    return paragraphs[this.#upTo(paragraphs.length)]!;
  }

  #other(...labelsBeside: (string | undefined)[]): string {
    return labels.find((label) => !labelsBeside.includes(label))!;
  }

  /** Words that stand nowhere else. */
  #news(count: number): string[] {
    return Array.from({ length: count }, () => `novel${(this.#fresh += 1)}`);
  }

  #upTo(count: number): number {
    return Math.floor(this.#next() * count);
  }
}

const sentence = (words: readonly string[]) => `${words.join(' ')}.`;

function wrapped(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
