import { usesOf, type Candidate } from './candidate.ts';

/**
 * How many transcripts of an archive have each candidate, and how often they say it, in coarse steps: a figure takes a
 * whole number of octaves, so that one transcript more or less moves hardly any of them, and the terms of the others
 * stay as they are.
 */
export class Background {
  readonly #counts = new Map<string, number>();
  /** Uses in all transcripts, without the first in each of them: most candidates are said once, and need no place. */
  readonly #further = new Map<string, number>();
  #documents = 0;

  add(candidates: readonly Candidate[]): void {
    this.#documents++;
    for (const candidate of candidates) {
      const { key } = candidate;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      const further = usesOf(candidate) - 1;
      if (further > 0) this.#further.set(key, (this.#further.get(key) ?? 0) + further);
    }
  }

  /** Size of the archive in octaves: 0 for one transcript, 9 for some hundreds. */
  get octaves(): number {
    return octave(this.#documents);
  }

  /**
   * How rare a candidate is among the archive's transcripts, from 0 (in nearly all) to `octaves` (in this one alone).
   */
  rarity(key: string): number {
    return Math.max(0, this.octaves - octave(this.#counts.get(key) ?? 1));
  }

  /**
   * How often a candidate is said where it is said at all, in octaves: 0 for a word in passing, 3 for what is spoken of
   * at length. What few transcripts say is taken for ordinary, however often they do.
   */
  persistence(key: string): number {
    const further = (this.#further.get(key) ?? 0) + ORDINARY;
    return Math.round(Math.log2(1 + further / ((this.#counts.get(key) ?? 1) + ORDINARY)));
  }
}

/** So many transcripts that say a candidate twice are added to those that were counted. */
const ORDINARY = 2;

const octave = (count: number) => Math.floor(Math.log2(Math.max(1, count)));
