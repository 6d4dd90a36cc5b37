import type { Block, Transcript, Turn } from '../transcript/types.ts';
import { evidentList } from '../transcript/list-lines.ts';
import { joinLines } from '../transcript/words.ts';
import type { FormatContext } from './context.ts';
import {
  isBlock,
  lines,
  markup,
  pictureOf,
  pictures,
  plainText,
  printedMark,
  type Element,
  type Node,
} from './markup.ts';

/** The transcript as Markdown of the kind this site reads: front matter, header, labelled turns, footer. */
export function toMarkdown(transcript: Transcript, _context?: FormatContext): string {
  const { title, date, published, modified, sourceUrl, tags, lang, media, extra, header, turns, footer } = transcript;
  const front = [
    ['title', title],
    ['date', date],
    ['published_time', published],
    ['modified_time', modified],
    ['source_url', sourceUrl],
    ['tags', tags.length === 0 ? null : tags.length === 1 ? tags[0]! : tags],
    ['lang', lang],
    ['media', media?.url ?? null],
    ...Object.entries(extra),
  ]
    .filter(([, value]) => value !== null)
    // JSON is YAML too, whatever it holds.
    .map(
      ([key, value]) =>
        `${/^[a-z_]\w*$/i.test(key as string) ? (key as string) : JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
  const body = [...markdownBlocks(header), ...turns.map(turn), ...markdownBlocks(footer)];
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

function turn({ label, printed, time, blocks }: Turn): string {
  const stamp = time === null ? '' : `[${time}] `;
  const lead = label === 'Q' && time === null ? 'Q    ' : `${stamp}${printed ?? label}:  `;
  const [first, ...rest] = markdownBlocks(blocks);
  // A list or table cannot begin in the label's line.
  const begin =
    first === undefined
      ? lead.trimEnd()
      : blocks[0]!.kind === 'paragraph' || blocks[0]!.kind === 'stage-direction'
        ? lead + first
        : `${lead.trimEnd()}\n\n${first}`;
  return [begin, ...rest].join('\n\n');
}

/** Blocks as Markdown, their words exact: whatever Markdown would take for markup is escaped. */
const markdownBlocks = (found: readonly Block[]) => found.flatMap((block) => blocks(markup(block)));

/**
 * Nodes as Markdown that reads back as the same words, a string a block. Headings have the ranks of a record's HTML.
 */
export function blocks(nodes: readonly Node[]): string[] {
  return lines(nodes).flatMap((line) => {
    const [only] = line;
    return isBlock(only!) ? blockElement(only) : [paragraph(line)];
  });
}

function blockElement(node: Element): string[] {
  const { name, attributes, children } = node;
  if (name === 'p') return [paragraph(children)];
  if (name === 'div') return blocks(children);
  if (name === 'figure') return figure(node);
  if (name === 'blockquote') return [quote(node)];
  if (attributes['role'] === 'list') return [wholeList(node)];
  // One hash alone may be a number sign, and one at the end is none of a heading's.
  if (/^h[456]$/.test(name) && !/#\s*$/.test(plainText(children)))
    return [`${'#'.repeat(Number(name[1]) - 2)} ${inline(children).replace(/\s+/g, ' ').trim()}`];
  return [html(node)];
}

/** A quotation, which takes two lines to be one. */
function quote(node: Element): string {
  const said = blocks(node.children).join('\n\n');
  if (said === '' || /^(?:\*\*)?(?:Q\b|\p{Lu}[\p{Lu}. ’'-]+:)/mu.test(said)) return html(node);
  return `${said}${said.includes('\n') ? '' : '\n'}`.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/**
 * Inline content as a paragraph's text. Escaped is what the parser would take for a block: hashes, and in several lines
 * also what could make these a list or a quotation.
 */
function paragraph(nodes: readonly Node[]): string {
  const text = inline(nodes).trim();
  const begin = text.includes('\n')
    ? /^([^\S\n\r\u2028\u2029]*)([-+>#]|\d+(?=[.)](?:\s|$)))/gm
    : /^(\s*)(#|[-+](?=\s{3}))/g;
  return text.replace(begin, (_, blank: string, mark: string) =>
    /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
  );
}

function inline(nodes: readonly Node[]): string {
  return nodes
    .map((node, index) =>
      typeof node === 'string'
        ? escaped(node).replace(/!$/, isLink(nodes[index + 1]) ? '\\!' : '!')
        : inlineElement(node, neighbour(nodes[index - 1]).slice(-1), neighbour(nodes[index + 1]).slice(0, 1)),
    )
    .join('');
}

const escaped = (text: string) => joinLines(text.replace(/[\\*_~<[\]]|&(?=#?\w+;)/g, '\\$&'));

function inlineElement(node: Element, left: string, right: string): string {
  const { name, attributes, children } = node;
  const picture = pictureOf(node);
  if (picture) return image(picture.address, picture.name);
  const inside = inline(children);
  const mark = name === 'em' ? '*' : name === 'strong' ? '**' : null;
  if (mark && isPlainWord.test(plainText(children)) && setOff(left, right) && !/[*<]/.test(inside))
    return mark + inside + mark;
  switch (name) {
    case 'br':
      return '  \n';
    case 'a':
      return attributes['href'] ? `[${inside}](${target(attributes['href'])})` : inside;
    case 'data':
      return `[${printedMark(node)}]`;
    case 'span':
      return inside;
    default:
      return `<${name}>${inside}</${name}>`;
  }
}

const target = (address: string) =>
  /^[^\s()<>\\]+$/.test(address) ? address : `<${address.replace(/[<>\n\\]/g, encodeURIComponent)}>`;

/** Right behind an exclamation mark a link would be a picture. */
const isLink = (node: Node | undefined) => typeof node === 'object' && node.name === 'a';

/** Asterisks are read as emphasis around whole words only; elsewhere there are tags. */
const isPlainWord = /^[\p{L}\p{N}](?:[^]*[\p{L}\p{N}.,;:?!)”…])?$/u;
const setOff = (left: string, right: string) => /^[\s(“]?$/.test(left) && /^[\s.,;:?!)”]?$/.test(right);
/** Words beside an element; an element's own are taken for a letter. */
const neighbour = (node: Node | undefined) =>
  node === undefined ? '' : typeof node === 'string' ? node : node.name === 'br' ? ' ' : 'x';

/** A list as Markdown where its marks make one that is read as such (`3.` is not followed by `2.`), else as HTML. */
function wholeList(node: Element): string {
  const text = list(node, '');
  const read = evidentList(text.split('\n').map((line, index) => ({ text: line, line: index, column: 1 })));
  const items = node.children.filter((child) => typeof child === 'object' && child.name === 'li');
  return read?.items.length === items.length ? text : html(node);
}

/** A list, whose items begin with their marks. One item alone shows by its blanks that it is one. */
function list(node: Element, indent: string): string {
  const items = node.children.filter((child) => typeof child === 'object' && child.name === 'li') as Element[];
  return items
    .map(({ children }) => {
      const inner = children.filter((child) => typeof child === 'object' && child.attributes['role'] === 'list');
      const words = paragraph(children.filter((child) => !inner.includes(child)))
        .replace(
          /^\\?([-+*]|\d+)\\?([.)]?)\s*/,
          (_, ...mark: string[]) => mark[0]! + mark[1]! + (items.length > 1 ? ' ' : '   '),
        )
        .replaceAll('\n', `\n${indent}  `);
      return [indent + words, ...inner.map((each) => list(each as Element, `${indent}    `))].join('\n');
    })
    .join('\n');
}

/** A picture is a paragraph of its own, with what its figure says in words. */
function figure(node: Element): string[] {
  const found = pictures(node.children).map(({ address, name }) => `<figure>${image(address, name)}</figure>`);
  if (found.length === 0 || plainText(node.children).trim() !== '') return [html(node)];
  return found;
}

const image = (address: string, name: string) => `<img src="${attribute(address)}" alt="${attribute(name)}">`;
const attribute = (text: string) => text.replace(/\s+/g, ' ').replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** What Markdown has no sure form for, as HTML without blank lines; the words in it as elsewhere. */
function html({ name: shown, attributes, children }: Element): string {
  if (shown === 'hr') return '<hr>';
  // The page puts headings two ranks below its own.
  const name = /^h[3-6]$/.test(shown) ? `h${Number(shown[1]) - 2}` : shown;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inside = lines(children).map((line) => {
    const [only] = line;
    return isBlock(only!) ? html(only) : inline(line).trim();
  });
  const apart = lines(children).some(([only]) => isBlock(only!)) ? '\n' : '';
  return `<${name}${said.join('')}>${apart}${inside.join('\n')}${apart}</${name}>`;
}
