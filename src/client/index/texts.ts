import { wordsIn, type BriefingText, type SpokenKind } from '../../contract/search-format.ts';
import { wordsOf, type Word } from '../../contract/search-words.ts';
import type { Archive } from './frame.ts';
import { readJson, type ReadFile } from './files.ts';
import { Remembered } from '../../contract/remembered.ts';
import { wordsFile } from '../../contract/search-files.ts';

/** A turn with its words. */
export interface SpokenTurn {
  /** Index among all turns of the archive. */
  turn: number;
  /** Permalink id; empty for what stands outside the turns (the head of the document, its end). */
  id: string;
  /** Number in the briefing, from 1; 0 outside the turns. */
  n: number;
  label: string;
  kind: SpokenKind;
  speaker: { id: string; name: string; kind: 'person' | 'role' } | null;
  text: string;
}

/** A briefing with all its words. */
export interface SpokenBriefing {
  id: string;
  title: string;
  day: string;
  event: string;
  turns: SpokenTurn[];
}

/** Briefings' words, fetched once each. */
export class Texts {
  private readonly archive: Archive;
  private readonly read: ReadFile;
  private readonly termsOf = new Remembered<string, Promise<string[][]>>(150);
  private readonly kept = new Remembered<number, Promise<SpokenBriefing>>(150);

  constructor(archive: Archive, read: ReadFile) {
    this.archive = archive;
    this.read = read;
  }

  /** The briefing of that index in the archive. */
  briefing(index: number): Promise<SpokenBriefing> {
    return this.kept.get(index, () => this.fetch(index));
  }

  /** What that briefing is about; nothing where that is not to be had. */
  async terms(index: number): Promise<string[]> {
    const year = this.archive.years.findLast(({ firstBriefing }) => firstBriefing <= index)!;
    const ofYear = this.termsOf.get(year.terms, (file) => readJson<string[][]>(this.read, file));
    return (await ofYear.catch(() => []))[index - year.firstBriefing] ?? [];
  }

  /** A file of this name may be left in the browser's cache from a build before: its number of words tells. */
  private async fetch(index: number): Promise<SpokenBriefing> {
    const text = await this.text(index);
    return this.spoken(index, this.fits(index, text) ? text : await this.text(index, true));
  }

  private async text(index: number, fresh = false): Promise<BriefingText> {
    const { reads, briefings } = this.archive;
    return wordsIn(reads, await readJson(this.read, wordsFile(briefings[index]!.id, reads), fresh));
  }

  private fits(index: number, { turns }: BriefingText): boolean {
    const { firstTurn, turns: count } = this.archive.briefings[index]!;
    return (
      turns.length === count &&
      turns.every(([, label], at) => this.archive.labels[this.archive.labelOf[firstTurn + at]!]!.label === label)
    );
  }

  private spoken(index: number, { title, turns }: BriefingText): SpokenBriefing {
    const { id, day, event, firstTurn } = this.archive.briefings[index]!;
    let n = 0;
    return {
      id,
      title,
      day,
      event,
      turns: turns.map(([turnId, label, text], at) => {
        const { kind, speaker } = this.archive.labels[this.archive.labelOf[firstTurn + at]!]!;
        const outside = kind === 'outside';
        return {
          turn: firstTurn + at,
          id: turnId,
          n: outside ? 0 : (n += 1),
          label,
          kind,
          speaker: speaker ? (this.archive.speakers.get(speaker) ?? null) : null,
          text,
        };
      }),
    };
  }
}

const split = new WeakMap<SpokenTurn, Word[]>();

/** The words of a turn, split once. */
export function turnWords(turn: SpokenTurn): Word[] {
  let words = split.get(turn);
  if (!words) split.set(turn, (words = wordsOf(turn.text)));
  return words;
}
