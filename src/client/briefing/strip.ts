import { turnHeights } from '../../contract/strip.ts';
import { inOneLine } from '../../contract/terms.ts';
import { exchanges } from '../../core/transcript/exchanges.ts';
import { countWords } from '../../core/transcript/words.ts';
import { briefingFacts } from './facts.ts';
import { watchPlace, type Place } from './place.ts';
import { beside, isQuestion, labelOf, turns, wordsOf } from './turns.ts';

/** Kinds of marks on the strip: hits of a search, the turn that a link led to, the place where reading stopped. */
export type MarkKind = 'found' | 'place' | 'left';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 24;

/**
 * `<briefing-strip>`: the picture of the conversation as a slider. It shows what is on the screen, takes the reader to
 * where it is clicked, dragged or sent by arrow keys, and carries marks:
 * `document.querySelector('briefing-strip').mark(['t-…'])`.
 */
export class BriefingStrip extends HTMLElement {
  #laidOut: number[] | undefined;
  #here = document.createElementNS(SVG, 'rect');
  #reading = 0;
  #exchanges: (number | null)[] | undefined;

  connectedCallback(): void {
    this.#here.setAttribute('class', 'here');
    this.#here.setAttribute('width', String(WIDTH));
    this.#svg.append(this.#here);
    this.tabIndex = 0;
    for (const [name, value] of Object.entries({
      role: 'slider',
      'aria-label': 'Place in the briefing',
      'aria-orientation': 'vertical',
      'aria-valuemin': '1',
      'aria-valuemax': String(turns.length),
      // A slider has a value from the start, also before it is known where the page stands.
      'aria-valuenow': '1',
    })) {
      this.setAttribute(name, value);
    }
    this.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.setPointerCapture(event.pointerId);
      this.#follow(event);
    });
    this.addEventListener('pointermove', (event) => {
      if (this.hasPointerCapture(event.pointerId)) this.#follow(event);
      else this.title = this.#told(this.#pointedAt(event));
    });
    this.addEventListener('keydown', (event) => this.#key(event));
    watchPlace((place) => this.#show(place));
  }

  /** Marks turns on the strip in place of those marked before in the same way; an empty list takes the marks away. */
  mark(ids: readonly string[], kind: MarkKind = 'found'): void {
    this.#svg.querySelector(`.${kind}`)?.remove();
    const at = ids.map((id) => turns.findIndex((turn) => turn.id === id)).filter((index) => index >= 0);
    if (at.length === 0) return;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', kind === 'left' ? 'place left' : kind);
    path.setAttribute(
      'd',
      at.map((index) => `M0 ${(this.#starts[index]! + this.#starts[index + 1]!) / 2}h${WIDTH}`).join(''),
    );
    this.#svg.append(path);
  }

  /**
   * Where each turn begins, in the units of the picture; one more for the end. Counted when it is wanted first, after
   * the page stands.
   */
  get #starts(): number[] {
    let y = 0;
    return (this.#laidOut ??= [
      0,
      ...turnHeights(turns.map((turn) => countWords(wordsOf(turn)))).map((height) => (y += height)),
    ]);
  }

  get #svg(): SVGElement {
    return this.querySelector('svg')!;
  }

  #show({ top, bottom, reading }: Place): void {
    const y = this.#y(top);
    this.#here.setAttribute('y', String(y));
    this.#here.setAttribute('height', String(Math.max(this.#y(bottom) - y, this.#starts.at(-1)! / 150)));
    this.#reading = reading;
    const turn = turns[reading];
    if (!turn) return;
    this.setAttribute('aria-valuenow', String(reading + 1));
    this.setAttribute(
      'aria-valuetext',
      [`Turn ${reading + 1} of ${turns.length}, ${isQuestion(turn) ? 'question' : labelOf(turn)}`, this.#told(reading)]
        .filter(Boolean)
        .join(': '),
    );
  }

  #y({ index, part }: { index: number; part: number }): number {
    const start = this.#starts[index] ?? 0;
    return start + ((this.#starts[index + 1] ?? start) - start) * part;
  }

  /** The terms of the exchange of a turn, `''` where there are none. */
  #told(turn: number): string {
    this.#exchanges ??= exchanges(turns.map((each) => (isQuestion(each) ? 'question' : 'statement')));
    const number = this.#exchanges[turn] ?? null;
    return number === null ? '' : inOneLine(briefingFacts().told[number - 1] ?? []);
  }

  #pointedAt({ clientY }: PointerEvent): number {
    const { top, height } = this.getBoundingClientRect();
    const y = Math.min(1, Math.max(0, (clientY - top) / height)) * this.#starts.at(-1)!;
    return Math.max(0, this.#starts.findIndex((start) => start > y) - 1);
  }

  /** Scrolls so that the pointed-at words come to the middle of the screen. */
  #follow(event: PointerEvent): void {
    const { top, height } = this.getBoundingClientRect();
    const y = Math.min(1, Math.max(0, (event.clientY - top) / height)) * this.#starts.at(-1)!;
    const index = Math.max(0, this.#starts.findIndex((start) => start > y) - 1);
    const turn = y >= this.#starts.at(-1)! ? turns.at(-1)! : turns[index]!;
    const shown = turn.hidden ? (beside(index, 1) ?? beside(index, -1)) : turn;
    if (!shown) return;
    shown.scrollIntoView({ block: 'start', behavior: 'instant' });
    const part = (y - this.#starts[index]!) / (this.#starts[index + 1]! - this.#starts[index]!);
    if (shown === turn)
      scrollBy({
        top: shown.getBoundingClientRect().height * Math.min(1, part) - innerHeight * 0.22,
        behavior: 'instant',
      });
  }

  #key(event: KeyboardEvent): void {
    const targets: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => beside(this.#reading, 1),
      ArrowRight: () => beside(this.#reading, 1),
      ArrowUp: () => beside(this.#reading, -1),
      ArrowLeft: () => beside(this.#reading, -1),
      PageDown: () => beside(this.#reading, 1, isQuestion),
      PageUp: () => beside(this.#reading, -1, isQuestion),
      Home: () => beside(-1, 1),
      End: () => beside(turns.length, -1),
    };
    const target = targets[event.key]?.();
    if (event.ctrlKey || event.metaKey || event.altKey || target === undefined) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
}

/** The strip of the page, if it has one. */
export const pageStrip = () => document.querySelector<BriefingStrip>('briefing-strip');

customElements.define('briefing-strip', BriefingStrip);
