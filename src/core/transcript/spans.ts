import { decodeHTMLStrict } from 'entities';
import type { PhrasingContent } from 'mdast';
import { EMPHASIS, roleOf } from './emphasis-marks.ts';
import { SpanTree, type PlaceOf } from './span-tree.ts';
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
  place: PlaceOf;
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
  readonly #tree: SpanTree;
  #unclosedComment = false;
  /** Behind this offset digits are neither raised nor lowered. */
  #raisedEnd: number | null = null;
  /** Where the quotations end that are open. */
  readonly #quotes: number[] = [];

  constructor(source: Placed, doubts: Doubts) {
    this.#source = source;
    this.#tree = new SpanTree(source.place);
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
      this.#tree.print(text.slice(at, found.index), at);
      at = found.index + this.#mark(found[0], found.index);
      special.lastIndex = at;
    }
    this.#tree.print(text.slice(at), at);
    return this.#tree.finish();
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
    if (this.#source.breaks.has(at)) this.#tree.add({ type: 'break' }, at);
    else this.#tree.print('\n', at);
    return 1;
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    const escaped = punctuation.test(next);
    this.#tree.print(escaped ? next : '\\', at);
    return escaped ? 2 : 1;
  }

  #reference(at: number): number {
    reference.lastIndex = at;
    const printed = reference.exec(this.#text)?.[0];
    const meant = printed && decodeHTMLStrict(printed).replace(/[\n\r\0]/g, ' ');
    const known = meant !== undefined && meant !== printed;
    this.#tree.print(known ? meant : '&', at);
    return known ? printed!.length : 1;
  }

  #angle(at: number): number {
    autolink.lastIndex = at;
    const link = autolink.exec(this.#text);
    if (link) {
      const url = /^(?:https?|mailto):/i.test(link[1]!) ? link[1]! : `mailto:${link[1]!}`;
      this.#tree.add({ type: 'link', url, children: [this.#tree.text(link[1]!, at + 1)] }, at);
      return link[0].length;
    }
    if (this.#text.startsWith('<!--', at) && !/^<!-{2,3}>/.test(this.#text.slice(at, at + 6))) {
      const end = this.#unclosedComment ? -1 : this.#text.indexOf('-->', at + 4);
      this.#unclosedComment = end < 0;
      if (end > 0) {
        this.#tree.add({ type: 'html', value: this.#text.slice(at, end + 3) }, at);
        return end + 3 - at;
      }
    }
    const tag = this.#tags.get(at);
    if (tag) return this.#tag(tag);
    this.#tree.print('<', at);
    return 1;
  }

  #tag({ name, start, end, partner }: Tag): number {
    if (codeTags.has(name) && partner) {
      this.#tree.add({ type: 'html', value: this.#text.slice(start, partner.end) }, start);
      return partner.end - start;
    }
    if ((name === 'sup' || name === 'sub') && partner && this.#raisedEnd === null) {
      const inside = this.#text.slice(end, partner.start).replace(/<[^<>]*>/g, '');
      if (inside.length < 40 && /\d/.test(inside)) {
        this.#tree.raise(name);
        this.#raisedEnd = partner.start;
        return end - start;
      }
    }
    // The marks that a browser draws around a quotation are its own.
    if (name === 'q' && partner) {
      this.#tree.print(this.#quotes.length % 2 === 0 ? '“' : '‘', start);
      this.#quotes.push(partner.start);
    } else if (name === 'q' && this.#quotes.at(-1) === start) {
      this.#quotes.pop();
      this.#tree.print(this.#quotes.length % 2 === 0 ? '”' : '’', start);
    } else if (this.#raisedEnd === start) {
      this.#tree.raise(null);
      this.#raisedEnd = null;
    } else this.#tree.add({ type: 'html', value: this.#text.slice(start, end) }, start);
    return end - start;
  }

  #closeBracket(at: number): number {
    const open = this.#tree.within('[');
    if (!open) {
      this.#tree.print(']', at);
      return 1;
    }
    address.lastIndex = at + 1;
    const found = address.exec(this.#text);
    const isEmpty = open.mark === '[' && open.isEmpty;
    if (!found || isEmpty) {
      word.lastIndex = at + 1;
      const [inBrackets] = (!isEmpty && word.exec(this.#text)) || [''];
      if (inBrackets) this.#doubts.words(open.start, this.#text.slice(open.start, at + 1 + inBrackets.length));
      this.#tree.unopen('[');
      this.#tree.print(']', at);
      return 1;
    }
    const children = this.#tree.close();
    const url = found[1] ?? found[2]!;
    if (open.mark === '![') this.#tree.add({ type: 'image', url, alt: plainWords(children) }, open.start);
    else {
      this.#tree.add({ type: 'link', url, children } as PhrasingContent, open.start);
      // A link holds no other link.
      while (this.#tree.unopen('['));
    }
    return 1 + found[0].length;
  }

  #emphasis(mark: string, at: number): number {
    const { length } = mark;
    while (this.#addresses.length > 0 && this.#addresses.at(-1)!.end <= at) this.#addresses.pop();
    if (this.#addresses.length > 0 && this.#addresses.at(-1)!.start < at) {
      this.#tree.print(mark, at);
      return length;
    }
    const { opens, closes } = roleOf(mark, this.#text, at);
    if (closes && this.#close(mark, at)) return length;
    // `*Place  \n*Town**` is how programs end italics in italics.
    const both = closes && mark === '**' && this.#tree.count('*') > 1;
    if (both && this.#close('*', at) && this.#close('*', at + 1)) return length;
    if (opens) return this.#open(mark, at);
    // Who prints the mark within a word does not emphasise with it: `*2*3*`, `_the file_name_`.
    this.#tree.unopen(mark);
    this.#tree.print(mark, at);
    return length;
  }

  #open(mark: string, at: number): number {
    this.#tree.open(mark, at);
    return mark.length;
  }

  /** Ends the nearest span with this mark; says whether there is one. */
  #close(mark: string, at: number): boolean {
    const open = this.#tree.within(mark);
    if (!open) return false;
    this.#tree.add({ type: EMPHASIS[mark]!, children: this.#tree.close() } as PhrasingContent, open.start);
    // Two asterisks around whole words are nobody's words.
    if (mark !== '**') this.#doubts.emphasis(open.start, this.#text.slice(open.start, at + mark.length));
    return true;
  }
}

function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plainWords(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
}
