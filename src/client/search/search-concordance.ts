import { download, make } from '../dom/dom.ts';
import { rememberWords } from '../dom/landing.ts';
import { sortLines, type Line } from './lines.ts';
import { hitAddress } from './results.ts';
import type { SearchDetail } from './search-page.ts';
import { csvRow } from '../../core/formats/csv.ts';

/** Turns read for the first lines, and with each further step. */
const STEP = 200;

/** Roles of a table's parts, which these lose on narrow screens, where they are no boxes of a table. */
const HEAD_ROLES = [
  ['thead, tbody', 'rowgroup'],
  ['thead tr', 'row'],
  ['th', 'columnheader'],
] as const;

/** `<search-concordance>`: the hits of a search in lines, one under the other, to sort, copy or save. */
export class SearchConcordance extends HTMLElement {
  #details = this.querySelector('details')!;
  #sort = this.querySelector('select')!;
  #table = this.querySelector('tbody')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #more = this.querySelector<HTMLButtonElement>('button[name=more]')!;
  #detail: SearchDetail | undefined;
  #lines: Line[] = [];
  #read = 0;
  #run = 0;

  connectedCallback(): void {
    for (const [parts, role] of HEAD_ROLES)
      for (const part of this.querySelectorAll(parts)) part.setAttribute('role', role);
    this.closest('search-page')!.addEventListener('search-answer', (event) => {
      this.#detail = (event as CustomEvent<SearchDetail>).detail;
      this.hidden = this.#detail.answer.turns === 0;
      this.#run += 1;
      this.#lines = [];
      this.#read = 0;
      void this.#load();
    });
    this.#details.addEventListener('toggle', () => this.#read === 0 && void this.#load());
    this.#sort.addEventListener('change', () => this.#draw());
    this.#more.addEventListener('click', () => void this.#load());
    this.querySelector('button[name=csv]')!.addEventListener('click', () => this.#save());
    this.querySelector('button[name=copy]')!.addEventListener('click', () => void this.#copy());
  }

  async #load(): Promise<void> {
    if (!this.#detail || !this.#details.open || this.hidden) return;
    const run = this.#run;
    const { index, state, answer } = this.#detail;
    this.#say('Reading the briefings …');
    this.#more.disabled = true;
    try {
      const added = await index.lines(state, this.#read, STEP);
      if (run !== this.#run) return;
      this.#lines.push(...added);
      this.#read += STEP;
      this.#draw();
      const left = answer.turns - this.#read;
      this.#more.hidden = left <= 0;
      this.#say(
        `${this.#lines.length.toLocaleString('en-US')} ` +
          `hits${left > 0 ? ` in the first ${this.#read} of ${answer.turns.toLocaleString('en-US')} turns` : ''}`,
      );
    } catch (cause) {
      this.#say((cause as Error).message);
    } finally {
      this.#more.disabled = false;
    }
  }

  #sorted(): Line[] {
    return sortLines(this.#lines, this.#sort.value as 'left' | 'right' | 'day');
  }

  #draw(): void {
    const query = this.#detail!.state.q;
    this.#table.replaceChildren(
      ...this.#sorted().map((line) => {
        const address = hitAddress(line.briefing, { id: line.turn });
        const remember = () => rememberWords(address, query);
        // With roles of their own, because on narrow screens these are no boxes of a table.
        return make(
          'tr',
          { role: 'row' },
          make('td', { role: 'cell', class: 'left' }, make('bdi', {}, line.left)),
          make(
            'td',
            { role: 'cell', class: 'hit' },
            make('a', { href: address, click: remember, auxclick: remember }, line.hit),
          ),
          make('td', { role: 'cell', class: 'right' }, line.right),
          make('td', { role: 'cell', class: 'quiet date' }, line.day),
          make('td', { role: 'cell', class: 'quiet speaker' }, line.speaker),
        );
      }),
    );
  }

  #rows(): string[][] {
    const head = ['left', 'hit', 'right', 'date', 'speaker', 'briefing', 'link'];
    return [
      head,
      ...this.#sorted().map((line) => [
        line.left.trim(),
        line.hit,
        line.right.trim(),
        line.day,
        line.speaker,
        line.title,
        new URL(hitAddress(line.briefing, { id: line.turn }), location.href).href,
      ]),
    ];
  }

  #save(): void {
    download('concordance.csv', this.#rows().map(csvRow).join(''));
  }

  async #copy(): Promise<void> {
    const text = this.#rows()
      .slice(1)
      .map((row) => row.map((cell) => cell.replaceAll('\t', ' ')).join('\t'))
      .join('\n');
    await navigator.clipboard.writeText(text).then(
      () => this.#say(`${this.#lines.length} lines copied`),
      () => this.#say('This browser does not let the lines be copied; save them as CSV.'),
    );
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}

customElements.define('search-concordance', SearchConcordance);
