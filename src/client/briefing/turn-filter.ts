import { briefingFacts } from './facts.ts';
import { queryOf, selectionOf, type Selection } from './filter.ts';
import { currentPlace } from './place.ts';
import { isQuestion, labelOf, turns } from './turns.ts';

/** `<turn-filter>`: shows all turns, the questions, or one speaker's; the choice stands in the address. */
class TurnFilter extends HTMLElement {
  connectedCallback(): void {
    this.#select.addEventListener('change', () => {
      const query = queryOf(selectionOf(new URLSearchParams(this.#select.value)), new URLSearchParams(location.search));
      history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
      this.#apply(true);
    });
    addEventListener('popstate', () => this.#apply(false));
    this.#apply(false);
  }

  get #select(): HTMLSelectElement {
    return this.querySelector('select')!;
  }

  /** Shows what the address says; `keep` holds the turn that is being read where it is. */
  #apply(keep: boolean): void {
    const selection = selectionOf(new URLSearchParams(location.search));
    const option =
      [...this.#select.options].find(({ value }) => value === queryValue(selection)) ?? this.#select.options[0]!;
    option.selected = true;
    const read = turns[currentPlace().reading];
    const wanted = this.#wanted(selection, option);
    for (const turn of turns) turn.hidden = !wanted(turn);
    const shown = turns.filter((turn) => !turn.hidden);
    const said = shown.length < turns.length ? `${shown.length} of ${turns.length} turns shown` : '';
    this.querySelector('[role=status]')!.textContent = said;
    // For print, where the choice itself is not seen.
    const list = turns[0]?.parentElement;
    if (said) list?.setAttribute('data-shown', `${option.textContent.replace(/ \(\d+\)$/, '')}: ${said}.`);
    else list?.removeAttribute('data-shown');
    if (keep && read && scrollY > 0)
      (read.hidden ? shown.find((turn) => turns.indexOf(turn) > turns.indexOf(read)) : read)?.scrollIntoView({
        behavior: 'instant',
      });
    dispatchEvent(new Event('scroll'));
  }

  #wanted(selection: Selection, option: HTMLOptionElement): (turn: HTMLElement) => boolean {
    if (selection.kind === 'all' || option.value === '') return () => true;
    if (selection.kind === 'questions') return isQuestion;
    const labels = new Set(briefingFacts().people.find(({ value }) => value === selection.speaker)?.labels);
    return (turn) => !isQuestion(turn) && labels.has(labelOf(turn));
  }
}

/** As the options of the list name it. */
function queryValue(selection: Selection): string {
  if (selection.kind === 'all') return '';
  return selection.kind === 'questions' ? 'kind=question' : `speaker=${selection.speaker}`;
}

customElements.define('turn-filter', TurnFilter);
