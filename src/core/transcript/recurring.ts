import { letterPairs } from './asker-words.ts';
import { isAskerWord } from './askers.ts';
import { isRole } from './label-forms.ts';
import type { Reading } from './shapes.ts';

/** A reading of a line, with what stands around it in the document. */
export interface Found extends Reading {
  /** What tells its label from others. */
  key: string;
  /** Whether its form alone makes it a label, as in official transcripts. */
  plain: boolean;
  /** Whether a time is printed with it. */
  timed: boolean;
  /** Characters of the document before it. */
  at: number;
  /** Words in a paragraph follow, in the same or the next one. */
  leads: boolean;
  /** The words behind the label in its line, their beginning. */
  rest: string;
  /** What follows reads as sentences, not as a list of names or facts. */
  says: boolean;
  /** A question is asked in what follows. */
  asks: boolean;
}

/** Characters of a document, and how many of them stand in lists and quotations. */
export interface Size {
  length: number;
  listed: number;
}

/**
 * A label without case, points and blanks: what tells two spellings of it apart. `Q1` and `Question 1` are `Q` and
 * `Question` again.
 */
export function key(label: string): string {
  return label
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}#$]/gu, '')
    .replace(/^(Q(?:UESTION)?|A(?:NSWER)?)\d{1,3}$/, '$1');
}

/** What speaks for a shape being that of labels. */
export interface Evidence {
  shape: string;
  strength: number;
  members: Found[];
  counts: Map<string, number>;
  /** Labels that occur more than once, and how many lines they begin. */
  repeated: number;
  covered: number;
  /** The lines that begin with those, with a label that needs no learning or a word for those who ask. */
  sure: number;
  /** Share of neighbours with different labels. */
  changes: number;
  weight: number;
  /** Share of the lines with labels that recur which need no learning. */
  plain: number;
  /** All labels that recur are in capitals. */
  upper: boolean;
}

/** Whether the labels of a shape are printed as those of a known one, but for what tells who speaks. */
export function isKin({ shape, strength, counts, upper, sure, members }: Evidence, known: Evidence): boolean {
  // `Operator: ` among names that stand alone, and who is printed otherwise than those who ask.
  if (/ colon$/.test(shape) && strength > 1 && counts.size === 1 && members.length > 2)
    return isRole(members[0]!.label) || alternate(members, known.members);
  if (`${shape} titled` === known.shape) return upper && known.upper;
  if (shape === `${known.shape} titled`) return true;
  // `Ada: ` among those who are called by a small letter.
  if (shape.replace('text ', 'text small ') === known.shape) return sure > members.length / 2 && strength > 1;
  return (
    shape === known.shape.replace('text ', 'text small ') &&
    !known.upper &&
    sure > members.length / 2 &&
    !members.some(({ label }) => isRole(label))
  );
}

/** Whether somebody else speaks between most turns that follow each other, and at least that share of them. */
function alternate(members: readonly Found[], others: readonly Found[], share = 0.9): boolean {
  const starts = others.map(({ at }) => at);
  const between = members.filter(
    ({ at }, index) => index > 0 && starts.some((start) => start > members[index - 1]!.at && start < at),
  );
  return between.length >= (members.length - 1) * share;
}

/** Of a shape with a single label, `The President.  ` between `Q. `: the evidence with those that need no learning. */
export function amid(evidence: Evidence, found: readonly Found[]): Evidence {
  // A direction in brackets comes again between labels.
  if (evidence.counts.size !== 1 || / small| bracket (?!.*colon)/.test(evidence.shape)) return evidence;
  const starts = new Set(evidence.members.map(({ at }) => at));
  const others = found.filter(({ plain, at }) => plain && !starts.has(at) && starts.add(at));
  return evidenceOf(
    evidence.shape,
    [...evidence.members, ...others].sort((left, right) => left.at - right.at),
  );
}

/**
 * Of a shape with a single label before a colon: the evidence with its like, where two people talk in turns and what
 * one of them says is bold, or one of them is called by a small letter.
 */
export function inTurns(evidence: Evidence, shapes: readonly Evidence[]): Evidence {
  const { shape, counts, members } = evidence;
  if (counts.size !== 1 || !/ colon(?: alone)?$/.test(shape)) return evidence;
  const likes = [' strong', ' small'].map((mark) =>
    shape.includes(mark) ? shape.replace(mark, '') : shape.replace(' colon', `${mark} colon`),
  );
  const other = shapes.find((each) => likes.includes(each.shape) && each.counts.size === 1);
  if (!other || !alternate(members, other.members, 0.75)) return evidence;
  return evidenceOf(
    shape,
    [...members, ...other.members].sort((left, right) => left.at - right.at),
  );
}

/** Looks at all lines of a shape. */
export function evidenceOf(shape: string, members: Found[]): Evidence {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member.key, (counts.get(member.key) ?? 0) + 1);
  // `OAK` is `ADA OAK` again.
  const last = surnamesOf(members);
  for (const name of last) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const covered = repeated.reduce((sum, count) => sum + count, 0);
  const changes = members.filter((member, index) => index > 0 && member.key !== members[index - 1]!.key);
  const timed = members.filter((member) => member.timed).length;
  const pair = letterPairs.some((letters) => [...letters].every((letter) => (counts.get(letter) ?? 0) > 1));
  const strength = Math.min(3, members[0]!.strength + (timed > members.length * 0.6 || pair ? 1 : 0));
  return {
    shape,
    strength,
    members,
    counts,
    repeated: repeated.length,
    covered,
    sure: members.filter(
      ({ plain, label, key }) => plain || counts.get(key)! > 1 || isAskerWord(label) || last.has(surname(label)),
    ).length,
    changes: changes.length / Math.max(1, members.length - 1),
    upper: members.every(({ label, key }) => counts.get(key) === 1 || isUpper(label)),
    weight: covered * (strength + 1),
    plain: members.filter((member) => member.plain && counts.get(member.key)! > 1).length / Math.max(1, covered),
  };
}

/** The surnames that are labels by themselves beside those of full names: `ADA OAK, HOST` and later `OAK`. */
export function surnamesOf(labels: readonly { label: string }[]): Set<string> {
  const alone = new Set(labels.map(({ label }) => label).filter((label) => !/\s/.test(label)));
  return new Set(labels.map(({ label }) => surname(label)).filter((name) => name !== '' && alone.has(name)));
}

/**
 * The last word of a full name, in capitals, without the office behind its comma; empty where the label is a single
 * word.
 */
function surname(label: string): string {
  return /\s(\p{Lu}[\p{Lu}\p{M}’'-]+)(?:,| \(|$)/u.exec(label)?.[1] ?? '';
}

/** Whether labels of a shape come again as those of people who talk do. */
export function recurs(
  { shape, strength, members, counts, repeated, sure, changes }: Evidence,
  length: number,
  listed: number,
) {
  const share = sure / members.length;
  // Headings of lists recur as labels do, and so do words that begin points.
  if (members[0]!.alone && members.filter(({ leads }) => leads).length < members.length * 0.75) return false;
  if (shape.startsWith('list') && strength < 3 && listed < length * 0.5) return false;
  if (counts.size < 2 || repeated === 0 || members.length < 3 || changes < 0.2) return false;
  // Alone, `Dr. Rowan.` hands over to somebody.
  if (shape.includes(' stop') && members[0]!.alone) return false;
  if (/ bracket [([](?! colon)/.test(shape) && members.filter(mayBeBracketed).length < members.length * 0.6)
    return false;
  // Columns of figures come again as well.
  if (shape.includes(' bar') && members.filter(({ says }) => says).length < members.length / 2) return false;
  if (strength === 3 || shape.includes(' titled')) return share >= 0.35;
  if (strength === 2) return share >= 0.5 && (repeated > 1 || share >= 0.6 || isPresided({ members, counts, changes }));
  const reach = (length - members[0]!.at) / Math.max(1, length);
  return members.length >= 4 && repeated > 1 && share >= 0.6 && changes >= 0.4 && reach >= 0.4;
}

/**
 * Whether one speaks again and again, as who presides does, and between her turns others speak once each, whose labels
 * are names at first sight.
 */
function isPresided({ members, counts, changes }: Pick<Evidence, 'members' | 'counts' | 'changes'>): boolean {
  const once = members.filter(({ key }) => counts.get(key) === 1);
  const named = once.filter(({ likeness, says, label }) => likeness === 2 && says && / /.test(label.trim()));
  return once.length > 2 && members.length - once.length > 3 && changes > 0.8 && named.length > once.length * 0.8;
}

/**
 * With no colon behind them, brackets hold directions; but `(Q)`, `[答]`, `[00:12 ANA]`, `[SPEAKER_00]` and
 * `[Ada Oak]` are none.
 */
function mayBeBracketed({ label, timed }: Found): boolean {
  const isFullName = /^\p{Lu}[\p{L}\p{M}’'.-]+(?: \p{Lu}[\p{L}\p{M}’'.-]*)+$/u.test(label) && !label.endsWith('.');
  return timed || isFullName || /^\p{Lu}$|\p{Lo}|[ _]\d{1,3}$/u.test(label) || isAskerWord(label) || isRole(label);
}

/** Whether a label is in capitals, but for what is in brackets or behind a comma. */
export function isUpper(label: string): boolean {
  return /\p{Lu}/u.test(label) && !/\p{Ll}{2}/u.test(label.split(/[([,]/)[0]!);
}
