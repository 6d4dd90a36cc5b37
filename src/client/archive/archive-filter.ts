// The client side of the archive: narrows the list that is on the page.
import { onShown } from '../dom/address.ts';
import { setField } from '../dom/dom.ts';
import { comeBack } from '../dom/come-back.ts';
import { hold, realHeights } from '../dom/heights.ts';

/**
 * `<archive-filter>`: shows the briefings of a kind of event, of a speaker and with a term; the choice stands in the
 * address.
 */
class ArchiveFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#choose());
    this.#about.addEventListener('input', () => this.#type());
    document.querySelector('#none button')?.addEventListener('click', () => {
      for (const field of this.#fields) field.value = '';
      this.#choose();
    });
    addEventListener('popstate', () => this.#apply());
    onShown(() => this.#apply());
    if (location.search) this.#apply();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #about(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #fields(): (HTMLSelectElement | HTMLInputElement)[] {
    return [...this.#selects, this.#about];
  }

  #choose(): void {
    const address = this.#address();
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.#apply();
  }

  /** What is being typed takes the place of what was, so that going back leads to the page before. */
  #type(): void {
    history.replaceState(null, '', this.#address());
    this.#apply();
  }

  /** The address of what is chosen. */
  #address(): string {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of this.#fields) {
      if (value.trim()) query.set(name, value.trim());
      else query.delete(name);
    }
    return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
  }

  /** Shows what the address says; a value that is no choice shows all. */
  #apply(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    const [event, speaker] = this.#selects as [HTMLSelectElement, HTMLSelectElement];
    const number = String(speaker.selectedIndex - 1);
    const about = query.get('about') ?? '';
    if (this.#about.value.trim() !== about) setField(this.#about, about);
    const words = flat(about);
    const all = [...document.querySelectorAll<HTMLElement>('#archive li')];
    for (const row of all) {
      const fits =
        (event.value === '' || row.dataset['k'] === event.value) &&
        (speaker.value === '' || row.dataset['s']!.split(' ').includes(number)) &&
        (words === '' || ` ${flat(row.querySelector('.about')?.textContent ?? '')}`.includes(` ${words}`));
      row.hidden = !fits;
    }
    const shown = all.filter((row) => !row.hidden).length;
    for (const section of document.querySelectorAll<HTMLElement>('#archive section'))
      section.hidden = !section.querySelector('li:not([hidden])');
    document.getElementById('none')!.hidden = shown > 0;
    this.querySelector('[role=status]')!.textContent = shown < all.length ? `${shown} of ${all.length} briefings` : '';
  }
}

/** Text as it is compared: in small letters, without accents, its words one blank apart. */
const flat = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

customElements.define('archive-filter', ArchiveFilter);

function jumpTo(hash: string): void {
  const goal = document.getElementById(hash.slice(1));
  if (goal) hold(() => goal.scrollIntoView({ behavior: 'instant' }));
}

const months = [...document.querySelectorAll<HTMLElement>('.month')];
realHeights(months);
for (const link of document.querySelectorAll<HTMLAnchorElement>('.years a'))
  link.addEventListener('click', () => setTimeout(() => jumpTo(link.hash)));
if (!comeBack(months)) jumpTo(location.hash);
