import type { LearntShapes } from './learning.ts';
import { key } from './recurring.ts';
import { isOfficeLike } from './offices-below.ts';
import type { Label, Place } from './places.ts';
import type { Unit } from './units.ts';

/** A unit that holds nothing but names, each on a line, printed as the labels are. */
interface Names {
  unit: Unit;
  keys: string[];
}

/**
 * Takes names out that stand below each other without a word between them: the list of those who took part, printed as
 * the labels are. Two of them are such a list at the top only; elsewhere somebody's words may be missing.
 */
export function dropRosters(
  labels: Map<Unit, Label[]>,
  places: ReadonlyMap<Unit, Place>,
  order: readonly Unit[],
  { weights }: LearntShapes,
): void {
  dropSilent(labels, places, order);
  const taken = new Set([...labels.values()].flatMap((own) => own.map(({ candidate }) => key(candidate.label))));
  const namesOf = (unit: Unit | undefined) => {
    const names = unit && namesIn(places.get(unit), weights);
    // The line below a name may be an office.
    return names && (names.length === 1 || names.every((name) => taken.has(name))) ? names : null;
  };
  let run: Names[] = [];
  let isTop = true;
  order.forEach((unit, index) => {
    const keys = namesOf(unit);
    if (keys) run.push({ unit, keys });
    const next = order[index + 1];
    if (run.length === 0 || (keys && namesOf(next))) {
      if (!keys && labels.has(unit)) isTop = false;
      return;
    }
    const last = run.at(-1)!;
    const names = run.flatMap(({ keys }) => keys);
    const isSilent =
      names.length > run.length ||
      run.some(({ unit }, at) => labels.has(unit) && at + 1 < run.length && labels.has(run[at + 1]!.unit));
    if (isSilent && (names.length > 2 || isTop)) {
      const speaks =
        last.keys.length === 1 &&
        next?.holder === 'text' &&
        // `Ada Moreno`, her party, and `Ms. MORENO:`, who speaks.
        (run.every(({ unit }) => hasColon(places.get(unit)) === (unit === last.unit)) ||
          (names.length > 2
            ? names.slice(0, -1).includes(last.keys[0]!)
            : last.keys[0] !== follower(labels, order, index)));
      for (const { unit } of speaks ? run.slice(0, -1) : run) labels.delete(unit);
      if (speaks) isTop = false;
    } else if (run.some(({ unit }) => labels.has(unit))) isTop = false;
    run = [];
  });
}

/**
 * Takes the labels at the top out below which nobody talks: names with their offices, and the headings of such lists. A
 * single one of them is left: its words may be short.
 */
function dropSilent(labels: Map<Unit, Label[]>, places: ReadonlyMap<Unit, Place>, order: readonly Unit[]): void {
  const silent: [Unit, Label][] = [];
  for (const [unit, label, words] of turnsOf(labels, places, order)) {
    const isSilent = label.found?.alone === true && words?.every(saysNothing);
    if (!isSilent) break;
    silent.push([unit, label]);
  }
  if (silent.length > 1) for (const [unit, label] of silent) remove(labels, unit, label);
}

/** Labels with the lines between them and the next one; `null` for what is no text, or for words without end. */
function* turnsOf(
  labels: ReadonlyMap<Unit, readonly Label[]>,
  places: ReadonlyMap<Unit, Place>,
  order: readonly Unit[],
): Generator<[Unit, Label, string[] | null]> {
  let open: [Unit, Label] | null = null;
  let words: string[] | null = [];
  for (const unit of order) {
    const text = places.get(unit)?.flat.text;
    if (text === undefined) words = null;
    let at = 0;
    for (const label of labels.get(unit) ?? []) {
      words?.push(...text!.slice(at, label.from).split('\n'));
      if (open) yield [...open, words];
      open = [unit, label];
      words = [];
      at = label.to;
    }
    words?.push(...(text ?? '').slice(at).split('\n'));
  }
  if (open) yield [...open, null];
}

/** A blank line, an office or a heading in capitals. */
function saysNothing(line: string): boolean {
  const words = line.trim();
  return words === '' || isOfficeLike(words) || /^(?=.*\p{Lu})[^\p{Ll}\p{Lo}.?!:…]+$/u.test(words);
}

function remove(labels: Map<Unit, Label[]>, unit: Unit, label: Label): void {
  const rest = labels.get(unit)!.filter((other) => other !== label);
  if (rest.length > 0) labels.set(unit, rest);
  else labels.delete(unit);
}

/** The names of a unit, or `null` where it holds something else. */
function namesIn(place: Place | undefined, weights: ReadonlyMap<string, number>): string[] | null {
  if (!place) return null;
  const { text, lines } = place.flat;
  const names: string[] = [];
  for (const [index, { offset }] of lines.entries()) {
    const end = (lines[index + 1]?.offset ?? text.length + 1) - 1;
    const name = place.labels.find(
      ({ found, from, to }) =>
        found?.alone === true && weights.has(found.shape) && from >= offset && from <= end && to >= end - 1,
    );
    if (!name || text.slice(offset, name.from).trim() !== '' || text.slice(name.to, end).trim() !== '') return null;
    names.push(key(name.candidate.label));
  }
  return names;
}

/** Who speaks next behind a unit. */
function follower(labels: ReadonlyMap<Unit, readonly Label[]>, order: readonly Unit[], index: number): string | null {
  for (const unit of order.slice(index + 1)) {
    const first = labels.get(unit)?.[0];
    if (first) return key(first.candidate.label);
  }
  return null;
}

const hasColon = (place: Place | undefined) => /[:：]\s*$/.test(place?.flat.text ?? '');
