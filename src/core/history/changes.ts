import { align, type Group } from './align.ts';
import { diffWords } from './diff-words.ts';
import { markUp } from './mark-up.ts';
import type { Change, Version } from './types.ts';
import { unitsOf, type Unit } from './units.ts';
import type { Word } from './words.ts';

/** Turns of fewer words are said again elsewhere by chance. */
const fewestMoved = 8;

/**
 * What differs between two versions of a transcript, turn by turn in the order of the later one. What only wraps or
 * marks up the words otherwise, and typographic forms of the same character, are no change.
 */
export function changesBetween(then: Version, now: Version): Change[] {
  return compareVersions(then, now).changes;
}

export interface Comparison {
  changes: Change[];
  /** Turns of the earlier version that have another id in the later one, or none. */
  ids: [was: string, now: string | null][];
}

/** The same, and what became of the turns' ids. */
export function compareVersions(then: Version, now: Version): Comparison {
  const groups = withMoves(align(unitsOf(then), unitsOf(now)));
  return { changes: groups.flatMap(changesOf), ids: groups.flatMap(idsOf) };
}

function idsOf({ then, now }: Group): [string, string | null][] {
  return then.flatMap((unit, index): [string, string | null][] => {
    const later = (now[index] ?? now.at(-1))?.id ?? null;
    return unit.isTurn && later !== unit.id ? [[unit.id, later]] : [];
  });
}

/** Joins a turn that is gone with one that is new and has the same words: it stands elsewhere. */
function withMoves(groups: readonly Group[]): Group[] {
  const gone = new Map<string, Group>();
  for (const group of groups) {
    const [unit] = group.then;
    if (group.now.length === 0 && unit && unit.words.length >= fewestMoved) gone.set(unit.key, group);
  }
  const taken = new Set<Group>();
  const whole = groups.map((group) => {
    const from = group.then.length === 0 ? gone.get(group.now[0]!.key) : undefined;
    if (!from || taken.has(from)) return group;
    taken.add(from);
    return { then: from.then, now: group.now, moved: true };
  });
  return whole.filter((group) => !taken.has(group));
}

function changesOf(group: Group & { moved?: boolean }): Change[] {
  const { then, now } = group;
  if (then.length === 1 && now.length === 1)
    return then[0]!.equals(now[0]!) && !group.moved ? [] : [changed(then[0]!, now[0]!)];
  if (now.length === 0) return then.map((unit) => alone(unit, 'removed'));
  if (then.length === 0) return now.map((unit) => alone(unit, 'added'));
  return severalChanged(then, now);
}

/** A unit that one of the versions does not have. */
function alone(unit: Unit, kind: 'added' | 'removed'): Change {
  const isAdded = kind === 'added';
  const mark = (words: Word[]) => (isAdded ? markUp([], words) : markUp(words, []));
  return {
    kind: unit.isTurn ? kind : 'outside',
    turn: isAdded ? idOf(unit) : null,
    was: isAdded ? null : idOf(unit),
    before: isAdded ? null : unit.text,
    after: isAdded ? unit.text : null,
    labels: { before: isAdded ? null : unit.printedLabel, after: isAdded ? unit.printedLabel : null },
    ...put(mark(unit.label), mark(unit.words)),
  };
}

/** One unit of each version, and how their labels and words differ. */
function changed(
  then: Unit,
  now: Unit,
  label = markUp(then.label, now.label),
  text = markUp(then.words, now.words),
): Change {
  return {
    kind: !now.isTurn ? 'outside' : text.isChanged || !label.isChanged ? 'changed' : 'label',
    turn: idOf(now),
    was: idOf(then),
    before: then.text,
    after: now.text,
    labels: { before: then.printedLabel, after: now.printedLabel },
    ...put(label, text),
  };
}

/** Words of several units in a row, with the unit that each belongs to. */
interface Place {
  word: Word;
  unit: number;
  isLabel: boolean;
}

function places(units: readonly Unit[]): { row: Place[]; starts: Set<number> } {
  const row: Place[] = [];
  const starts = new Set<number>();
  units.forEach(({ label, words }, unit) => {
    starts.add(row.length);
    for (const [isLabel, own] of [
      [true, label],
      [false, words],
    ] as const) {
      own.forEach((word, at) =>
        row.push({ word: at === 0 ? { ...word, lead: isLabel ? ' ' : '\n\n' } : word, unit, isLabel }),
      );
    }
  });
  return { row, starts };
}

/**
 * Turns that were split, joined or both: the words of all are compared as one text, then given to the turns of today.
 */
function severalChanged(then: readonly Unit[], now: readonly Unit[]): Change[] {
  const left = places(then);
  const right = places(now);
  const words = ({ row }: typeof left) => row.map(({ word }) => word);
  const runs = diffWords(words(left), words(right), { then: left.starts, now: right.starts });
  const shared = then.map(() => new Array<number>(now.length).fill(0));
  for (const { kind, then: at, now: to } of runs) {
    if (kind !== 'same') continue;
    for (let index = 0; index < to[1] - to[0]; index++)
      shared[left.row[at[0] + index]!.unit]![right.row[to[0] + index]!.unit]! += 1;
  }
  const home = (unit: number) => indexOfMost(shared[unit]!);
  const origin = (unit: number) => indexOfMost(shared.map((row) => row[unit]!));

  return [
    ...now.flatMap((unit, index): Change[] => {
      const from = origin(index);
      if (from === null) return [alone(unit, 'added')];
      const pieces = { label: [[], []] as [Word[], Word[]], text: [[], []] as [Word[], Word[]] };
      let source: number | null = null;
      for (const { kind, then: at, now: to } of runs) {
        if (kind !== 'removed')
          for (const { word, unit: owner, isLabel } of right.row.slice(...to)) {
            if (owner === index) pieces[isLabel ? 'label' : 'text'][1].push(word);
          }
        left.row.slice(...at).forEach(({ word, unit: owner, isLabel }, offset) => {
          const kept = kind === 'same' ? right.row[to[0] + offset]!.unit : home(owner);
          if (kept !== index) return;
          pieces[isLabel ? 'label' : 'text'][0].push(word);
          if (kind === 'removed' && isLabel) source = owner;
        });
      }
      const label = markUp(...pieces.label);
      const text = markUp(...pieces.text);
      if (!label.isChanged && !text.isChanged) return [];
      return [changed(then[text.isChanged ? from : (source ?? from)]!, unit, label, text)];
    }),
    ...then.flatMap((unit, index) => (home(index) === null ? [alone(unit, 'removed')] : [])),
  ];
}

function indexOfMost(counts: readonly number[]): number | null {
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : null;
}

const idOf = ({ isTurn, id }: Unit) => (isTurn ? id : null);

type Marked = ReturnType<typeof markUp>;

const put = (label: Marked, text: Marked): Pick<Change, 'removed' | 'added' | 'label' | 'parts'> => ({
  removed: [...label.removed, ...text.removed],
  added: [...label.added, ...text.added],
  label: label.parts,
  parts: text.parts,
});
