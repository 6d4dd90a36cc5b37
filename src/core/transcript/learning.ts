import { isAskerWord } from './askers.ts';
import { isAddress } from './candidates.ts';
import { isRole } from './label-forms.ts';
import { hasOffice, likeness } from './label-names.ts';
import {
  amid,
  evidenceOf,
  inTurns,
  isKin,
  isUpper,
  recurs,
  type Evidence,
  type Found,
  type Size,
} from './recurring.ts';
import { isNobody } from './shapes.ts';
import { beginsAsSpeech } from './speech.ts';

/** The shapes in which a transcript prints its labels, with their weight, and the labels that recur in them. */
export interface LearntShapes {
  weights: Map<string, number>;
  /** Those of them whose labels are in capitals: what is not is none. */
  capitals: Set<string>;
  /** The labels that recur in them, by their keys. */
  labels: Set<string>;
  /** Those of more than one word: full names, before which an office may be printed. */
  names: string[];
  /** Shapes in which only labels that recur are labels. */
  known: Set<string>;
  /** Where each label that recurs stands, in order. */
  spoken: { at: number; key: string }[];
  /** Where the first of those stands. */
  first: number;
  /** Share of the labels that are a single word. */
  singles: number;
  /** Shapes whose colon is printed with a dash behind it, which then parts the label from the words as well. */
  dashed: Set<string>;
}

/**
 * Learns from what recurs: a shape is that of labels where the same few labels come again and again, one behind the
 * other, through much of the document. The more a shape says by itself (bold, a time, a colon), the less often it must.
 * `exact` is the number of labels that need no learning; `given` are shapes that somebody says are those of its labels.
 */
export function learnShapes(
  found: readonly Found[],
  { length, listed }: Size,
  exact: number,
  given: readonly string[] = [],
): LearntShapes {
  const spoken = found.filter(
    (reading) => !isKeyEntry(reading) && !isNobody(reading.label) && (reading.timed || !isAddress(reading.rest)),
  );
  const shapes = [...Map.groupBy(spoken, ({ shape }) => shape)].map(([shape, members]) => evidenceOf(shape, members));
  const likely = shapes.filter(
    (evidence) =>
      given.includes(evidence.shape) ||
      recurs(evidence, length, listed) ||
      recurs(amid(evidence, spoken), length, listed) ||
      recurs(inTurns(evidence, shapes), length, listed),
  );
  const most = Math.max(exact * 3, ...likely.map(({ weight }) => weight));
  const chosen = likely.filter(
    ({ shape, weight, strength }) => given.includes(shape) || weight >= most * leastShare(shape, strength),
  );
  // Whose title is printed speaks among those who have none (`CHAIR OAK.  ` among `ADA ROWAN.  `), and so does who is
  // called by a small letter among those who are not in capitals.
  for (const other of shapes)
    if (!chosen.includes(other) && other.repeated > 0 && chosen.some((known) => isKin(other, known)))
      chosen.push(other);
  const labels = new Set<string>();
  for (const { counts } of chosen) for (const [label, count] of counts) if (count > 1) labels.add(label);
  const all = chosen.flatMap(({ counts, members }) => members.filter(({ key }) => counts.get(key)! > 1));
  return {
    weights: new Map(chosen.map(({ shape, weight }) => [shape, given.includes(shape) ? Infinity : weight / most])),
    capitals: new Set(chosen.filter(({ plain, upper }) => plain > 0.9 || upper).map(({ shape }) => shape)),
    labels,
    known: new Set(
      shapes.filter((each) => !chosen.includes(each) && isAnotherOf(each, chosen, labels)).map(({ shape }) => shape),
    ),
    spoken: all.map(({ at, key }) => ({ at, key })).sort((left, right) => left.at - right.at),
    names: [...new Set(all.filter(({ label }) => /\S \S/.test(label)).map(({ key }) => key))],
    first: Math.min(...all.map(({ at }) => at)),
    singles: all.filter(({ label }) => isSingle(label)).length / Math.max(1, all.length),
    dashed: new Set(chosen.filter(isDashed).map(({ shape }) => shape)),
  };
}

/**
 * Whether known labels are printed in a shape as well: in a list of a single point, which is none, or in bold
 * brackets without the colon that the others have; plain ones hold directions.
 */
function isAnotherOf({ shape, members }: Evidence, chosen: readonly Evidence[], labels: ReadonlySet<string>): boolean {
  const isPoint = chosen.some(
    (other) => other.shape.startsWith('list ') && other.shape.replace('list ', 'text ') === shape,
  );
  return isPoint || (/ strong bracket \[| bracket </.test(shape) && members.every(({ key }) => labels.has(key)));
}

/** What a dash behind a colon looks like. */
export const dashBehind = /^\s*[-–—]{1,2}\s+(?=\S)/;

/** Whether nearly every label of a shape has a colon and a dash behind it; where few have, the dash is said. */
function isDashed({ shape, members }: Evidence): boolean {
  const dashed = members.filter(({ rest }) => dashBehind.test(rest));
  return / colon$/.test(shape) && members.length > 3 && dashed.length > members.length * 0.85;
}

/**
 * Share of the weight of the heaviest shape from which on another is one of labels beside it. Brackets alone hold
 * directions, where labels look otherwise.
 */
function leastShare(shape: string, strength: number): number {
  if (strength > 1) return shape.includes(' stop') ? 0.3 : 0.08;
  return / bracket [[(]/.test(shape) ? 1 : 0.3;
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
export function belongs(found: Found, shapes: LearntShapes): boolean {
  const { weights, capitals, labels, first, singles } = shapes;
  const { shape, label } = found;
  if (isKeyEntry(found)) return false;
  if (shapes.known.has(shape)) return labels.has(found.key);
  if (!weights.has(shape)) return false;
  if (isNobody(label)) return found.rest.trim() !== '';
  if (labels.has(found.key)) return true;
  // Where somebody says that names stand alone, a line must still look like one.
  if (weights.get(shape) === Infinity) return found.strength > 1 || found.likeness === 2;
  if (isAddress(found.rest) && !found.timed) return false;
  // What is bold, a heading or timed by its shape may have a comma in it: `Iratxe Oak, on behalf of the Group`.
  if (!beginsAsSpeech(found.rest)) return false;
  if (found.likeness > 0 && isKnownInOffice(found, shapes)) return true;
  if (found.likeness < (found.timed || found.strength > 2 ? 1 : 2)) return false;
  // `Present: Oak, Rowan` and `Participants`, with a list of them below, head what stands before the talk.
  if (!found.says && (found.at < first || found.alone || / run/.test(shape))) return false;
  const isKnown = isAskerWord(label) || isRole(label);
  const isNamed = isKnown || !isSingle(label);
  if (capitals.has(shape)) return isUpper(label) && (isNamed || found.timed || (singles >= 0.6 && !/ own/.test(shape)));
  if (shape.includes(' titled')) return true;
  // Where nothing but its looks parts a label from words, much that is short looks like one.
  const isBare =
    / (?:stop|own|dash|sign|run|gap|bar bare)(?: |$)/.test(shape) && !/strong|heading/.test(shape) && !found.timed;
  if (isBare) return isKnown || (singles < 0.5 && !isSingle(label));
  return singles >= 0.2 || isNamed || found.timed || isAsker(found, shapes);
}

/** Whether a known name ends the label, behind the office that is printed where somebody speaks first. */
function isKnownInOffice({ label, key, shape }: Found, { names }: LearntShapes): boolean {
  return / colon/.test(shape) && hasOffice(label) && names.some((name) => key !== name && key.endsWith(name));
}

/**
 * Whether who is called by one word asks: an outlet (`AFP: `) between two answers of one and the same person, or
 * somebody who gives his name.
 */
function isAsker({ at, asks, label, rest }: Found, { spoken }: LearntShapes): boolean {
  if (!asks) return false;
  if (rest.includes(` ${label}`)) return true;
  const next = spoken.findIndex((turn) => turn.at > at);
  const isBetween = next === 0 || (next > 0 && spoken[next]!.key === spoken[next - 1]!.key);
  return isBetween && /^\p{Lu}{2,8}$/u.test(label);
}
