import { letterPairs } from './asker-words.ts';
import { isAskerWord } from './askers.ts';
import { isAddress } from './candidates.ts';
import { isRole } from './label-forms.ts';
import { likeness } from './label-names.ts';
import type { Reading } from './shapes.ts';
import { beginsAsSpeech } from './speech.ts';

/** A reading of a line, with what stands around it in the document. */
export interface Found extends Reading {
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
}

/** The shapes in which a transcript prints its labels, with their weight, and the labels that recur in them. */
export interface LearntShapes {
  weights: Map<string, number>;
  /** Those of them whose labels are in capitals: what is not is none. */
  capitals: Set<string>;
  labels: Set<string>;
  /** Where the first of those stands. */
  first: number;
  /** Share of the labels that are a single word. */
  singles: number;
}

/** Characters of a document, and how many of them stand in lists and quotations. */
export interface Size {
  length: number;
  listed: number;
}

/** A label without case, points and blanks: what tells two spellings of it apart. */
export function key(label: string): string {
  return label.toUpperCase().replace(/[^\p{L}\p{M}\p{N}#$]/gu, '');
}

interface Evidence {
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

/**
 * Learns from what recurs: a shape is that of labels where the same few labels come again and again, one behind the
 * other, through much of the document. The more a shape says by itself (bold, a time, a colon), the less often it must.
 * `exact` is the number of labels that need no learning; `given` are shapes that somebody
 * says are those of its labels.
 */
export function learnShapes(
  found: readonly Found[],
  { length, listed }: Size,
  exact: number,
  given: readonly string[] = [],
): LearntShapes {
  const spoken = found.filter((reading) => !isKeyEntry(reading) && !isAddress(reading.rest));
  const shapes = [...Map.groupBy(spoken, ({ shape }) => shape)].map(([shape, members]) => evidenceOf(shape, members));
  const likely = shapes.filter(
    (evidence) =>
      given.includes(evidence.shape) ||
      recurs(evidence, length, listed) ||
      recurs(amid(evidence, spoken), length, listed),
  );
  const most = Math.max(exact * 3, ...likely.map(({ weight }) => weight));
  const chosen = likely.filter(
    ({ shape, weight, strength }) =>
      given.includes(shape) || weight >= most * (strength > 1 && !shape.includes(' stop') ? 0.08 : 0.3),
  );
  // Whose title is printed speaks among those who have none (`CHAIR OAK.  ` among `ADA ROWAN.  `), and so does who is
  // called by a small letter among those who are not in capitals.
  for (const other of shapes)
    if (!chosen.includes(other) && other.repeated > 0 && chosen.some((known) => isKin(other, known)))
      chosen.push(other);
  const labels = new Set<string>();
  for (const { counts } of chosen) for (const [label, count] of counts) if (count > 1) labels.add(label);
  const all = chosen.flatMap(({ counts, members }) => members.filter(({ label }) => counts.get(key(label))! > 1));
  return {
    weights: new Map(chosen.map(({ shape, weight }) => [shape, given.includes(shape) ? Infinity : weight / most])),
    capitals: new Set(chosen.filter(({ plain, upper }) => plain > 0.9 || upper).map(({ shape }) => shape)),
    labels,
    first: Math.min(...all.map(({ at }) => at)),
    singles: all.filter(({ label }) => isSingle(label)).length / Math.max(1, all.length),
  };
}

function isKin({ shape, strength, counts, upper, sure, members }: Evidence, known: Evidence): boolean {
  // `Operator: ` among names that stand alone, and who is printed otherwise than those who ask.
  if (/ colon$/.test(shape) && strength > 1 && counts.size === 1 && members.length > 2)
    return isRole(members[0]!.label) || alternate(members, known.members);
  if (`${shape} titled` === known.shape) return upper && known.upper;
  if (shape === `${known.shape} titled`) return true;
  return (
    shape === known.shape.replace('text ', 'text small ') &&
    !known.upper &&
    sure > members.length / 2 &&
    !members.some(({ label }) => isRole(label))
  );
}

/** Whether somebody else speaks between any two of the turns. */
function alternate(members: readonly Found[], others: readonly Found[]): boolean {
  const starts = others.map(({ at }) => at);
  const between = members.filter(
    ({ at }, index) => index > 0 && starts.some((start) => start > members[index - 1]!.at && start < at),
  );
  return between.length >= (members.length - 1) * 0.9;
}

/** Of a shape with a single label, `The President.  ` between `Q. `: the evidence with those that need no learning. */
function amid(evidence: Evidence, found: readonly Found[]): Evidence {
  if (evidence.counts.size !== 1 || evidence.shape.includes(' small')) return evidence;
  const starts = new Set(evidence.members.map(({ at }) => at));
  const others = found.filter(({ plain, at }) => plain && !starts.has(at) && starts.add(at));
  return evidenceOf(
    evidence.shape,
    [...evidence.members, ...others].sort((left, right) => left.at - right.at),
  );
}

function evidenceOf(shape: string, members: Found[]): Evidence {
  const counts = new Map<string, number>();
  for (const { label } of members) counts.set(key(label), (counts.get(key(label)) ?? 0) + 1);
  // `OAK` is `ADA OAK` again.
  const last = surnamesOf(members);
  for (const name of last) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const covered = repeated.reduce((sum, count) => sum + count, 0);
  const changes = members.filter((member, index) => index > 0 && key(member.label) !== key(members[index - 1]!.label));
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
      ({ plain, label }) => plain || counts.get(key(label))! > 1 || isAskerWord(label) || last.has(surname(label)),
    ).length,
    changes: changes.length / Math.max(1, members.length - 1),
    upper: members.every(({ label }) => counts.get(key(label)) === 1 || isUpper(label)),
    weight: covered * (strength + 1),
    plain: members.filter((member) => member.plain && counts.get(key(member.label))! > 1).length / Math.max(1, covered),
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

function recurs(
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
  if (strength === 2) return share >= 0.5 && (repeated > 1 || share >= 0.6);
  const reach = (length - members[0]!.at) / Math.max(1, length);
  return members.length >= 4 && repeated > 1 && share >= 0.6 && changes >= 0.4 && reach >= 0.4;
}

/** With no colon behind them, brackets hold directions; but `(Q)`, `[答]` and `[00:12 ANA]` are none. */
function mayBeBracketed({ label, timed }: Found): boolean {
  return timed || /^\p{Lu}$|\p{Lo}/u.test(label);
}

function isUpper(label: string): boolean {
  return /\p{Lu}/u.test(label) && !/\p{Ll}{2}/u.test(label.replace(/[([,].*$/, ''));
}

/** The line of a key (`HL    Hanna Lund`) says who somebody is; nobody speaks there. */
function isKeyEntry({ label, rest }: Found): boolean {
  const name = rest.trim();
  if (!/^\p{Lu}{2,5}$/u.test(label) || /[.?!:,]$/.test(name) || likeness(name) < 2) return false;
  let at = 0;
  for (const word of name.split(/[\s-]+/)) if (word[0]?.toUpperCase() === label[at]) at++;
  return at === label.length;
}

function isSingle(label: string): boolean {
  return !/\s|\p{Lo}|\.|_\d/u.test(label);
}

/** Whether a line of a learnt shape is a label: one that recurs, or that looks like a name and is followed by words. */
export function belongs(found: Found, { weights, capitals, labels, first, singles }: LearntShapes): boolean {
  const { shape, label } = found;
  if (!weights.has(shape) || isKeyEntry(found)) return false;
  if (labels.has(key(label))) return true;
  // Where somebody says that names stand alone, a line must still look like one.
  if (weights.get(shape) === Infinity) return found.strength > 1 || found.likeness === 2;
  if (isAddress(found.rest)) return false;
  // What is bold, a heading or timed by its shape may have a comma in it: `Iratxe Oak, on behalf of the Group`.
  if (found.likeness < (found.timed || found.strength > 2 ? 1 : 2) || !beginsAsSpeech(found.rest)) return false;
  // `Present: Oak, Rowan` and `Participants`, with a list of them below, head what stands before the talk.
  if (!found.says && (found.at < first || found.alone || / run/.test(shape))) return false;
  const isNamed = isAskerWord(label) || isRole(label) || !isSingle(label);
  if (capitals.has(shape)) return isUpper(label) && (isNamed || (singles >= 0.6 && !/ own/.test(shape)));
  if (shape.includes(' titled')) return true;
  // Where nothing but its looks parts a label from words, much that is short looks like one.
  const isBare = / (?:stop|own|dash|run|gap)(?: |$)/.test(shape) && !/strong|heading/.test(shape) && !found.timed;
  if (isBare) return singles < 0.5 && !isSingle(label);
  return singles >= 0.2 || isNamed || found.timed;
}
