import { closeDirections } from '../../core/transcript/directions.ts';
import { ask, askedFor, onAsked, onShown } from '../dom/address.ts';
import { readState, writeState, type SearchState } from './state.ts';
import { counted, make } from '../dom/dom.ts';
import { fillFilters, writeForm } from './filters.ts';
import { openIndex, type RemoteIndex } from './open-index.ts';
import { earlierElement, groupElement } from './results.ts';
import { nothingFound, summaryText, failure } from './messages.ts';
import { FIRST, type Answer } from './session.ts';
import { withTypedFilters } from './typed-filters.ts';

/** Briefings shown with each further step. */
const STEP = 16;

/** Milliseconds without a keystroke after which an answer is looked for, and after which typing counts as done. */
const PAUSE = 90;
const REST = 700;

/** Told to the parts that show the same search in other ways. */
export interface SearchDetail {
  index: RemoteIndex;
  state: SearchState;
  answer: Answer;
}

/**
 * `<search-page>`: the form, its address and the results. Each step of a search has an address; a change of words or
 * filters that was meant (Enter, a choice, a pause in typing) is a step that Back undoes.
 */
export class SearchPage extends HTMLElement {
  #form = this.querySelector('form')!;
  #results = this.querySelector<HTMLElement>('#results')!;
  #status = this.querySelector<HTMLElement>('#summary')!;
  #names = new Map<string, string>();
  #state = asked();
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draft = false;

  connectedCallback(): void {
    // Words typed before this program was there count as well.
    const early = this.#form.querySelector<HTMLInputElement>('#q')!.value;
    if (early) this.#state = withTypedFilters({ ...this.#state, q: early });
    // A link with the words after `?` has sent them once; loading the page again does not.
    if (askedFor()) ask(writeState(this.#state), true);
    writeForm(this.#form, this.#state);
    // On a phone the filters would push the results off the screen.
    this.querySelector<HTMLDetailsElement>('#filters')!.open = matchMedia('(min-width: 42rem)').matches;
    this.#form.addEventListener('input', (event) => this.#typed(event));
    this.#form.addEventListener('change', (event) => (event.target as HTMLElement).id !== 'q' && this.#change());
    this.#form.addEventListener('submit', (event) => (event.preventDefault(), this.#change()));
    this.addEventListener('search-change', (event) =>
      this.#go({ ...this.#state, ...(event as CustomEvent<Partial<SearchState>>).detail }),
    );
    onAsked(() => {
      this.#state = asked();
      this.#draft = false;
      writeForm(this.#form, this.#state);
      void this.#search();
    });
    onShown(() => writeForm(this.#form, this.#state));
    // Fetched while somebody types their first word; what goes wrong is said when they search.
    openIndex().catch(() => {});
    void this.#search();
  }

  #read(): SearchState {
    const data = new FormData(this.#form);
    const query = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
    for (const other of this.#state.vs) query.append('vs', other);
    return readState(query.toString());
  }

  /** The first keystroke makes a new step of the history, the others change it: Back leads to the search before. */
  #typed(event: Event): void {
    if ((event.target as HTMLElement).id !== 'q') return;
    this.#state = this.#read();
    this.#address(this.#draft);
    this.#draft = true;
    this.#busy();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#search(true);
      this.#timer = setTimeout(() => void this.#search(), REST - PAUSE);
    }, PAUSE);
  }

  /** What was typed as a filter moves to the filters once typing is done. */
  #change(): void {
    this.#go(withTypedFilters(this.#read()));
  }

  #go(state: SearchState): void {
    clearTimeout(this.#timer);
    const same = writeState(state) === writeState(this.#state);
    this.#state = state;
    if (!same) this.#address(false);
    this.#draft = false;
    writeForm(this.#form, state);
    void this.#search();
  }

  #address(replace: boolean): void {
    ask(writeState(this.#state), replace);
  }

  #busy(): void {
    this.#results.setAttribute('aria-busy', 'true');
  }

  async #search(typing = false): Promise<void> {
    const run = (this.#run += 1);
    const state = withTypedFilters(this.#state);
    this.#busy();
    document.title = document.title.replace(
      /^.*?(?=Search)/,
      state.q ? `${closeDirections(state.q.slice(0, 60))} · ` : '',
    );
    try {
      if (!state.q) return this.#show(run, 'Type a word, or a phrase in quotation marks.', []);
      const index = await openIndex();
      const answer = await index.search(state, typing);
      const groups = await index.page(state, 0, FIRST, { typing });
      const apart =
        answer.apart > 0 && groups.length < FIRST ? await index.page(state, 0, FIRST, { apart: true, typing }) : [];
      if (run !== this.#run) return;
      if (this.#names.size === 0)
        for (const { id, name } of (await index.summary()).speakers) this.#names.set(id, name);
      if (typing && answer.turns + answer.apart === 0) return;
      // A name that was typed and means one speaker is from now on that speaker.
      const meant = { ...state, speaker: answer.speaker };
      if (this.#state.speaker && answer.speaker !== this.#state.speaker) {
        this.#state = { ...this.#state, speaker: answer.speaker };
        ask(writeState(this.#state), true);
      }
      fillFilters(this.#form, answer, meant, this.#names);
      // Filters and results are tasks of their own, so that a keystroke can come between.
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      const options = { typing };
      const list = (element: HTMLElement, loaded: typeof groups, apart: boolean) => {
        const add = (more: typeof groups) =>
          element.append(
            ...more.map((group) => groupElement(group, state, (id) => index.rest(state, id, { apart, ...options }))),
          );
        add(loaded);
        return this.#more(element, loaded.length, apart ? answer.apart : answer.briefings, async (from) =>
          add(await index.page(state, from, STEP, { apart, ...options })),
        );
      };
      const parts: Node[] = [];
      if (groups.length > 0) parts.push(list(make('div', { class: 'groups' }), groups, false));
      if (answer.turns === 0) parts.push(await nothingFound(index, state, answer));
      if (run !== this.#run) return;
      if (answer.apart > 0) {
        const section = make('div', { class: 'groups' });
        const heading = make(
          'h2',
          { class: 'apart' },
          `In ${counted(answer.apart, 'briefing')}, different turns hold the words`,
        );
        parts.push(
          heading,
          apart.length > 0
            ? list(section, apart, true)
            : this.#apartButton(section, async () =>
                list(section, await index.page(state, 0, FIRST, { apart: true, ...options }), true),
              ),
        );
      }
      if (state.earlier && !typing) parts.push(earlierElement(await index.earlier(state)));
      this.#show(run, summaryText(answer, state), parts);
      this.dispatchEvent(new CustomEvent<SearchDetail>('search-answer', { detail: { index, state, answer } }));
    } catch (cause) {
      this.#show(run, 'The search does not work at the moment.', [failure(cause as Error, () => void this.#search())]);
    }
  }

  #show(run: number, status: string, parts: Node[]): void {
    if (run !== this.#run) return;
    this.#results.replaceChildren(...parts);
    this.#results.setAttribute('aria-busy', 'false');
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.toggleAttribute('data-answered', parts.length > 0);
  }

  #apartButton(section: HTMLElement, open: () => Promise<Node>): HTMLElement {
    const button = make('button', { type: 'button' }, 'Show them');
    button.addEventListener('click', async () => {
      await open();
      button.replaceWith(section);
      section.querySelector('a')?.focus();
    });
    return button;
  }

  /** A list with a button under it that brings more, until all are there. */
  #more(list: HTMLElement, shown: number, all: number, add: (from: number) => Promise<void>): HTMLElement {
    const whole = make('div', {}, list);
    if (shown >= all) return whole;
    const button = make('button', { type: 'button', class: 'more' }, 'Show more');
    let next = shown;
    button.addEventListener('click', async () => {
      button.disabled = true;
      const before = list.children.length;
      await add(next).catch((cause: unknown) => whole.append(failure(cause as Error, () => location.reload())));
      next += STEP;
      button.disabled = false;
      (list.children[before]?.querySelector('a') ?? button).focus({ preventScroll: true });
      if (next >= all) button.remove();
    });
    whole.append(button);
    return whole;
  }
}

/** The search that the address asks for. */
const asked = () => withTypedFilters(readState(askedFor() ?? ''));

customElements.define('search-page', SearchPage);
