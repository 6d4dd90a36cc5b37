import type { RootContent } from 'mdast';
import { Cutter, type Cuts, type Missed } from './cutter.ts';
import { dropWritten } from './direct.ts';
import { placeAt } from './inline.ts';
import { belongs, dashBehind, learnShapes, type LearntShapes } from './learning.ts';
import { isSpeech } from './speech.ts';
import { enough, learn, score, type KnownLabels } from './labels.ts';
import { officesBelow } from './offices-below.ts';
import { placeOf, type Label, type Place } from './places.ts';
import type { Stamp } from './times.ts';
import { key, type Size } from './recurring.ts';
import { dropRosters } from './rosters.ts';
import { unitsOf, type Unit } from './units.ts';
import { dropTopics, dropUnsaid } from './unsaid.ts';

/**
 * Cuts a body at its labels. How this transcript prints them is learnt from all of it first; `given` are shapes that
 * somebody has said are those of its labels, `fenced` the lines of the file that are code.
 */
export function cutTurns(
  blocks: readonly RootContent[],
  given: readonly string[] = [],
  fenced?: ReadonlySet<number>,
): Cuts {
  const units = blocks.map((block) => unitsOf(block));
  const places = new Map<Unit, Place>();
  const size: Size = { length: 0, listed: 0 };
  let last: Place | null = null;
  for (const unit of units.flat()) {
    const place = unit.text && placeOf(unit.text, unit.holder, size.length, fenced);
    if (last) lead(last, unit, place, fenced);
    last = null;
    if (!place) continue;
    size.length += place.flat.text.length;
    if (unit.holder === 'list') size.listed += place.flat.text.length;
    places.set(unit, place);
    last = place;
  }
  dropUnsaid(places.values());
  const all = [...places.values()].flatMap((place) => place.labels);
  const known = learn(all.filter(({ found }) => found === null).map(({ candidate }) => candidate));
  const plain = [...places.values()].map((place) => plainIn(place, known));
  const shapes = learnShapes(
    all.flatMap(({ found }) => found ?? []),
    size,
    plain.reduce((sum, count) => sum + count, 0),
    given,
  );
  dropWritten(places.values(), shapes);
  const labels = new Map<Unit, Label[]>();
  for (const [unit, place] of places) {
    const found = labelsIn(place, known, shapes);
    if (found.length > 0) labels.set(unit, found);
  }
  const offices = officesBelow(labels, places, units.flat());
  for (const [unit, below] of offices) {
    const rest = (labels.get(unit) ?? []).filter(({ from }) => !below.some((office) => office.from === from));
    if (rest.length > 0) labels.set(unit, rest);
    else labels.delete(unit);
  }
  dropRosters(labels, places, units.flat(), shapes);
  dropTopics(labels, units.flat());
  const taken = new Set([...labels.values()].flat());
  const cutter = new Cutter(isStamped([...taken], [...places.values()]));
  blocks.forEach((block, index) => {
    const own = units[index]!;
    // A list without labels stays a list.
    if (own.every((unit) => unit.holder === 'list' && !labels.has(unit))) cutter.keep(block);
    else
      for (const unit of own)
        cutter.cut(
          unit,
          places.get(unit) ?? null,
          labels.get(unit) ?? [],
          (offices.get(unit) ?? []).filter(({ label }) => taken.has(label)),
        );
  });
  const keys = new Set([...taken].map(({ candidate }) => key(candidate.label)));
  const missed = [...places].flatMap(([unit, place]) =>
    labels.size === 0 ? likeLabels(place) : likeOthers(place, labels.get(unit) ?? [], keys, shapes),
  );
  cutter.cuts.missed.push(...missed);
  return cutter.cuts;
}

/** Lines that could be labels by their separator and looks, where nothing was learnt. */
function likeLabels(place: Place): Missed[] {
  return missedIn(
    place,
    place.labels.filter(
      ({ found }) => found !== null && found.likeness === 2 && / (?:colon|own|stop titled)/.test(found.shape),
    ),
  );
}

/** Lines that begin with a label that turns have elsewhere, before a colon or in bold, and were not taken. */
function likeOthers(place: Place, own: readonly Label[], keys: ReadonlySet<string>, shapes: LearntShapes): Missed[] {
  return missedIn(
    place,
    place.labels.filter(
      ({ found, from, to }) =>
        found !== null &&
        found.says &&
        found.at > shapes.first &&
        / colon| strong (?:dash|own)/.test(found.shape) &&
        keys.has(found.key) &&
        !own.some((other) => other.from < to && other.to > from),
    ),
  );
}

function missedIn({ flat }: Place, labels: readonly Label[]): Missed[] {
  return labels
    .map(({ candidate }) => ({ label: candidate.label, ...placeAt(flat, candidate.start) }))
    .filter(({ line }, index, all) => all.findIndex((other) => other.line === line) === index);
}

/** Tells labels at the end of a text what follows. */
function lead({ flat, labels }: Place, next: Unit, place: Place | null, fenced?: ReadonlySet<number>): void {
  for (const { found, to } of labels) {
    const below = flat.text.slice(to).trim();
    if (!found?.alone || below.includes('\n') || isSpeech(below)) continue;
    // Behind an office below a name, the words are still to come.
    found.leads =
      below !== '' ||
      (place !== null &&
        next.holder !== 'heading' &&
        !fenced?.has(place.flat.lines[0]!.line) &&
        // Below a heading a single point is a list as well: `Features` and `* The gate opens.`
        !(found.shape.startsWith('heading') && /^[*+-] /.test(place.flat.text)) &&
        next.holder === (found.shape.startsWith('list') ? 'list' : 'text'));
    found.says = place === null || isSpeech(place.flat.text.slice(0, 200));
  }
}

/** Notes which labels need no learning, and counts them. */
function plainIn(place: Place, known: KnownLabels): number {
  const plain = new Set<number>();
  for (const { candidate, found } of place.labels)
    if (!found && score(candidate, known) >= enough) plain.add(candidate.start);
  for (const { candidate, found } of place.labels) if (found && plain.has(candidate.start)) found.plain = true;
  return plain.size;
}

/**
 * Times belong to a transcript where several stand beside labels or on lines of their own; one may be a time of day.
 */
function isStamped(labels: readonly Label[], places: readonly Place[]): boolean {
  const beside = labels.filter(({ stamp }) => stamp !== null).length;
  return (
    labels.length > 0 &&
    (beside > 1 ||
      places.flatMap(({ flat, stamps }) => stamps.filter((stamp) => isTimeLine(flat.text, stamp))).length > 1)
  );
}

/** Whether a time stands on a line of its own, or in brackets before its words. */
function isTimeLine(text: string, { start, end, bracketed }: Stamp): boolean {
  const next = text.indexOf('\n', end);
  return (
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' &&
    (bracketed || /^[:：]?$/.test(text.slice(end, next < 0 ? undefined : next).trim()))
  );
}

/** The labels of a text; where two overlap, the likelier one. */
function labelsIn(place: Place, known: KnownLabels, shapes: LearntShapes): Label[] {
  const kept: { label: Label; points: number }[] = [];
  const rated = place.labels
    .map((label) => ({ label, points: pointsOf(label, known, shapes) }))
    .filter(({ points }) => points >= enough)
    .sort((left, right) => left.label.from - right.label.from);
  for (const each of rated) {
    const before = kept.at(-1);
    if (!before || each.label.from >= before.label.to) kept.push(each);
    // Of `MS.` and `ROWAN:` on the next line both are the label.
    else if (each.points > before.points && each.label.candidate.end !== before.label.candidate.end)
      kept[kept.length - 1] = each;
  }
  // The line below a name that stands alone says what somebody is: `Ada Elm` and `Chief Executive`. A heading may stand
  // above the name of who speaks next.
  const isAbove = (upper: Label | undefined, lower: Label | undefined) =>
    upper?.found?.alone === true &&
    lower?.found?.alone === true &&
    place.flat.text.slice(upper.to, lower.from).trim() === '';
  const comesAgain = ({ found }: Label) => shapes.labels.has(found!.key);
  return kept
    .map(({ label }) => label)
    .filter((label, index, all) => {
      const [above, below] = [all[index - 1], all[index + 1]];
      if (isAbove(label, below) && !comesAgain(label) && comesAgain(below!)) return false;
      return !isAbove(above, label) || (!comesAgain(above!) && comesAgain(label));
    })
    .map((label) => withoutDash(label, place, shapes));
}

/** The label with the dash that is printed behind the colon of all of its shape. */
function withoutDash(label: Label, { flat }: Place, { dashed }: LearntShapes): Label {
  if (!label.found || !dashed.has(label.found.shape)) return label;
  return { ...label, to: label.to + (dashBehind.exec(flat.text.slice(label.to, label.to + 12))?.[0].length ?? 0) };
}

/** A learnt shape is proof enough; the heavier of two comes first. */
function pointsOf({ candidate, found }: Label, known: KnownLabels, shapes: LearntShapes): number {
  if (!found) return score(candidate, known);
  return belongs(found, shapes) ? enough + 2 + Math.min(2, shapes.weights.get(found.shape) ?? 0) : 0;
}
