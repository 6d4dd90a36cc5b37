import { textOf } from '../transcript/words.ts';
import type { Version } from './types.ts';
import { wordsOf, type Word } from './words.ts';

/** A turn of a version, or what stands before the first or after the last one. */
export class Unit {
  /** Id of the turn; `header` or `footer` outside turns. */
  readonly id: string;
  /** `null` outside turns. */
  readonly printedLabel: string | null;
  readonly text: string;
  #label: Word[] | undefined;
  #words: Word[] | undefined;
  #key: string | undefined;

  constructor(id: string, printedLabel: string | null, text: string) {
    this.id = id;
    this.printedLabel = printedLabel;
    this.text = text;
  }

  get isTurn(): boolean {
    return this.printedLabel !== null;
  }

  get label(): Word[] {
    return (this.#label ??= wordsOf(this.printedLabel ?? ''));
  }

  get words(): Word[] {
    return (this.#words ??= wordsOf(this.text));
  }

  /** Label and words in one text: what two equal units agree in. */
  get key(): string {
    return (this.#key ??= [this.label, this.words].map((words) => words.map(({ same }) => same).join(' ')).join('\n'));
  }

  /** Whether both hold the same words under the same label. Most do to the letter, and need not be cut into words. */
  equals(other: Unit): boolean {
    return (this.text === other.text && this.printedLabel === other.printedLabel) || this.key === other.key;
  }
}

/** A version as a row of units: header, turns, footer. */
export function unitsOf({ header, turns, footer }: Version): Unit[] {
  const outside = (id: string, blocks: Version['header']) => new Unit(id, null, textOf(blocks));
  return [
    outside('header', header),
    ...turns.map(({ id, label, text }) => new Unit(id, label, text)),
    outside('footer', footer),
  ];
}
