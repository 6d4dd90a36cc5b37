/**
 * The typed transcript: what the parser returns, what pages show and what `/briefings/<id>.json` publishes.
 * Keys are always present; where a source has nothing to say they hold `null` or an empty list.
 */
export interface Transcript {
  schema: 1;
  /** From the file's name, `[a-z0-9-]+`, unique in the archive. */
  id: string;
  /** Address of the page. The parser gives it below the site's root (`/briefings/<id>/`). */
  url: string;
  /** Path of the file below the transcripts folder, with forward slashes. */
  source: string;
  title: string;
  /** A calendar day, `YYYY-MM-DD`; never an instant. */
  date: string;
  /** Instants as printed in the source, with their offset (ISO 8601). */
  published: string | null;
  modified: string | null;
  sourceUrl: string | null;
  tags: string[];
  /** BCP 47, as the front matter says, or as it is found in the words; `null` where neither tells. */
  lang: string | null;
  /** A recording of the event, named in the front matter. */
  media: { url: string } | null;
  /** Fields of the front matter that have no key of their own, as printed. */
  extra: Record<string, FieldValue>;
  /** The printed place, a line an entry. */
  location: string[];
  /** Times as printed, with the zone: `12:42 P.M. EDT`. */
  start: string | null;
  end: string | null;
  /** All blocks before the first turn, place and time included. A document without turns is all header. */
  header: Block[];
  /** All blocks after the last turn: closing time, `END`, `###`. */
  footer: Block[];
  turns: Turn[];
  /** What it is about in its own words; found by comparison with the rest of an archive, empty till then. */
  terms: Term[];
  /**
   * How often words of it were changed after it was published, when (instants in UTC, oldest first), and the page that
   * tells how; `null` where nothing is known of that.
   */
  history: { revisions: number; at?: readonly string[]; url: string } | null;
  /** The exchanges that its turns number, in their order. */
  exchanges: Exchange[];
  messages: Message[];
}

/** A value of the front matter as printed. */
export type FieldValue = string | FieldValue[] | { [name: string]: FieldValue };

/** A word or run of words that is said here and rarely elsewhere, as printed most often. */
export interface Term {
  term: string;
  /** How many turns say it. */
  turns: number;
}

/** A question and what follows from it, up to the next one. */
export interface Exchange {
  n: number;
  /** Number of its first turn. */
  first: number;
  /** How many turns it has. */
  turns: number;
  /** The terms that tell it, none where it names nothing; found as those of the transcript. */
  terms: string[];
}

export type TurnKind = 'question' | 'statement';

/** One person's uninterrupted speech, from its printed label to the next one. */
export interface Turn {
  /** Lasting permalink, `t-<first>-<last>-<around>`; see `turn-ids.ts`. */
  id: string;
  /** Position in the transcript, from 1; for people to read, not for links. */
  n: number;
  kind: TurnKind;
  /** As printed, without its colon: `MS. PSAKI`, `Q`. Never corrected. */
  label: string;
  /**
   * The label with what is printed beside it, the number of a list or an office: `1. Ada Moreno -- Chief Executive`;
   * `null` where nothing is.
   */
  printed: string | null;
  /**
   * The time printed with the turn, from the beginning of a recording; it is none of the words. `null` where none is.
   */
  time: string | null;
  /** The same in seconds; a time before the beginning is negative. */
  seconds: number | null;
  /** Who we believe it is: the id of a speaker, or `null` where undecided. */
  speaker: string | null;
  /** Number of the exchange (a question and what follows from it), from 1; `null` before the first question. */
  exchange: number | null;
  /**
   * The words without the label, blocks joined by a blank line, wrapping undone, markup gone, struck-out words kept.
   */
  text: string;
  blocks: Block[];
  /** Line of the label in the source file, from 1. */
  line: number;
}

export type BlockKind =
  'paragraph' | 'stage-direction' | 'list' | 'quote' | 'heading' | 'figure' | 'table' | 'code' | 'rule';

/** A block of the record: plain words, and the same words as safe HTML. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Sanitised: no script, no style, no event handler, no id, only http(s) and mailto links. */
  html: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** Something found in one file, with its place in it. */
export interface Message {
  /** From 1; column counts UTF-16 units. */
  line: number;
  column: number;
  /** Name of the rule, kebab-case, permanent: `label-typo`, `no-turns`. */
  rule: string;
  severity: Severity;
  /** What is wrong (naming the value in backticks) and what to do about it. */
  text: string;
}

/** A text file to parse, as found in the transcripts folder. */
export interface SourceFile {
  id: string;
  /** Path below the transcripts folder. */
  source: string;
  text: string;
  /** How its labels are printed, if somebody has said so and it does not say it itself. */
  givenLabels?: readonly string[];
}

/** What came of one file: the transcript, or `null` where an error left nothing to show, and every message. */
export interface ParseResult {
  transcript: Transcript | null;
  messages: Message[];
}
