import { turnsInWords } from '../../core/citations/item.ts';
import { closeDirections } from '../../core/transcript/directions.ts';
import type { QuotedTurn } from './selection.ts';

/** What is said of a quote besides its words. */
export interface Attribution {
  title: string;
  /** In words: `December 6, 2021`. */
  date: string;
  address: string;
  /** The speaker behind a label, where one is known. */
  nameOf: (label: string) => string;
}

/**
 * The quote as people paste it: the words in quotation marks and who said them when and where. Several turns stand each
 * under its label as printed.
 */
export function quoteText(turns: readonly QuotedTurn[], { title, date, address, nameOf }: Attribution): string {
  const [first] = turns;
  const last = turns.at(-1)!;
  const place = `${closeDirections(title)}, ${date}, ${turnsInWords([first!.n, last.n])}`;
  if (turns.length > 1) {
    const said = turns.map(({ label, text }) =>
      label === 'Q' ? `Q    ${text}` : `${closeDirections(label)}:  ${text}`,
    );
    return `${said.join('\n\n')}\n\n— ${place}\n${address}`;
  }
  return (
    `“${closeDirections(first!.text.replaceAll('“', '‘').replaceAll('”', '’'))}”\n— ` +
    `${closeDirections(nameOf(first!.label))}, ${place}\n${address}`
  );
}
