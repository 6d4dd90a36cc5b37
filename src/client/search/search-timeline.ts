import { monthName } from '../../contract/dates.ts';
import { download, make } from '../dom/dom.ts';
import type { SearchDetail } from './search-page.ts';
import type { Timeline } from './timeline.ts';
import { csvRow } from '../../core/formats/csv.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 110;

/**
 * `<search-timeline>`: the turns of a search by month, as bars and as a table. A bar narrows the search to its month.
 * It counts turns, or turns for every 10,000 words said that month; by query or by speaker.
 */
export class SearchTimeline extends HTMLElement {
  #details = this.querySelector('details')!;
  #compare = this.querySelector<HTMLFormElement>('form')!;
  #per = this.querySelector<HTMLInputElement>('[name=per]')!;
  #speakers = this.querySelector<HTMLInputElement>('[name=speakers]')!;
  #chart = this.querySelector<HTMLElement>('.chart')!;
  #table = this.querySelector<HTMLElement>('.table')!;
  #detail: SearchDetail | undefined;
  #timeline: Timeline | undefined;
  #run = 0;

  connectedCallback(): void {
    const page = this.closest('search-page')!;
    page.addEventListener('search-answer', (event) => {
      this.#detail = (event as CustomEvent<SearchDetail>).detail;
      const { answer, state } = this.#detail;
      // Part of the archive says nothing about its months.
      this.hidden = answer.kept !== null || (answer.turns === 0 && state.vs.length === 0);
      for (const [at, field] of [...this.#compare.querySelectorAll<HTMLInputElement>('[name=vs]')].entries())
        field.value = this.#detail.state.vs[at] ?? '';
      void this.#load();
    });
    this.#details.addEventListener('toggle', () => void this.#load());
    this.#speakers.addEventListener('change', () => void this.#load());
    this.#per.addEventListener('change', () => this.#draw());
    this.#compare.addEventListener('submit', (event) => {
      event.preventDefault();
      const vs = new FormData(this.#compare)
        .getAll('vs')
        .map((value) => String(value).trim())
        .filter(Boolean);
      this.#ask({ vs });
    });
    this.querySelector('button[name=csv]')!.addEventListener('click', () => this.#save());
  }

  #ask(change: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent('search-change', { bubbles: true, detail: change }));
  }

  async #load(): Promise<void> {
    if (!this.#detail || !this.#details.open || this.hidden) return;
    const run = (this.#run += 1);
    const { index, state } = this.#detail;
    const timeline = await index
      .timeline(state, this.#speakers.checked ? 'speakers' : 'queries')
      .catch(() => undefined);
    if (run !== this.#run || !timeline) return;
    this.#timeline = timeline;
    this.#draw();
  }

  /** A value of a series: turns, or turns for every 10,000 words. */
  #value(series: number, month: number): number {
    const { words, series: all } = this.#timeline!;
    const turns = all[series]!.turns[month]!;
    return this.#per.checked ? (words[month]! > 0 ? (turns / words[month]!) * 10_000 : 0) : turns;
  }

  #draw(): void {
    const { months, series } = this.#timeline!;
    const values = series.map((_, at) => months.map((_, month) => this.#value(at, month)));
    const most = Math.max(...values.flat(), this.#per.checked ? 0.01 : 1);
    const svg = element('svg', {
      viewBox: `0 0 ${months.length * 12} ${HEIGHT + 14}`,
      preserveAspectRatio: 'none',
      role: 'group',
      'aria-label': 'Turns by month',
    });
    const width = 10 / series.length;
    for (const [month, name] of months.entries()) {
      const words = series
        .map(({ name }, at) => `${series.length > 1 ? `${name}: ` : ''}${round(values[at]![month]!)}`)
        .join(', ');
      const bar = element('g', {
        role: 'button',
        tabindex: month === 0 ? '0' : '-1',
        'aria-label': `${monthName(name)}: ${words}`,
        'data-month': name,
      });
      bar.append(element('rect', { class: 'ground', x: month * 12, y: 0, width: 12, height: HEIGHT }));
      for (const [at, list] of values.entries()) {
        const height = (list[month]! / most) * HEIGHT;
        bar.append(
          element('rect', { class: `s${at}`, x: month * 12 + 1 + at * width, y: HEIGHT - height, width, height }),
        );
      }
      const title = element('title', {});
      title.textContent = bar.getAttribute('aria-label');
      bar.append(title);
      svg.append(bar);
    }
    svg.append(element('path', { class: 'base', d: `M0 ${HEIGHT}H${months.length * 12}` }));
    this.#listen(svg);
    const years = make(
      'div',
      { class: 'years', 'aria-hidden': true },
      make('span', {}, months[0] ?? ''),
      make('span', {}, `at most ${round(most)}`),
      make('span', {}, months.at(-1) ?? ''),
    );
    const keys =
      series.length > 1
        ? make(
            'ul',
            { class: 'series', role: 'list' },
            ...series.map(({ name }, at) => make('li', { class: `s${at}` }, name)),
          )
        : null;
    this.#chart.replaceChildren(svg, years, ...(keys ? [keys] : []));
    this.#table.replaceChildren(this.#tableOf(values));
  }

  /** One tab stop; arrows go from month to month, Enter and Space choose. */
  #listen(svg: Element): void {
    const choose = (target: EventTarget | null) => {
      const month =
        target instanceof Element ? target.closest<SVGElement>('[data-month]')?.dataset['month'] : undefined;
      if (month) this.#ask({ from: month, to: month });
    };
    svg.addEventListener('click', ({ target }) => choose(target));
    svg.addEventListener('keydown', (event) => {
      const { key, target } = event as KeyboardEvent;
      const bars = [...svg.querySelectorAll<SVGElement>('[data-month]')];
      const at = bars.indexOf(target as SVGElement);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[key];
      if (key === 'Enter' || key === ' ') choose(target);
      else if (next === undefined || !bars[next]) return;
      else {
        bars[at]?.setAttribute('tabindex', '-1');
        bars[next].setAttribute('tabindex', '0');
        bars[next].focus();
      }
      event.preventDefault();
    });
  }

  #tableOf(values: number[][]): HTMLElement {
    const { months, series } = this.#timeline!;
    const head = make(
      'tr',
      {},
      make('th', { scope: 'col' }, 'Month'),
      ...series.map(({ name }) => make('th', { scope: 'col' }, name)),
    );
    const rows = months.map((month, at) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, monthName(month)),
        ...values.map((list) => make('td', {}, round(list[at]!))),
      ),
    );
    return make(
      'table',
      {},
      make('caption', {}, this.#per.checked ? 'Turns for every 10,000 words said' : 'Turns'),
      make('thead', {}, head),
      make('tbody', {}, ...rows),
    );
  }

  #save(): void {
    if (!this.#timeline) return;
    const { months, words, series } = this.#timeline;
    const head = ['month', 'words said', ...series.flatMap(({ name }) => [name, `${name}, for every 10,000 words`])];
    const rows = months.map((month, at) => [
      month,
      words[at]!,
      ...series.flatMap(({ turns }) => [
        turns[at]!,
        words[at]! > 0 ? ((turns[at]! / words[at]!) * 10_000).toFixed(3) : '',
      ]),
    ]);
    download('turns-by-month.csv', [head, ...rows].map(csvRow).join(''));
  }
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function round(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2);
}

customElements.define('search-timeline', SearchTimeline);
