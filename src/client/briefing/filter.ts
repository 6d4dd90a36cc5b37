/**
 * Which turns are shown: all, the questions, or one speaker's (a speaker's id, or a label where nobody is known behind
 * it).
 */
export type Selection = { kind: 'all' } | { kind: 'questions' } | { kind: 'speaker'; speaker: string };

/** Reads a selection from the address: `?kind=question`, `?speaker=jen-psaki`. What is unknown shows all. */
export function selectionOf(query: URLSearchParams): Selection {
  const speaker = query.get('speaker');
  if (speaker) return { kind: 'speaker', speaker };
  return query.get('kind') === 'question' ? { kind: 'questions' } : { kind: 'all' };
}

/** The query of a selection, other parameters kept. */
export function queryOf(selection: Selection, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('kind');
  next.delete('speaker');
  if (selection.kind === 'questions') next.set('kind', 'question');
  if (selection.kind === 'speaker') next.set('speaker', selection.speaker);
  return next;
}
