import type { SearchState } from './state.ts';

const quoted = '"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»';
const value = `${quoted}|'[^']*'|‘[^‘’]*’|[^\\s"“„«]+`;
const pattern = new RegExp(`${quoted}|(?<=^|\\s)(speaker|from|to|kind)\\s?[:：]\\s*(${value})`, 'giu');

const kinds: Record<string, string> = {
  q: 'question',
  question: 'question',
  questions: 'question',
  answer: 'statement',
  answers: 'statement',
  statement: 'statement',
  statements: 'statement',
  outside: 'outside',
};

/**
 * A search whose filters are set as they were typed: `speaker:psaki`, `speaker:"Jen Psaki"`, `kind:question`,
 * `from:2021-03`, `to: 2022`. What names no filter's value stays a word to be looked for.
 */
export function withTypedFilters(state: SearchState): SearchState {
  const chosen: Partial<SearchState> = {};
  const q = state.q.replace(pattern, (typed, name: string | undefined, given: string | undefined) => {
    // `the speaker: he` is said.
    if (!name || (/^speaker\s*[:：]\s|^speaker\s/i.test(typed) && !/^["“„«'‘]/u.test(given!))) return typed;
    const filter = name.toLowerCase() as 'speaker' | 'from' | 'to' | 'kind';
    const value = valueOf(filter, given!.replace(/^["“„«'‘]|["“”»'’]$/gu, '').trim());
    if (!value) return typed;
    chosen[filter] = value;
    return '';
  });
  return Object.keys(chosen).length === 0 ? state : { ...state, ...chosen, q: q.replace(/\s+/gu, ' ').trim() };
}

function valueOf(filter: 'speaker' | 'from' | 'to' | 'kind', typed: string): string {
  if (filter === 'speaker') return typed;
  if (filter === 'kind') return kinds[typed.toLowerCase()] ?? '';
  return /^\d{4}(-\d\d){0,2}$/.test(typed) ? typed : '';
}
