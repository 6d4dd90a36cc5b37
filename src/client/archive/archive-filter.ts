// The client side of the archive: narrows the list that is on the page.
import { comeBack } from '../dom/come-back.ts';
import { hold, realHeights } from '../dom/heights.ts';

/** `<archive-filter>`: shows the briefings of a kind of event and a speaker; the choice stands in the address. */
class ArchiveFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#choose());
    document.querySelector('#none button')?.addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      this.#choose();
    });
    addEventListener('popstate', () => this.#apply());
    if (location.search) this.#apply();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #choose(): void {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of this.#selects) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
    this.#apply();
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
    const all = [...document.querySelectorAll<HTMLElement>('#archive li')];
    for (const row of all) {
      const fits =
        (event.value === '' || row.dataset['k'] === event.value) &&
        (speaker.value === '' || row.dataset['s']!.split(' ').includes(number));
      row.hidden = !fits;
    }
    const shown = all.filter((row) => !row.hidden).length;
    for (const section of document.querySelectorAll<HTMLElement>('#archive section'))
      section.hidden = !section.querySelector('li:not([hidden])');
    document.getElementById('none')!.hidden = shown > 0;
    this.querySelector('[role=status]')!.textContent = shown < all.length ? `${shown} of ${all.length} briefings` : '';
  }
}

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
