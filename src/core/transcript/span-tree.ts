import type { PhrasingContent, Text } from 'mdast';
import { raisedDigits } from './raised.ts';

/** Where an offset of a block's text stands in the file. */
export type PlaceOf = (offset: number) => { line: number; column: number };

/** An opened span whose end has not been met: it may yet turn out to be a printed mark. */
interface Frame {
  mark: string;
  start: number;
  children: PhrasingContent[];
}

/** Spans of one kind that may be open at a time: brackets stand in brackets, and programs write italics in italics. */
const mostBrackets = 8;
const mostAlike = 2;

const isBracket = (mark: string) => mark.endsWith('[');

/** The spans of a block while their marks are read: those that have ended, and around them those that are open. */
export class SpanTree {
  readonly #place: PlaceOf;
  readonly #frames: Frame[] = [{ mark: '', start: 0, children: [] }];
  /** Printed text not yet made a node, and where it begins. */
  #words = '';
  #from = 0;
  #raised: 'sup' | 'sub' | null = null;

  constructor(place: PlaceOf) {
    this.#place = place;
  }

  /** Adds words. */
  print(words: string, at: number): void {
    if (this.#words === '') this.#from = at;
    this.#words += words;
  }

  /** Words as a node that stands at an offset. */
  text(value: string, at: number): Text {
    return { type: 'text', value, ...this.#at(at) };
  }

  /** Adds a node that is whole. */
  add(node: PhrasingContent, at: number): void {
    this.#flush();
    this.#frames.at(-1)!.children.push({ ...node, ...this.#at(at) } as PhrasingContent);
  }

  /** Digits from here on are raised or lowered, or neither. */
  raise(name: 'sup' | 'sub' | null): void {
    this.#flush();
    this.#raised = name;
  }

  /** Begins a span. Of too many alike the outermost is none. */
  open(mark: string, at: number): void {
    const open = this.#frames.flatMap((frame, index) =>
      frame.mark === mark || (isBracket(mark) && isBracket(frame.mark)) ? [index] : [],
    );
    if (open.length >= (isBracket(mark) ? mostBrackets : mostAlike)) this.#unopen(open[0]!);
    this.#flush();
    this.#frames.push({ mark, start: at, children: [] });
  }

  /** How many spans with this mark are open. */
  count(mark: string): number {
    return this.#frames.filter((frame) => frame.mark === mark).length;
  }

  /** The nearest open span with this mark, a bracket (`[`) of either kind; what is open within it is none. */
  within(mark: string): { mark: string; start: number; isEmpty: boolean } | null {
    const index = this.#nearest(mark);
    if (index < 0) return null;
    while (this.#frames.length - 1 > index) this.#unopen(this.#frames.length - 1);
    const { mark: own, start, children } = this.#frames[index]!;
    return { mark: own, start, isEmpty: children.length === 0 && this.#words === '' };
  }

  /** Ends the innermost span; gives what it holds. */
  close(): PhrasingContent[] {
    this.#flush();
    return this.#frames.pop()!.children;
  }

  /** The mark that opened the nearest such span is a printed one after all; says whether there was one. */
  unopen(mark: string): boolean {
    const index = this.#nearest(mark);
    if (index > 0) this.#unopen(index);
    return index > 0;
  }

  /** All nodes; what is open still is none. */
  finish(): PhrasingContent[] {
    while (this.#frames.length > 1) this.#unopen(this.#frames.length - 1);
    this.#flush();
    merge(this.#frames[0]!.children);
    return this.#frames[0]!.children;
  }

  #nearest(mark: string): number {
    return this.#frames.findLastIndex((frame) => (mark === '[' ? isBracket(frame.mark) : frame.mark === mark));
  }

  #unopen(index: number): void {
    this.#flush();
    const [frame] = this.#frames.splice(index, 1);
    const { children } = this.#frames[index - 1]!;
    children.push(this.text(frame!.mark, frame!.start));
    for (const child of frame!.children) children.push(child);
  }

  #flush(): void {
    if (this.#words === '') return;
    const value = this.#raised ? raisedDigits(this.#raised, this.#words) : this.#words;
    this.#frames.at(-1)!.children.push(this.text(value, this.#from));
    this.#words = '';
  }

  #at(offset: number) {
    const start = { ...this.#place(offset), offset: 0 };
    return { position: { start, end: start } };
  }
}

/** Neighbouring texts become one. */
function merge(nodes: PhrasingContent[]): void {
  let kept = 0;
  for (const node of nodes) {
    const last = nodes[kept - 1];
    if ('children' in node) merge(node.children);
    if (kept > 0 && node.type === 'text' && last?.type === 'text') last.value += node.value;
    else nodes[kept++] = node;
  }
  nodes.length = kept;
}
