import type { Citation } from '../../core/citations/item.ts';
import type { Person } from '../../contract/briefing-facts.ts';
import { briefingFacts } from './facts.ts';
import { keysAreOff, takesText } from './keys.ts';
import { make } from '../dom/dom.ts';
import { fragmentOf } from './fragment.ts';
import { directiveOf } from './page-text.ts';
import { selectedPassage, wholeTurn, type Passage } from './selection.ts';
import { quoteText } from './quote-text.ts';
import { styled } from './styled.ts';
import { NUMBER, TURN } from '../../contract/turn-markup.ts';

const ACTIONS = [
  ['quote', 'Copy quote'],
  ['link', 'Copy link'],
  ['cite', 'Cite'],
  ['share', 'Share'],
] as const;

/** `<quote-menu>`: what can be done with the words that are selected, or with one turn: copy, link, cite, share. */
export class QuoteMenu extends HTMLElement {
  #passage: Passage | null = null;
  #facts = briefingFacts();
  #opener: HTMLElement | null = null;
  #timer = 0;

  /** Puts the menu on the page, once its style sheet is there. */
  static async add(): Promise<QuoteMenu> {
    await styled();
    const menu = new QuoteMenu();
    document.body.append(menu);
    return menu;
  }

  connectedCallback(): void {
    this.hidden = true;
    this.setAttribute('role', 'toolbar');
    this.setAttribute('aria-label', 'Quote');
    this.append(
      make('span', { class: 'of' }),
      ...ACTIONS.map(([action, words]) => make('button', { type: 'button', 'data-action': action }, words)),
      make('button', { type: 'button', 'data-action': 'close', class: 'plain', 'aria-label': 'Close' }, '×'),
      make('span', { class: 'said', role: 'status' }),
    );
    this.#button('share').hidden = typeof navigator.share !== 'function';
    document.addEventListener('selectionchange', this);
    document.addEventListener('click', this);
    document.addEventListener('keydown', this);
    addEventListener('scroll', this, { passive: true });
  }

  disconnectedCallback(): void {
    for (const name of ['selectionchange', 'click', 'keydown']) document.removeEventListener(name, this);
    removeEventListener('scroll', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'selectionchange') this.#afterPause();
    else if (event.type === 'scroll') this.#passage && this.#place();
    else if (event instanceof KeyboardEvent) this.#keyed(event);
    else if (event instanceof MouseEvent) this.#clicked(event);
  }

  /** While a selection is being drawn nothing shows; it is offered when it has come to rest. */
  #afterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const passage = selectedPassage();
      if (passage) this.#open(passage, null);
      else if (this.#passage?.selected && !this.contains(document.activeElement)) this.#close();
    }, 250);
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const action = target?.closest<HTMLElement>('[data-action]');
    if (action && this.contains(action)) return void this.#run(action.dataset['action']!);
    if (target?.closest('[data-cite-briefing]')) return void this.#cite(this.#wholeBriefing());
    const number = target?.closest<HTMLElement>(NUMBER);
    if (number && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      // The number leads to its turn as every link does; here, where the reader is already, it opens the menu.
      event.preventDefault();
      return this.#open(wholeTurn(number.parentElement!), number);
    }
    if (this.#passage && !target?.closest('quote-menu, dialog') && !(this.#passage.selected && selectedPassage()))
      this.#close();
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#passage) {
      const back = this.#opener;
      this.#close();
      back?.focus();
    } else if (event.key === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (keysAreOff() || takesText(event.target)) return;
      const turn = (event.target as HTMLElement).closest<HTMLElement>(TURN);
      const passage = selectedPassage() ?? (turn && wholeTurn(turn));
      if (!passage) return;
      event.preventDefault();
      this.#open(passage, turn);
      this.#button('quote').focus();
    }
  }

  #open(passage: Passage, opener: HTMLElement | null): void {
    this.#passage = passage;
    this.#opener = opener;
    const { turns, selected } = passage;
    this.querySelector('.of')!.textContent = selected
      ? `Selected, turn ${turns.map(({ n }) => n).join(', ')}`
      : `Turn ${turns[0]!.n}`;
    this.querySelector('.said')!.textContent = '';
    this.hidden = false;
    this.#place();
  }

  #close(): void {
    this.#passage = null;
    this.hidden = true;
  }

  /**
   * Beside the passage on a wide screen, without covering it; at the foot of a narrow one, where the style sheet puts
   * it.
   */
  #place(): void {
    const narrow = matchMedia('(max-width: 40rem)').matches;
    this.style.left = this.style.top = '';
    if (narrow) return;
    const selection = getSelection();
    const box = (this.#opener ?? (selection?.rangeCount ? selection.getRangeAt(0) : null))?.getBoundingClientRect();
    if (!box) return;
    const { offsetWidth: width, offsetHeight: height } = this;
    const below = box.bottom + 8 + height < innerHeight;
    this.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
    this.style.top = `${Math.max(8, below ? box.bottom + 8 : box.top - height - 8)}px`;
  }

  async #run(action: string): Promise<void> {
    if (!this.#passage) return;
    const address = this.#address(this.#passage);
    switch (action) {
      case 'quote':
        return this.#copy(this.#quote(address), 'Quote copied.');
      case 'link':
        return this.#copy(address, 'Link copied.');
      case 'share':
        return void (await navigator
          .share({ title: this.#facts.citation.title, text: this.#quote(address), url: address })
          .catch(() => {}));
      case 'cite':
        return this.#cite(this.#cited(`${location.origin}${location.pathname}#${this.#passage.turns[0]!.id}`));
      case 'close':
        return this.#close();
    }
  }

  #quote(address: string): string {
    const { citation, day } = this.#facts;
    return quoteText(this.#passage!.turns, {
      title: citation.title,
      date: day,
      address,
      nameOf: (label) => this.#person(label)?.name ?? label,
    });
  }

  async #copy(text: string, done: string): Promise<void> {
    const said = this.querySelector('.said')!;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = done;
    } catch {
      said.textContent = 'The browser does not let the page copy. Use its own copy command.';
    }
  }

  /** The passage's address: the turn, and for selected words the directive that marks them. */
  #address({ turns, selected }: Passage): string {
    const turn = turns[0]!.id;
    return location.origin + location.pathname + fragmentOf(turn, selected && directiveOf(selected));
  }

  #person(label: string): Person | undefined {
    return this.#facts.people.find(({ labels }) => labels.includes(label));
  }

  #cited(permalink: string): Citation {
    const { turns } = this.#passage!;
    const labels = [...new Set(turns.map(({ label }) => label))].filter((label) => label !== 'Q');
    const speakers = labels.map((label) => this.#person(label) ?? { name: label, office: null });
    return {
      ...this.#facts.citation,
      permalink,
      accessed: today(),
      speakers: speakers.map(({ name, office }) => ({ name, office })),
      turns: [turns[0]!.n, turns.at(-1)!.n],
    };
  }

  async #cite(citation: Citation): Promise<void> {
    const { openCitation } = await import('./citation-dialog.ts');
    openCitation(citation);
  }

  #wholeBriefing(): Citation {
    return {
      ...this.#facts.citation,
      permalink: `${location.origin}${location.pathname}`,
      accessed: today(),
      speakers: this.#facts.authors,
      turns: null,
    };
  }

  #button(action: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)!;
  }
}

/** The reader's own calendar day. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

customElements.define('quote-menu', QuoteMenu);
