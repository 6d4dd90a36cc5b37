import { diffArrays } from 'diff';
import { diffWords, sharedWords } from './diff-words.ts';
import type { Unit } from './units.ts';
import { isSpoken, type Word } from './words.ts';

/**
 * Units of two versions that hold the same passage: one of each as a rule, several where turns were split or joined.
 */
export interface Group {
  then: Unit[];
  now: Unit[];
}

/** Words that two turns share crosswise by no chance. */
const fewestExchanged = 6;

/** Above so many pairs of turns between two anchors only those of the same words are looked for. */
const mostPairs = 400_000;

/**
 * Pairs the units of two versions, in their order: first those of the same lasting id, between these those of the same
 * words, and between these those that share most of their words. A unit that is left over joins the group beside it
 * whose words it took or gave (a split, a merge); short turns that are left over in the same place under the same
 * labels were said anew; any other is alone on its side.
 */
export function align(then: readonly Unit[], now: readonly Unit[]): Group[] {
  const groups = pairs(
    then,
    now,
    ({ id }) => id,
    (left, right) =>
      pairs(
        left,
        right,
        ({ key }) => key,
        (a, b) => alike(a, b),
      ),
  );
  return saidAnew(exchanged(joined(groups)));
}

/** Pairs units of the same name, and leaves what is between two such pairs to `between`. */
function pairs(
  then: readonly Unit[],
  now: readonly Unit[],
  name: (unit: Unit) => string,
  between: (then: readonly Unit[], now: readonly Unit[]) => Group[],
): Group[] {
  const groups: Group[] = [];
  let [left, right] = [0, 0];
  let [removed, added]: [Unit[], Unit[]] = [[], []];
  const close = () => {
    groups.push(...between(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of diffArrays(then.map(name), now.map(name))) {
    if (run.removed) removed.push(...then.slice(left, (left += run.count)));
    else if (run.added) added.push(...now.slice(right, (right += run.count)));
    else {
      close();
      for (let count = 0; count < run.count; count++) groups.push({ then: [then[left++]!], now: [now[right++]!] });
    }
  }
  close();
  return groups;
}

/** Pairs units by the words they share, so that as many words as possible are shared in all. */
function alike(then: readonly Unit[], now: readonly Unit[]): Group[] {
  if (then.length === 0 || now.length === 0 || then.length * now.length > mostPairs) return alone(then, now);
  const width = now.length + 1;
  const best = new Float64Array((then.length + 1) * width);
  const worth = new Float64Array(then.length * now.length);
  const thenBags = then.map(bagOf);
  const nowBags = now.map(bagOf);
  for (let i = then.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const likeness = likenessOf(then[i]!, now[j]!, thenBags[i]!, nowBags[j]!);
      worth[i * now.length + j] = likeness;
      const paired = likeness > 0 ? likeness + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, paired);
    }
  }
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  let [leftFrom, rightFrom] = [0, 0];
  while (i < then.length && j < now.length) {
    const likeness = worth[i * now.length + j]!;
    const here = best[i * width + j]!;
    if (likeness > 0 && here === likeness + best[(i + 1) * width + j + 1]!) {
      groups.push(...alone(then.slice(leftFrom, i), now.slice(rightFrom, j)), { then: [then[i]!], now: [now[j]!] });
      [leftFrom, rightFrom] = [++i, ++j];
    } else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return [...groups, ...alone(then.slice(leftFrom), now.slice(rightFrom))];
}

type Bag = Map<string, number>;

function bagOf({ words }: Unit): Bag {
  const bag: Bag = new Map();
  for (const { same } of words) bag.set(same, (bag.get(same) ?? 0) + 1);
  return bag;
}

/**
 * Words that two units share, twice, and one more under the same label; 0 where they are too unlike to be one passage.
 */
function likenessOf(then: Unit, now: Unit, thenBag: Bag, nowBag: Bag): number {
  const [small, large] = [thenBag, nowBag].sort((a, b) => a.size - b.size) as [Bag, Bag];
  let common = 0;
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0);
  if (!enough(common, then.words.length, now.words.length)) return 0;
  const shared = sharedWords(then.words, now.words, fewest(then.words.length, now.words.length));
  if (!enough(shared, then.words.length, now.words.length)) return 0;
  return 2 * shared + (then.printedLabel === now.printedLabel ? 1 : 0);
}

const enough = (shared: number, then: number, now: number) => shared >= fewest(then, now);

/** So many words two units share that are one passage: two in five of both, or nearly all of the shorter. */
const fewest = (then: number, now: number) => Math.min(0.2 * (then + now), Math.max(3, 0.7 * Math.min(then, now)));

/** Pairs what is left alone between two pairs where the same people speak in the same order. */
function saidAnew(groups: readonly Group[]): Group[] {
  const row: Group[] = [];
  let [then, now]: [Unit[], Unit[]] = [[], []];
  const close = () => {
    row.push(...inPlace(then, now));
    [then, now] = [[], []];
  };
  for (const group of groups) {
    if (group.then.length === 0) now.push(...group.now);
    else if (group.now.length === 0) then.push(...group.then);
    else {
      close();
      row.push(group);
    }
  }
  close();
  return row;
}

function inPlace(then: readonly Unit[], now: readonly Unit[]): Group[] {
  const same =
    then.length === now.length &&
    then.length <= 3 &&
    then.every((unit, index) => unit.isTurn && unit.printedLabel === now[index]!.printedLabel);
  return same ? then.map((unit, index) => ({ then: [unit], now: [now[index]!] })) : alone(then, now);
}

const alone = (then: readonly Unit[], now: readonly Unit[]): Group[] => [
  ...then.map((unit) => ({ then: [unit], now: [] })),
  ...now.map((unit) => ({ then: [], now: [unit] })),
];

/** Lets units that are alone join the group before or after them whose words they hold. */
function joined(groups: Group[]): Group[] {
  const row = [...groups];
  for (let moved = true; moved;) {
    moved = false;
    for (let index = 0; index < row.length; index++) {
      const { then, now } = row[index]!;
      if (then.length > 0 && now.length > 0) continue;
      for (const step of [-1, 1]) {
        const at = neighbour(row, index, step);
        if (at === null) continue;
        const partner = row[at]!;
        const whole = step < 0 ? together(partner, row[index]!) : together(row[index]!, partner);
        if (!takes(partner, whole, [...then, ...now])) continue;
        row[at] = whole;
        row.splice(index, 1);
        moved = true;
        index--;
        break;
      }
    }
  }
  return row;
}

/** Joins neighbours one of which took words of the other: where one turn ends and the next begins was changed. */
function exchanged(groups: readonly Group[]): Group[] {
  const row: Group[] = [];
  for (const group of groups) {
    const before = row.at(-1);
    if (before && isPair(before) && isPair(group) && !isSame(before) && !isSame(group)) {
      const whole = together(before, group);
      if (shared(whole) - shared(before) - shared(group) >= fewestExchanged) {
        row[row.length - 1] = whole;
        continue;
      }
    }
    row.push(group);
  }
  return row;
}

const isPair = ({ then, now }: Group) => then.length > 0 && now.length > 0;
const isSame = ({ then, now }: Group) => then.every((own, index) => now[index]?.equals(own));

/** The nearest group with units on both sides, past those that are alone on the other side only. */
function neighbour(row: readonly Group[], index: number, step: number): number | null {
  const side = row[index]!.then.length > 0 ? 'now' : 'then';
  for (let at = index + step; at >= 0 && at < row.length; at += step) {
    const { then, now } = row[at]!;
    if (then.length > 0 && now.length > 0) return at;
    if (row[at]![side].length === 0) return null;
  }
  return null;
}

const together = (left: Group, right: Group): Group => ({
  then: [...left.then, ...right.then],
  now: [...left.now, ...right.now],
});

/** Whether the group shares that many more words when the unit belongs to it. */
function takes(group: Group, whole: Group, [unit]: Unit[]): boolean {
  const size = unit!.words.filter(isSpoken).length;
  if (size === 0 || isSame(group)) return false;
  const gain = shared(whole) - shared(group);
  return gain >= Math.max(1, 0.6 * size);
}

function shared({ then, now }: Group): number {
  const [left, right] = [then, now].map((units) => units.flatMap(({ words }) => words)) as [Word[], Word[]];
  return diffWords(left, right).reduce(
    (sum, run) => sum + (run.kind === 'same' ? left.slice(...run.then).filter(isSpoken).length : 0),
    0,
  );
}
