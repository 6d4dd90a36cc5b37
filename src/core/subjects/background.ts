import type { Candidate } from './candidates.ts';

/**
 * How many transcripts of an archive have each candidate, in coarse steps: a figure takes a whole number of octaves, so
 * that one transcript more or less moves hardly any of them, and the terms of the others stay as they are.
 */
export class Background {
  readonly #counts = new Map<string, number>();
  #documents = 0;

  add(candidates: readonly Pick<Candidate, 'key'>[]): void {
    this.#documents++;
    for (const { key } of candidates) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
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
}

const octave = (count: number) => Math.floor(Math.log2(Math.max(1, count)));
