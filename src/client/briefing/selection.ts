import { APART, NUMBER } from '../../contract/turn-markup.ts';
import { labelOf, turns } from './turns.ts';

/** Words of one turn that are quoted. */
export interface QuotedTurn {
  id: string;
  n: number;
  /** As printed. */
  label: string;
  text: string;
}

/** What the reader chose: a whole turn, or the selected words of one or several. */
export interface Passage {
  turns: QuotedTurn[];
  /** What was selected, or `null` where a whole turn was chosen. */
  selected: Range | null;
}

const BLOCKS = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, figure, table, tr, pre, dd, dt';

/** Number and label of a turn as the page shows them. */
function headOf(turn: HTMLElement): { n: number; label: string } {
  return {
    n: Number(turn.querySelector(NUMBER)?.textContent ?? 0),
    label: labelOf(turn),
  };
}

/** A whole turn as a passage. */
export function wholeTurn(turn: HTMLElement): Passage {
  const range = document.createRange();
  range.selectNodeContents(turn);
  return {
    turns: [{ id: turn.id, ...headOf(turn), text: textWithin(turn, range) }],
    selected: null,
  };
}

/** The passage that is selected on the page, or `null` where no words of a turn are. */
export function selectedPassage(): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const chosen = turns
    .filter((turn) => range.intersectsNode(turn))
    .map((turn) => ({ id: turn.id, ...headOf(turn), text: textWithin(turn, range) }))
    .filter(({ text }) => text !== '');
  return chosen.length === 0 ? null : { turns: chosen, selected: range.cloneRange() };
}

/** The words of a turn that lie in a range, without its label and number; paragraphs parted by a blank line. */
function textWithin(turn: HTMLElement, range: Range): string {
  const apart = new Set<Element>(turn.querySelectorAll(APART));
  const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && apart.has(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'BR') text += ' ';
      continue;
    }
    if (!range.intersectsNode(node)) continue;
    const value = node.nodeValue!;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : value.length;
    const own = node.parentElement!.closest(BLOCKS);
    if (own !== block && text.trim() !== '') text += '\n\n';
    block = own;
    text += value.slice(from, to).replace(/\s+/g, ' ');
  }
  return text
    .replace(/(?:(?<! ) +)?\n\n */g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
