import { decodeHTMLStrict } from 'entities';
import type { PhrasingContent } from 'mdast';
import { raisedDigits } from './raised.ts';
import { codeTags, tagsIn, type Tag } from './tags.ts';

/** What could be read otherwise, with its offset in the text. */
export interface Doubts {
  /** Taken as emphasis although it might have been words. */
  emphasis: (offset: number, printed: string) => void;
  /** Taken as words although it might have been a link. */
  words: (offset: number, printed: string) => void;
}

/** Text with the place of every offset, so that nodes can say where they stand. */
export interface Placed {
  text: string;
  /** Offsets of the line feeds that are hard breaks. */
  breaks: ReadonlySet<number>;
  place: (offset: number) => { line: number; column: number };
}

/** An opened span whose end has not been met: it may yet turn out to be a printed mark. */
interface Frame {
  mark: string;
  start: number;
  children: PhrasingContent[];
}

const special = /[\\<&\n]|\*+|_+|~+|!?\[|\]/g;
/** What looks like an address: it has a scheme, or begins as a path does. */
const addressBegin = String.raw`(?:(?:https?|ftp):\/\/|(?:mailto|tel|sms|data|file|javascript|vbscript):|www\.|(?:\.{0,2}\/|#)[a-z])`;
const address = new RegExp(
  String.raw`\((?:<(${addressBegin}[^<>\n]*)>|(${addressBegin}(?:[^\s()<>]|\([^\s()<>]*\))*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)`,
  'iy',
);
/** An address that is printed bare, without the marks behind it. */
const bareAddress = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()+,;=%*[\]]*[a-z\d\-/#@&+=%]/giu;
/** What other programs take for an address. */
const word = /\([\p{L}\p{N}][^\s()<>]*\)/uy;
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/iuy;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const punctuation = /[!-/:-@[-`{-~]/;
/** Spans of one kind that may be open at a time: brackets stand in brackets, and programs write italics in italics. */
const mostBrackets = 8;
const mostAlike = 2;

/**
 * What may stand outside a mark of emphasis: whole words are set off by blanks, brackets, quotation marks or dashes.
 */
const before = /^$|[\s([{“‘«"'—–\-*_~>]/u;
const after = /^$|[\s.,;:!?)\]}”’»"'…—–\-*_~<。、，！？；：）」』]/u;
/** And what inside, at its beginning and end. */
const first = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}“‘«"'([#@&\\<—–…¿¡*_~「『（【《]/u;
const last = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}.,;:!?%”’»"')\]>—–\-…#*_~。、，！？；：）」』】》]/u;
/** Where no letter or digit stands at the mark's inside, it must stand free outside, as `*` does not in `"*"`. */
const looselyBefore = /^$|[\s*_~>]/u;
const looselyAfter = /^$|[\s.,;:!?)\]”’»…—–*_~<]/u;
/** Full-width marks have their blank within: `**问：**何时？` */
const wide = /[。、，！？；：）」』】》]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

const kinds: Record<string, 'emphasis' | 'strong' | 'delete'> = {
  '*': 'emphasis',
  _: 'emphasis',
  '**': 'strong',
  '~~': 'delete',
};

/** The spans of a block's text, by the closed list of README.md; whatever is not on it stays as printed. */
export function spans(source: Placed, doubts: Doubts): PhrasingContent[] {
  return new Spans(source, doubts).read();
}

class Spans {
  readonly #text: string;
  readonly #source: Placed;
  readonly #doubts: Doubts;
  readonly #tags: Map<number, Tag>;
  /** The addresses that are printed bare, the first one first; those that are passed are gone. */
  readonly #addresses: { start: number; end: number }[];
  readonly #frames: Frame[] = [{ mark: '', start: 0, children: [] }];
  /** Printed text not yet made a node, and where it begins. */
  #words = '';
  #from = 0;
  #unclosedComment = false;
  /** Behind this offset digits are neither raised nor lowered. */
  #raised: { name: 'sup' | 'sub'; end: number } | null = null;

  /** Where the quotations end that are open. */
  readonly #quotes: number[] = [];

  constructor(source: Placed, doubts: Doubts) {
    this.#source = source;
    this.#text = source.text;
    this.#doubts = doubts;
    this.#tags = source.text.includes('<') ? tagsIn(source.text) : new Map();
    this.#addresses = Array.from(source.text.matchAll(bareAddress), ({ index, 0: whole }) => ({
      start: index,
      end: index + whole.length,
    })).reverse();
  }

  read(): PhrasingContent[] {
    const text = this.#text;
    let at = 0;
    special.lastIndex = 0;
    for (let found = special.exec(text); found; found = special.exec(text)) {
      this.#print(text.slice(at, found.index), at);
      at = found.index + this.#mark(found[0], found.index);
      special.lastIndex = at;
    }
    this.#print(text.slice(at), at);
    while (this.#frames.length > 1) this.#unopen(this.#frames.length - 1);
    this.#finish();
    return this.#frames[0]!.children;
  }

  /** Reads one mark; returns how many characters it took. */
  #mark(mark: string, at: number): number {
    if (mark === '\n') return this.#break(at);
    if (mark === '\\') return this.#escape(at);
    if (mark === '&') return this.#reference(at);
    if (mark === '<') return this.#angle(at);
    if (mark === ']') return this.#closeBracket(at);
    if (mark === '[' || mark === '![') return this.#open(mark, at);
    return this.#emphasis(mark, at);
  }

  #break(at: number): number {
    if (this.#source.breaks.has(at)) this.#add({ type: 'break' }, at);
    else this.#print('\n', at);
    return 1;
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    const escaped = punctuation.test(next);
    this.#print(escaped ? next : '\\', at);
    return escaped ? 2 : 1;
  }

  #reference(at: number): number {
    reference.lastIndex = at;
    const printed = reference.exec(this.#text)?.[0];
    const meant = printed && decodeHTMLStrict(printed).replace(/[\n\r\0]/g, ' ');
    const known = meant !== undefined && meant !== printed;
    this.#print(known ? meant : '&', at);
    return known ? printed!.length : 1;
  }

  #angle(at: number): number {
    autolink.lastIndex = at;
    const link = autolink.exec(this.#text);
    if (link) {
      const url = /^(?:https?|mailto):/i.test(link[1]!) ? link[1]! : `mailto:${link[1]!}`;
      this.#add({ type: 'link', url, children: [{ type: 'text', value: link[1]!, ...this.#at(at + 1) }] }, at);
      return link[0].length;
    }
    if (this.#text.startsWith('<!--', at) && !/^<!-{2,3}>/.test(this.#text.slice(at, at + 6))) {
      const end = this.#unclosedComment ? -1 : this.#text.indexOf('-->', at + 4);
      this.#unclosedComment = end < 0;
      if (end > 0) {
        this.#add({ type: 'html', value: this.#text.slice(at, end + 3) }, at);
        return end + 3 - at;
      }
    }
    const tag = this.#tags.get(at);
    if (tag) return this.#tag(tag);
    this.#print('<', at);
    return 1;
  }

  #tag({ name, start, end, partner }: Tag): number {
    if (codeTags.has(name) && partner) {
      this.#add({ type: 'html', value: this.#text.slice(start, partner.end) }, start);
      return partner.end - start;
    }
    if ((name === 'sup' || name === 'sub') && partner && !this.#raised) {
      const inside = this.#text.slice(end, partner.start).replace(/<[^<>]*>/g, '');
      if (inside.length < 40 && /\d/.test(inside)) {
        this.#flush();
        this.#raised = { name, end: partner.start };
        return end - start;
      }
    }
    // The marks that a browser draws around a quotation are its own.
    if (name === 'q' && partner) {
      this.#print(this.#quotes.length % 2 === 0 ? '“' : '‘', start);
      this.#quotes.push(partner.start);
    } else if (name === 'q' && this.#quotes.at(-1) === start) {
      this.#quotes.pop();
      this.#print(this.#quotes.length % 2 === 0 ? '”' : '’', start);
    } else if (this.#raised?.end === start) {
      this.#flush();
      this.#raised = null;
    } else this.#add({ type: 'html', value: this.#text.slice(start, end) }, start);
    return end - start;
  }

  #open(mark: string, at: number): number {
    const bracket = mark.endsWith('[');
    const open = this.#frames.flatMap((frame, index) =>
      frame.mark === mark || (bracket && frame.mark.endsWith('[')) ? [index] : [],
    );
    if (open.length >= (bracket ? mostBrackets : mostAlike)) this.#unopen(open[0]!);
    this.#flush();
    this.#frames.push({ mark, start: at, children: [] });
    return mark.length;
  }

  #closeBracket(at: number): number {
    const index = this.#frames.findLastIndex(({ mark }) => mark.endsWith('['));
    if (index < 0) {
      this.#print(']', at);
      return 1;
    }
    address.lastIndex = at + 1;
    const found = address.exec(this.#text);
    while (this.#frames.length - 1 > index) this.#unopen(this.#frames.length - 1);
    const { mark, start, children } = this.#frames[index]!;
    const isEmpty = mark === '[' && children.length === 0 && this.#words === '';
    if (!found || isEmpty) {
      word.lastIndex = at + 1;
      const [inBrackets] = (!isEmpty && word.exec(this.#text)) || [''];
      if (inBrackets) this.#doubts.words(start, this.#text.slice(start, at + 1 + inBrackets.length));
      this.#unopen(index);
      this.#print(']', at);
      return 1;
    }
    this.#flush();
    this.#frames.pop();
    const url = found[1] ?? found[2]!;
    if (mark === '![') this.#add({ type: 'image', url, alt: plainWords(children) }, start);
    else {
      this.#add({ type: 'link', url, children } as PhrasingContent, start);
      // A link holds no other link.
      while (this.#frames.some((frame) => frame.mark.endsWith('[')))
        this.#unopen(this.#frames.findLastIndex((frame) => frame.mark.endsWith('[')));
    }
    return 1 + found[0].length;
  }

  #emphasis(mark: string, at: number): number {
    const { length } = mark;
    while (this.#addresses.length > 0 && this.#addresses.at(-1)!.end <= at) this.#addresses.pop();
    if (this.#addresses.length > 0 && this.#addresses.at(-1)!.start < at) {
      this.#print(mark, at);
      return length;
    }
    const left = previous(this.#text, at);
    const right = next(this.#text, at + length);
    const known = Object.hasOwn(kinds, mark);
    const closes =
      known &&
      last.test(left) &&
      ((wordCharacter.test(left) ? after : looselyAfter).test(right) ||
        (mark === '**' && wide.test(left) && /\p{Lo}|[“「『（【《]/u.test(right)));
    const opens = known && first.test(right) && (wordCharacter.test(right) ? before : looselyBefore).test(left);
    if (closes && this.#close(mark, at)) return length;
    // `*Place  \n*Town**` is how programs end italics in italics.
    const both = closes && mark === '**' && this.#frames.filter((frame) => frame.mark === '*').length > 1;
    if (both && this.#close('*', at) && this.#close('*', at + 1)) return length;
    if (opens) return this.#open(mark, at);
    // Who prints the mark within a word does not emphasise with it: `*2*3*`, `_the file_name_`.
    const open = known ? this.#frames.findLastIndex((frame) => frame.mark === mark) : -1;
    if (open > 0) this.#unopen(open);
    this.#print(mark, at);
    return length;
  }

  /** Ends the nearest span with this mark; says whether there is one. */
  #close(mark: string, at: number): boolean {
    const index = this.#frames.findLastIndex((frame) => frame.mark === mark);
    if (index < 0) return false;
    while (this.#frames.length - 1 > index) this.#unopen(this.#frames.length - 1);
    this.#flush();
    const { start, children } = this.#frames.pop()!;
    this.#add({ type: kinds[mark]!, children } as PhrasingContent, start);
    // Two asterisks around whole words are nobody's words.
    if (mark !== '**') this.#doubts.emphasis(start, this.#text.slice(start, at + mark.length));
    return true;
  }

  /** The mark that opened a frame is a printed one after all. */
  #unopen(index: number): void {
    this.#flush();
    const [frame] = this.#frames.splice(index, 1);
    const { children } = this.#frames[index - 1]!;
    children.push({ type: 'text', value: frame!.mark, ...this.#at(frame!.start) });
    for (const child of frame!.children) children.push(child);
  }

  #print(words: string, at: number): void {
    if (this.#words === '') this.#from = at;
    this.#words += words;
  }

  #flush(): void {
    if (this.#words === '') return;
    const value = this.#raised ? raisedDigits(this.#raised.name, this.#words) : this.#words;
    this.#frames.at(-1)!.children.push({ type: 'text', value, ...this.#at(this.#from) });
    this.#words = '';
  }

  #add(node: PhrasingContent, at: number): void {
    this.#flush();
    this.#frames.at(-1)!.children.push({ ...node, ...this.#at(at) } as PhrasingContent);
  }

  /** Neighbouring texts become one. */
  #finish(): void {
    this.#flush();
    merge(this.#frames[0]!.children);
  }

  #at(offset: number) {
    const start = { ...this.#source.place(offset), offset: 0 };
    return { position: { start, end: start } };
  }
}

/** The character before an offset, and that at it; halves of pairs together. */
function previous(text: string, at: number): string {
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '')
    ? text.slice(Math.max(0, at - 2), at)
    : text.slice(Math.max(0, at - 1), at);
}

function next(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

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

function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plainWords(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
}
