import { parseQuery } from '../index/query.ts';
import { rememberedWords } from '../dom/landing.ts';
import { mark, unmark, type MarkedHit } from './mark-hits.ts';
import { APART, TURN } from '../../contract/turn-markup.ts';

/** The strip of the page, as far as it is needed here. */
interface Strip extends HTMLElement {
  mark?: (turns: string[], kind: 'found') => void;
}

/**
 * `<search-in-briefing>`: finds words in the briefing on the page, goes from hit to hit and shows on the strip where
 * they are. Comes with the words of the search that led here.
 */
export class SearchInBriefing extends HTMLElement {
  #input = this.querySelector('input')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #buttons = this.querySelectorAll('button');
  #hits: MarkedHit[] = [];
  #current = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), 150);
    });
    this.#input.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter(1);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      this.#enter(-1);
    });
    for (const button of this.#buttons)
      button.addEventListener('click', () => this.#enter(button.value === 'previous' ? -1 : 1));
    // What was typed while this was on its way counts as well.
    const words = this.#input.value || rememberedWords();
    if (words) {
      this.#input.value = words;
      this.#find();
    }
  }

  #enter(step: 1 | -1): void {
    clearTimeout(this.#timer);
    if (this.#input.value !== this.dataset['found']) this.#find();
    if (this.#hits.length > 0) this.#go(step);
  }

  #find(): void {
    const places = document.querySelectorAll<HTMLElement>(`${TURN}, .frame`);
    for (const place of places) unmark(place);
    this.dataset['found'] = this.#input.value;
    const query = parseQuery(this.#input.value);
    const turns: string[] = [];
    this.#hits = [];
    this.#current = -1;
    if (query.terms.length > 0) {
      for (const place of places) {
        const hits = mark(place, query, APART);
        this.#hits.push(...hits);
        if (hits.length > 0 && place.id) turns.push(place.id);
      }
    }
    document.querySelector<Strip>('briefing-strip')?.mark?.(turns, 'found');
    this.#say(
      query.terms.length === 0
        ? ''
        : this.#hits.length === 0
          ? 'Not in this briefing'
          : `${this.#hits.length.toLocaleString('en-US')} in ${turns.length.toLocaleString('en-US')} ` +
            `${turns.length === 1 ? 'turn' : 'turns'}`,
    );
    for (const button of this.#buttons) button.disabled = this.#hits.length === 0;
  }

  /** The next hit from the current one, or from what is on the screen. */
  #go(step: 1 | -1): void {
    for (const element of this.#hits[this.#current] ?? []) element.removeAttribute('aria-current');
    const top = innerHeight * 0.25;
    const from =
      this.#current >= 0
        ? this.#current + step
        : step > 0
          ? this.#hits.findIndex(([first]) => first!.getBoundingClientRect().top >= top - 1)
          : this.#hits.findLastIndex(([first]) => first!.getBoundingClientRect().top < top);
    this.#current = from >= this.#hits.length || from < 0 ? (step > 0 ? 0 : this.#hits.length - 1) : from;
    const hit = this.#hits[this.#current]!;
    const turn = hit[0]!.closest<HTMLElement>(TURN);
    if (turn) turn.hidden = false;
    for (const element of hit) element.setAttribute('aria-current', 'true');
    hit[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#say(`${this.#current + 1} of ${this.#hits.length}`);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}

customElements.define('search-in-briefing', SearchInBriefing);
