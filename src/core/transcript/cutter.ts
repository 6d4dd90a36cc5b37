import type { RootContent } from 'mdast';
import type { Candidate } from './candidates.ts';
import { withoutEnd } from './ends.ts';
import { cutAt, placeAt } from './inline.ts';
import { hasWords, timeMark, type Mark } from './marks.ts';
import type { Office } from './offices-below.ts';
import type { Label, Place } from './places.ts';
import type { Stamp } from './times.ts';
import type { Unit } from './units.ts';

/** The body cut at its labels: what stands before the first, and each label with the blocks that follow it. */
export interface Cuts {
  header: RootContent[];
  turns: LabelledTurn[];
  /** Lines that look like labels and were not taken. */
  missed: Missed[];
}

/** What looks like a label and was not taken. */
export interface Missed {
  label: string;
  line: number;
  column: number;
}

export interface LabelledTurn {
  candidate: Candidate;
  /** It was found by its shape: what its form lacks is no slip. */
  learnt: boolean;
  line: number;
  column: number;
  /** As printed. */
  time: string | null;
  /** The label with what is printed beside it, where something is. */
  printed: string | null;
  blocks: RootContent[];
}

/** A stretch to take out of a text: a label with its time, or a time alone. */
interface Cut {
  from: number;
  to: number;
  label: Label | null;
  stamp: Stamp | null;
  /** A time on a line of its own. */
  alone: boolean;
  /** The office below a label. */
  office?: Office;
}

/** Characters; with more words between a time on its own line and a label, the time is not the label's. */
const mostBetween = 60;

/** Puts the pieces of a body together, turn by turn. */
export class Cutter {
  readonly cuts: Cuts = { header: [], turns: [], missed: [] };
  /** Whether times are read as such. */
  readonly #stamped: boolean;
  /** The last time on a line of its own: that of the next label, unless words come first. */
  #pending: { mark: Mark; blocks: RootContent[]; since: number } | null = null;

  constructor(stamped: boolean) {
    this.#stamped = stamped;
  }

  /** Takes a block as it is. */
  keep(block: RootContent): void {
    (this.cuts.turns.at(-1)?.blocks ?? this.cuts.header).push(block);
  }

  /** Takes a unit, cut at its labels, times and offices. */
  cut(unit: Unit, place: Place | null, labels: readonly Label[], offices: readonly Office[]): void {
    const cuts = place ? cutsOf(place, labels, offices, this.#stamped) : [];
    if (!place || !unit.text || cuts.length === 0)
      return this.#words(unit.node, unit.text ? place!.flat.text.length : 0);
    const text = unit.text;
    const pieces = cutAt(
      text.children,
      cuts.flatMap(({ from, to }) => [from, to]),
    );
    let children = pieces[0]!;
    let end = 0;
    const close = (to: number) => {
      if (hasWords(children) || children.some(({ type }) => type === 'mark'))
        this.#words({ ...text, children } as RootContent, to - end);
      children = [];
      end = to;
    };
    cuts.forEach((cut, index) => {
      const behind = pieces[index * 2 + 2]!;
      if (cut.label) {
        close(cut.from);
        this.#open(cut.label, place);
        children = behind;
      } else if (cut.office) {
        close(cut.from);
        const turn = this.cuts.turns.at(-1)!;
        turn.printed = `${turn.printed ?? turn.candidate.label}, ${cut.office.text}`;
        children = behind;
      } else if (cut.alone) {
        close(cut.from);
        this.#wait(cut.stamp!);
        children = behind;
      } else if (!hasWords(children) && this.#begin(cut.stamp!)) children = behind;
      else children = [...children, timeMark(cut.stamp!), ...behind];
      end = cut.to;
    });
    close(place.flat.text.length);
  }

  #words(block: RootContent, length: number): void {
    if (this.#pending) this.#pending.since += length;
    this.keep(block);
  }

  /** Below a label and before any words, a time is that label's. Says whether it was. */
  #begin({ printed }: Stamp): boolean {
    const turn = this.cuts.turns.at(-1);
    if (turn?.time !== null || turn.blocks.length > 0 || this.#pending !== null) return false;
    turn.time = printed;
    return true;
  }

  #wait(stamp: Stamp): void {
    if (this.#begin(stamp)) return;
    const mark = timeMark(stamp);
    const block = { type: 'paragraph', children: [mark] } as RootContent;
    this.keep(block);
    this.#pending = { mark, blocks: this.cuts.turns.at(-1)?.blocks ?? this.cuts.header, since: 0 };
  }

  #open(label: Label, place: Place): void {
    const { candidate, found, stamp } = label;
    let time = this.#stamped ? (stamp?.printed ?? null) : null;
    const pending = this.#pending;
    if (pending && pending.since <= mostBetween && time === null && this.#stamped) {
      time = pending.mark.printed;
      const at = pending.blocks.findIndex((block) => 'children' in block && block.children[0] === pending.mark);
      if (at >= 0) pending.blocks.splice(at, 1);
    }
    this.#pending = null;
    this.cuts.turns.push({
      candidate,
      learnt: found !== null,
      ...placeAt(place.flat, candidate.start),
      time,
      // A time that is not read as one is a word of what is printed.
      printed: inFull(this.#stamped ? label : { ...label, stamp: null }, place.flat.text),
      blocks: [],
    });
  }
}

/**
 * The label with the number of its item before it and the office behind it, `1. Ada Moreno -- Chief Executive`, without
 * its time; `null` where it is no more than the label.
 */
function inFull({ candidate, stamp, from }: Label, text: string): string | null {
  const whole = stamp
    ? `${text.slice(from, Math.max(from, stamp.start))} ${text.slice(Math.max(from, stamp.end), candidate.end)}`
    : text.slice(from, candidate.end);
  const bare = whole.replace(/\(\s*\)|\[\s*\]/g, ' ').replace(/^[\s\-–—•*+>|]+/u, '');
  const shown = withoutEnd(bare, /[\s:：.,;|–—-]/).replace(/\s+/g, ' ');
  return lettersOf(shown) === lettersOf(candidate.label) ? null : shown;
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What to take out of a text, in order: its labels, the offices below them, and in a transcript with times those that
 * belong to no label.
 */
function cutsOf(
  { flat, stamps }: Place,
  labels: readonly Label[],
  offices: readonly Office[],
  stamped: boolean,
): Cut[] {
  const cuts: Cut[] = labels.map((label) =>
    stamped || !label.stamp
      ? { from: label.from, to: label.to, label, stamp: label.stamp, alone: false }
      : { from: label.candidate.start, to: label.candidate.end, label, stamp: null, alone: false },
  );
  for (const office of offices)
    cuts.push({ from: office.from, to: office.to, label: null, stamp: null, alone: false, office });
  if (!stamped) return cuts.sort(byPlace);
  for (const stamp of stamps) {
    if (cuts.some(({ from, to }) => stamp.start < to && stamp.end > from)) continue;
    const before = flat.text.slice(flat.text.lastIndexOf('\n', stamp.start - 1) + 1, stamp.start);
    const next = flat.text.indexOf('\n', stamp.end);
    const after = flat.text.slice(stamp.end, next < 0 ? undefined : next);
    const alone = before.trim() === '' && /^[:：]?$/.test(after.trim());
    if (stamp.bracketed || alone)
      cuts.push({ from: stamp.start, to: stamp.end + (alone ? after.length : 0), label: null, stamp, alone });
  }
  return cuts.sort(byPlace);
}

const byPlace = (left: Cut, right: Cut) => left.from - right.from;
