import type { TurnKind } from '../../core/transcript/types.ts';
import { isRaised } from '../../contract/search-words.ts';
import { within, type Span } from './spans.ts';
import { wordsOf, type Word } from './words.ts';

/**
 * What the checker needs of an archive. All its words stand in one row, briefing after briefing; a position is a place
 * in that row, and may be rough by a few words.
 */
export interface TextSource {
  /**
   * What the archive holds, for the answer "not found". Days are `YYYY-MM-DD`. `kept`: only what is on this device of a
   * larger one.
   */
  holdings: { briefings: number; from: string; to: string; kept?: boolean };
  /** Names and printed labels of all speakers. */
  names: string[];
  /** How many places a word has, as far as that is known without asking for them. `key` is a word's key. */
  frequency(key: string): number;
  /** Positions of a word. */
  places(key: string): Promise<ArrayLike<number>>;
  /** Number of the briefing in which a position is. */
  briefingAt(position: number): number;
  /** The texts of one briefing. */
  open(briefing: number): Promise<BriefingText>;
  /** What stood in the record once, where it is known. */
  earlier?: () => Promise<EarlierRecord>;
}

/** Versions of briefings that were changed after they were published. */
export interface EarlierRecord {
  /** Numbers of the briefings of which there are any. */
  briefings: number[];
  /** For each of them the turns that read otherwise today, of all its versions. */
  once: BriefingText[];
  /** The versions of one briefing, oldest first, and the briefing as it is now. */
  open(briefing: number): Promise<{ versions: EarlierText[]; present: BriefingText }>;
}

/** Who spoke, as printed and as believed. */
export interface TurnSpeaker {
  /** As printed: `MS. PSAKI`, `Q`. */
  label: string;
  kind: TurnKind;
  /** `Jen Psaki`, or `null` where the transcript names nobody. */
  name: string | null;
  /** Whether the label is known to name nobody: `SENIOR DEFENSE OFFICIAL`. */
  unnamed?: boolean;
  /** Offices held, such as `Press Secretary`. */
  offices: string[];
}

/** `Jen Psaki`, `a reporter`; for those whom the transcript does not name, what it prints. */
export function speakerName({ name, label, kind }: TurnSpeaker): string {
  if (name) return name;
  if (kind === 'question') return 'a reporter';
  return label === '' ? 'the document' : label;
}

export interface BriefingText {
  id: string;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** In order; what stands outside the turns (a document without turns, its head) has an empty id. */
  turns: (TurnSpeaker & { id: string; n: number; text: string })[];
}

/** A briefing as it stood until a revision. */
export interface EarlierText extends BriefingText {
  /** Number of the revision, from 1, its instant in UTC, and the ids of the turns that it tells of. */
  revision: number;
  until: string;
  places: string[];
  /** `now` is the index of today's turn in its place, `null` where there is none. */
  turns: (BriefingText['turns'][number] & { now: number | null; isChanged: boolean })[];
}

/** A word of a briefing's record. */
export interface RecordWord extends Word {
  /** Index of the turn. */
  turn: number;
  /**
   * It stands in brackets or parentheses, or is the number of a note, put there by those who wrote the record down:
   * nobody said it.
   */
  aside: boolean;
  /** A sentence ends after it. */
  closes: boolean;
}

const asides = /\([^()]{1,120}\)|\[[^[\]]{1,120}\]/gu;

/** All words of a briefing's turns, in order. */
export function recordWords({ turns }: BriefingText): RecordWord[] {
  return turns.flatMap(({ text }, turn) => {
    const noted = within([...text.matchAll(asides)].map((match): Span => [match.index, match.index + match[0].length]));
    return wordsOf(text).map((word) => ({
      ...word,
      turn,
      aside: noted(word.start, word.end) || isRaised(word.text),
      closes: /^(?:[”"’')\]]*[.?!。！？।]|\s*$)/u.test(text.slice(word.end, word.end + 8)),
    }));
  });
}
