import type { Reading } from '../transcript/plain.ts';

/**
 * How one turn, or what stands outside the turns, differs between two versions: its words (`changed`, `added`,
 * `removed`), only who is said to have spoken (`label`), or the words before the first and after the last turn
 * (`outside`). A `changed` turn without changed words stands at another place than it did.
 */
export type ChangeKind = 'changed' | 'added' | 'removed' | 'label' | 'outside';

/** A stretch of a marked-up text: unchanged, struck out, or put in. */
export type Part = [kind: 'same' | 'removed' | 'added', text: string];

export interface Change {
  kind: ChangeKind;
  /** Id of the turn in the later version, `null` where it has none. */
  turn: string | null;
  /** Id of the turn in the earlier version that most of its words come from, `null` where there is none. */
  was: string | null;
  /** The turn's text in each version, without its label. */
  before: string | null;
  after: string | null;
  /** Labels as printed, `null` outside turns and where there is no such turn. */
  labels: { before: string | null; after: string | null };
  /** Runs of words that differ, those of labels included, in their order. */
  removed: string[];
  added: string[];
  /** The label, then the text, as somebody would mark them up by hand. */
  label: Part[];
  parts: Part[];
}

/** One moment at which words of a transcript changed. */
export interface Revision {
  /** The instant, in UTC: `2022-05-17T19:04:11Z`. */
  at: string;
  /** Full name of the commit. */
  commit: string;
  changes: Change[];
}

/** The part of a transcript that versions are compared by. */
export type Version = Reading;
