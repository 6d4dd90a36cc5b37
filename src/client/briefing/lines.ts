import { beginning } from '../../contract/beginning.ts';

/** As much of a turn as the contents need. */
export interface ContentsTurn {
  id: string;
  label: string;
  question: boolean;
  /** Whether an exchange (or the transcript) begins here. */
  opens: boolean;
  text: string;
}

/** A line of the contents: where it leads, who speaks (a question needs no name) and the first words. */
export interface ContentsLine {
  id: string;
  label: string | null;
  /** The terms of the exchange, where it names something. */
  terms: string[];
  words: string;
}

const LENGTH = 52;

/** Courtesies with which a question begins, and the name that one of them is for. */
const COURTESY =
  /^(?:(?:(?:yeah|yes|okay|ok|so|and|well|great|sure|oh|all right|good (?:morning|afternoon|evening))[,.!]?\s+)*(?:thank you|thanks|hi|hey|hello)\b[^,.?!—–]{0,40}(?:,\s+[\p{L}’-]+(?:\s[\p{L}’-]+)?(?=[,.!—–]))?[,.!—–]+\s*)+/iu;
const FILLER = /^(?:(?:yeah|yes|okay|ok|so|and|well|um|uh)[,.]\s+|[—–\s])+/i;

/**
 * The contents of a transcript: the statements before the first question, then each exchange by the first words of its
 * question that are no courtesy. `told` has the exchanges’ terms. Where a reporter only takes the floor ("Thank you.")
 * the next question of the exchange speaks for it.
 */
export function contentsLines(turns: readonly ContentsTurn[], told: readonly string[][] = []): ContentsLine[] {
  let exchange = 0;
  const first = turns.findIndex(({ question }) => question);
  return turns.flatMap((turn, index) => {
    const opening = first < 0 || index < first;
    if (opening ? turn.label === turns[index - 1]?.label : !turn.opens) return [];
    return [
      {
        id: turn.id,
        label: turn.question ? null : turn.label,
        terms: opening ? [] : (told[exchange++] ?? []),
        words: beginning(opening ? turn.text.replace(/^[—–\s]+/u, '') : said(questionFrom(turns, index)), LENGTH),
      },
    ];
  });
}

function questionFrom(turns: readonly ContentsTurn[], start: number): string {
  for (let index = start; turns[index]?.question && (index === start || !turns[index]!.opens); index++) {
    if (said(turns[index]!.text).length > 30) return turns[index]!.text;
  }
  return turns[start]!.text;
}

/** The words behind the courtesies, or all where nothing else is said. */
function said(text: string): string {
  const rest = text.replace(FILLER, '').replace(COURTESY, '').replace(FILLER, '');
  return /\p{L}{2}/u.test(rest) ? rest : text.replace(/^[—–\s]+/u, '');
}
