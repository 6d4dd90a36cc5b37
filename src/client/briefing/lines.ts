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
  words: string;
}

const LENGTH = 52;

/**
 * The contents of a transcript: the statements before the first question, then each exchange by the first words of its
 * question. Where a reporter only takes the floor ("Thank you.") the next question of the exchange speaks for it.
 */
export function contentsLines(turns: readonly ContentsTurn[]): ContentsLine[] {
  const first = turns.findIndex(({ question }) => question);
  return turns.flatMap((turn, index) => {
    const opening = first < 0 || index < first;
    if (opening ? turn.label === turns[index - 1]?.label : !turn.opens) return [];
    return [
      {
        id: turn.id,
        label: turn.question ? null : turn.label,
        words: beginning((opening ? turn.text : questionFrom(turns, index)).replace(/^[—–\s]+/u, ''), LENGTH),
      },
    ];
  });
}

function questionFrom(turns: readonly ContentsTurn[], start: number): string {
  for (let index = start; turns[index]?.question && (index === start || !turns[index]!.opens); index++) {
    if (turns[index]!.text.length > 30) return turns[index]!.text;
  }
  return turns[start]!.text;
}
