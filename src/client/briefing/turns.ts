import { hold } from '../dom/heights.ts';
import { APART, LABEL, QUESTION, TURN } from '../../contract/turn-markup.ts';

/** The turns of the page in their order, those that a filter hides among them. */
export const turns: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>(TURN)];

export const isQuestion = (turn: HTMLElement) => turn.classList.contains(QUESTION);

/** The label as printed. */
export function labelOf(turn: HTMLElement): string {
  const label = turn.querySelector<HTMLElement>(LABEL)!;
  return label.dataset['label'] ?? label.textContent;
}

/** The words of a turn, without its label and number. */
export function wordsOf(turn: HTMLElement): string {
  return [...turn.children]
    .filter((child) => !child.matches(APART))
    .map((child) => child.textContent)
    .join(' ');
}

/**
 * Brings a turn into the upper third of the screen, shown even where a filter hides it, and makes it the place from
 * where keys go on; any place in it will do where the browser chose one `byItself`. Returns what brought them there.
 */
export function goTo(turn: HTMLElement, { byItself = false } = {}): () => void {
  turn.hidden = false;
  turn.tabIndex = -1;
  turn.focus({ preventScroll: true });
  const bring = () => turn.scrollIntoView({ block: 'start', behavior: 'instant' });
  hold(bring, byItself ? { anywhereIn: turn } : {});
  return bring;
}

/** The next shown turn in a direction that `wanted` accepts, or `undefined` at the end. */
export function beside(
  index: number,
  step: 1 | -1,
  wanted: (turn: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  for (let at = index + step; at >= 0 && at < turns.length; at += step) {
    const turn = turns[at]!;
    if (!turn.hidden && wanted(turn)) return turn;
  }
  return undefined;
}
