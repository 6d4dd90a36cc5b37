/** A word of a text as versions are compared by it. */
export interface Word {
  /** As printed, with its punctuation. */
  shown: string;
  /** What it is compared by: typographic forms of one character are one. */
  same: string;
  /** White space before it, made one blank, a line break or a paragraph's break. */
  lead: '' | ' ' | '\n' | '\n\n';
}

/**
 * Words of a text. Punctuation before and behind a word is a word of its own, so that a word stays the same beside
 * another mark; so is a dash between two words, whether blanks stand around it or not.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const runs = text.split(/(\s+)/u);
  for (let at = 0; at < runs.length; at += 2) {
    const run = runs[at]!;
    let before = lead(runs[at - 1] ?? '');
    if (simple.test(run)) {
      words.push({ shown: run, same: run, lead: before });
      continue;
    }
    for (const shown of piecesOf(run)) {
      const same = simple.test(shown) ? shown : folded(shown);
      if (same === '') continue;
      words.push({ shown, same, lead: before });
      before = '';
    }
  }
  return words;
}

/** What is one word, whatever it stands beside; most are. */
const simple = /^[A-Za-z0-9]+$/;

function piecesOf(run: string): string[] {
  const parts = /—|--|―/u.test(run) ? (run.match(/—+|--+|―|(?:(?!—|--|―).)+/gu) ?? []) : [run].filter(Boolean);
  return parts.flatMap((piece) => {
    const [open] = /^[("“‘'[]*/u.exec(piece)!;
    const rest = piece.slice(open.length);
    let end = rest.length;
    while (end > 0 && CLOSING.includes(rest[end - 1]!)) end -= 1;
    const word = rest.slice(0, end);
    const close = rest.slice(end);
    if (!word) return [piece];
    const stop = close.startsWith('.') && abbreviated.test(word) ? '.' : '';
    return [open, word + stop, ...(close.slice(stop.length).match(/\.{2,}|./gu) ?? [])].filter(Boolean);
  });
}

const CLOSING = '.,;:!?)]"”’\'…';

/** What a full stop belongs to: `U.S`, `MS`, `Dr`, an initial; `A` and `I` are words. */
const abbreviated = /^(?:(?:\p{L}\.)+\p{L}|(?![AI]$)\p{Lu}|MR|MRS|MS|DR|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|No)$/u;

/**
 * A word with curly quotation marks made straight, every dash alike, ligatures and accents in one form, and what is not
 * seen left out.
 */
function folded(word: string): string {
  if (/^[A-Za-z0-9.,?!:;()'"]+$/.test(word)) return word;
  const plain = word
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return /^[-‐-―−]+$/.test(plain) ? '—' : plain.replace(/[‐-―−]/g, '-');
}

/** Whether a word is more than punctuation. */
export const isSpoken = ({ same }: Word) => /[\p{L}\p{N}]/u.test(same);

/** Words as text again. */
export const shownText = (words: readonly Word[]) =>
  words.map(({ shown, lead }, index) => (index === 0 ? shown : lead + shown)).join('');

function lead(space: string): Word['lead'] {
  if (space === ' ') return space;
  const breaks = space.split('\n').length - 1;
  return breaks > 1 ? '\n\n' : breaks === 1 ? '\n' : space === '' ? '' : ' ';
}
