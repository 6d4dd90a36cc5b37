import type { Term, Transcript } from '../transcript/types.ts';

/** A term with where it is said. */
export interface PlacedTerm extends Term {
  /** Number of the first turn that says it. */
  first: number;
}

/** What a transcript is about. */
export interface Subjects {
  terms: PlacedTerm[];
  /** The terms that tell each exchange, in their order; none where nothing is named. */
  told: string[][];
}

/** The transcript with what it is about. */
export function withSubjects(transcript: Transcript, { terms, told }: Subjects): Transcript {
  const exchanges = transcript.exchanges.map((exchange, at) => ({ ...exchange, terms: told[at] ?? [] }));
  return { ...transcript, terms, exchanges };
}
