import type { Block, Transcript, Turn } from '../transcript/types.ts';
import { joinLines } from '../transcript/words.ts';
import type { FormatContext } from './context.ts';
import { elementsNamed, isBlock, lines, markup, pictures, plainText, type Element, type Node } from './markup.ts';

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

function turn({ label, blocks }: Turn): string {
  const lead = label === 'Q' ? 'Q    ' : `${label}:  `;
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
function markdownBlocks(found: readonly Block[]): string[] {
  let inRow = 0;
  return found.map((block) => {
    // Two lists in a row would be one, unless their marks differ.
    inRow = block.kind === 'list' ? inRow + 1 : 0;
    const text = block.kind === 'rule' ? '---' : blocks(markup(block)).join('\n\n');
    return inRow % 2 === 0 && inRow > 0 ? text.replace(/^- /gm, '* ').replace(/^(\d+)\. /gm, '$1) ') : text;
  });
}

function blocks(nodes: readonly Node[]): string[] {
  return lines(nodes).flatMap((line) => {
    const [only] = line;
    return isBlock(only!) ? blockElement(only) : [paragraph(line)];
  });
}

function blockElement(node: Element): string[] {
  const { name, children } = node;
  if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${paragraph(children)}`];
  switch (name) {
    case 'p':
      return [paragraph(children)];
    case 'hr':
      return ['---'];
    case 'ul':
    case 'ol':
      return [list(node)];
    case 'blockquote':
      return [blocks(children).join('\n\n').replace(/^/gm, '> ')];
    case 'pre':
      return [plainText(children).replace(/\n$/, '').replace(/^/gm, '    ')];
    case 'table':
      return [table(children)];
    case 'figure':
      return figure(node);
    default:
      return children.some(isBlock) ? blocks(children) : [paragraph(children)];
  }
}

/** Inline content as a paragraph's text, with what means something at a line's beginning escaped. */
function paragraph(nodes: readonly Node[]): string {
  return inline(nodes)
    .trim()
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)([-+>#~=]|\d+(?=[.)]\s))/, (_, blank: string, mark: string) =>
        /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
      ),
    )
    .join('\n');
}

function inline(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escaped(node) : inlineElement(node))).join('');
}

const escaped = (text: string) =>
  joinLines(text.replace(/[\\`*_[\]<>&~|]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`)));

function inlineElement({ name, attributes, children }: Element): string {
  const inside = inline(children);
  switch (name) {
    case 'br':
      return '  \n';
    case 'em':
    case 'i':
      return around('*', inside);
    case 'strong':
    case 'b':
      return around('**', inside);
    case 'a':
      return attributes['href']
        ? `[${inside}](<${attributes['href'].replace(/[<>\n\\]/g, encodeURIComponent)}>)`
        : inside;
    case 'img':
      return image(attributes['src'] ?? '', attributes['alt'] ?? '');
    case 'span':
      return inside;
    default:
      return `<${name}>${inside}</${name}>`;
  }
}

/** Marks around the words, with the blanks at the ends outside, since `* word*` is no emphasis. */
function around(mark: string, text: string): string {
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
  return words ? `${before}${mark}${words}${mark}${after}` : text;
}

function list({ name, children, attributes }: Element): string {
  const start = Number(attributes['start'] ?? 1);
  return elementsNamed(children, 'li')
    .map((item, index) => {
      const mark = name === 'ol' ? `${start + index}. ` : '- ';
      const inside = item.children.some(isBlock) ? blocks(item.children).join('\n\n') : paragraph(item.children);
      return mark + inside.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

/** A picture is a paragraph of its own; what the figure says in words follows it. */
function figure(node: Element): string[] {
  const found = pictures(node).map(({ address, name }) => image(address, name));
  if (found.length > 0 && elementsNamed(node.children, 'figcaption').length === 0) return found;
  return [...found, ...blocks(elementsNamed(node.children, 'figcaption').flatMap(({ children }) => children))];
}

const image = (address: string, name: string) =>
  `<figure><img src="${attribute(address)}" alt="${attribute(name)}"></figure>`;
const attribute = (text: string) => text.replace(/\s+/g, ' ').replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function table(children: readonly Node[]): string {
  const rows = elementsNamed(children, 'tr').map((row) =>
    elementsNamed(row.children, 'th', 'td').map((cell) => joinLines(inline(cell.children)).trim()),
  );
  const [head, ...rest] = rows;
  if (!head) return '';
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
