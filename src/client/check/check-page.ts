import { ask as askFor, askedFor, onAsked } from '../dom/address.ts';
import { make } from '../dom/dom.ts';
import { href } from '../../contract/routes.ts';
import { ask } from './ask.ts';
import { evidence } from './evidence.ts';

/** Characters of a quote that an address carries; longer ones are checked all the same. */
const LONGEST_ADDRESS = 2_000;
/** Characters handed to the check, which looks at fewer; a paste of megabytes is cut before it is copied about. */
const LONGEST_PASTE = 20_000;

/** `<check-page>`: the form, its address, and the answer in `#verdict`. */
class CheckPage extends HTMLElement {
  #form = this.querySelector('form')!;
  #field = this.querySelector('textarea')!;
  #verdict = this.querySelector<HTMLElement>('#verdict')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #run = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const quote = this.#field.value.trim();
      const query = addressOf(quote);
      if (query !== askedFor()) askFor(query, false);
      void this.#check(quote, true);
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    });
    onAsked(() => this.#fromAddress());
    this.#fromAddress();
    // A link with the passage after `?` has sent it once; loading the page again does not.
    if (location.search) askFor(addressOf(this.#field.value), true);
  }

  #fromAddress(): void {
    const query = new URLSearchParams(askedFor() ?? '');
    const quote = (query.get('quote') ?? query.get('text') ?? '').trim().slice(0, LONGEST_PASTE);
    this.#field.value = quote;
    void this.#check(quote, false);
  }

  /** Shows the answer; a check begun meanwhile takes the place of this one. */
  async #check(quote: string, focus: boolean): Promise<void> {
    const run = (this.#run += 1);
    delete this.#verdict.dataset['verdict'];
    this.#verdict.setAttribute('aria-busy', 'true');
    this.#status.classList.remove('hidden-text');
    this.#status.textContent = quote ? 'Comparing the quote with the record …' : '';
    if (!quote) return this.#show([], '');
    try {
      const view = await ask(quote.slice(0, LONGEST_PASTE));
      if (run !== this.#run) return;
      this.#verdict.dataset['verdict'] = view.verdict;
      // Who asked is led to the answer; who came by a link hears it, and sees it where it stands.
      this.#status.classList.add('hidden-text');
      this.#show(evidence(view), focus ? '' : view.headline);
      if (focus) this.#verdict.querySelector<HTMLElement>('.headline')!.focus();
    } catch (cause) {
      if (run === this.#run) this.#show([this.#failure(cause as Error, quote)], 'The quote could not be checked.');
    }
  }

  #show(parts: Node[], status: string): void {
    this.#verdict.replaceChildren(...parts);
    this.#status.textContent = status;
    this.#verdict.setAttribute('aria-busy', 'false');
  }

  #failure({ message }: Error, quote: string): HTMLElement {
    return make(
      'div',
      { class: 'failure' },
      make('p', {}, `This quote could not be checked: ${message} You may be offline, or the site is being changed.`),
      make(
        'p',
        {},
        make('button', { type: 'button', class: 'primary', click: () => void this.#check(quote, true) }, 'Try again'),
      ),
      make('p', {}, 'Until then you can look through ', make('a', { href: href('/briefings/') }, 'all briefings'), '.'),
    );
  }
}

const addressOf = (quote: string) =>
  quote && quote.length <= LONGEST_ADDRESS ? new URLSearchParams({ quote }).toString() : '';

customElements.define('check-page', CheckPage);
