/** A search as its address says it. */
export interface SearchState {
  q: string;
  /** Id of a speaker. */
  speaker: string;
  /** `question`, `statement` or `outside`. */
  kind: string;
  /** Kind of event. */
  event: string;
  /** First and last day, or month: `2021-12-06`, `2021-12`. */
  from: string;
  to: string;
  /** Id of one briefing. */
  in: string;
  sort: 'relevance' | 'newest' | 'oldest';
  /** Whether wordings that stood there once are looked for too. */
  earlier: boolean;
  /** Queries to compare with, in the histogram. */
  vs: string[];
}

const filters = ['speaker', 'kind', 'event', 'from', 'to', 'in'] as const;

/** Reads the part of an address after `?` or `#`; what is malformed is as if it were not there. */
export function readState(search: string): SearchState {
  const query = new URLSearchParams(search);
  const get = (name: string) => (query.get(name) ?? '').trim();
  const day = (name: string) => (/^\d{4}(-\d\d){0,2}$/.test(get(name)) ? get(name) : '');
  const sort = get('sort');
  return {
    q: get('q').slice(0, 2000),
    speaker: get('speaker'),
    kind: get('kind'),
    event: get('event'),
    from: day('from'),
    to: day('to'),
    in: get('in'),
    earlier: get('earlier') === '1',
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    vs: query
      .getAll('vs')
      .map((other) => other.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, 2),
  };
}

/** The same as such a part of an address, with nothing in it that says nothing. */
export function writeState(state: SearchState): string {
  const query = new URLSearchParams();
  if (state.q) query.set('q', state.q);
  for (const name of filters) if (state[name]) query.set(name, state[name]);
  if (state.sort !== 'relevance') query.set('sort', state.sort);
  if (state.earlier) query.set('earlier', '1');
  for (const other of state.vs) query.append('vs', other);
  return query.toString();
}
