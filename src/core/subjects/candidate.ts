/** A run of words of a transcript that could be a term. */
export interface Candidate {
  /** The words in one form for capitals and plurals, by which transcripts are compared. */
  key: string;
  /** As printed most often. */
  term: string;
  /** How rarely its words are said in general English, in octaves: 0 for the commonest, 20 for what the list lacks. */
  rarity: number;
  /** Whether it is a name, printed with capitals. */
  name: boolean;
  /** Whether the title has its words. */
  titled: boolean;
  /** Turns by their place in the transcript, with how often it is said there: `[turn, count, turn, count …]`. */
  places: number[];
}

/** How often a candidate is said. */
export function usesOf({ places }: Pick<Candidate, 'places'>): number {
  let uses = 0;
  for (let at = 1; at < places.length; at += 2) uses += places[at]!;
  return uses;
}
