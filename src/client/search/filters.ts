import { eventKinds, type EventKind } from '../../core/transcript/event-kind.ts';
import type { SearchState } from './state.ts';
import { make, setField } from '../dom/dom.ts';
import type { Count } from './filter.ts';
import type { Answer } from './session.ts';

const kinds: Record<string, string> = { question: 'Questions', statement: 'Statements', outside: 'Outside the turns' };

/** Names of speakers by id. */
export type Names = ReadonlyMap<string, string>;

/** Puts the choices of the present result into the form's lists, each with its number of turns. */
export function fillFilters(form: HTMLFormElement, { counts, turns }: Answer, state: SearchState, names: Names): void {
  fill(form, 'speaker', counts.speaker, state.speaker, 'Anybody', turns, (value) => names.get(value) ?? value);
  fill(form, 'kind', counts.kind, state.kind, 'All turns', turns, (value) => kinds[value] ?? value);
  fill(
    form,
    'event',
    counts.event,
    state.event,
    'Any event',
    turns,
    (value) => eventKinds[value as EventKind] ?? value,
  );
}

function fill(
  form: HTMLFormElement,
  name: string,
  counts: Count[],
  chosen: string,
  all: string,
  turns: number,
  nameOf: (value: string) => string,
): void {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  const choices =
    chosen && !counts.some(([value]) => value === chosen) ? [...counts, [chosen, turns] as Count] : counts;
  const lines = choices.map(([value, turns]) => `${value} ${turns}`).join('\n');
  // A list that somebody has open is not rewritten under their hands when nothing in it has changed.
  if (select.dataset['lines'] !== lines || select.options.length === 1) {
    select.dataset['lines'] = lines;
    select.replaceChildren(
      make('option', { value: '' }, all),
      ...choices.map(([value, turns]) =>
        make('option', { value }, `${nameOf(value)} (${turns.toLocaleString('en-US')})`),
      ),
    );
  }
  select.value = chosen;
}

/** Writes a state into the form. */
export function writeForm(form: HTMLFormElement, state: SearchState): void {
  for (const name of ['q', 'from', 'to', 'sort', 'in'] as const) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
    setField(field, state[name]);
  }
  (form.elements.namedItem('earlier') as HTMLInputElement).checked = state.earlier;
  for (const name of ['speaker', 'kind', 'event'] as const) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    if (state[name] && ![...select.options].some(({ value }) => value === state[name]))
      select.append(make('option', { value: state[name] }, state[name]));
    select.value = state[name];
  }
  const set = (['speaker', 'kind', 'event', 'from', 'to', 'in'] as const).filter((name) => state[name]).length;
  form.querySelector('.within')!.toggleAttribute('hidden', !state.in);
  form.querySelector('#filters summary')!.textContent = set > 0 ? `Filters (${set})` : 'Filters';
}
