import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** What must survive the way through an XML format and back. */
export interface ReadTurn {
  id: string;
  n: number;
  kind: string;
  label: string;
  speaker: string | null;
  exchange: number | null;
  blocks: { kind: string; words: string[] }[];
}

/** Parses XML; anything the parser complains about fails the test. */
export function parseXml(xml: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      // It warns of U+FFFD, which is what stands here for a character that XML cannot hold.
      if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(xml, 'text/xml').documentElement!;
}

export const all = (parent: Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
const isElement = (node: Node): node is Element => node.nodeType === 1;
export const children = (parent: Element, ...names: string[]): Element[] =>
  Array.from(parent.childNodes)
    .filter(isElement)
    .filter(({ tagName }) => names.length === 0 || names.includes(tagName));

export const words = (text: string): string[] => text.replaceAll('\u0000', '\ufffd').split(/\s+/u).filter(Boolean);

/**
 * Text of an element: breaks between lines, items, cells and paragraphs part words, list numbers come back, names of
 * pictures do not count.
 */
function text(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!isElement(node)) return '';
  if (node.tagName === 'figDesc') return '';
  const number =
    node.tagName === 'item' ? node.getAttribute('n') : node.tagName === 'li' ? node.getAttribute('value') : null;
  const inside = Array.from(node.childNodes).map(text).join('');
  const parts = /^(lb|br|p|item|li|row|tr|cell|td|th|list|ul|ol|table|quote|head|caption)$/.test(node.tagName);
  return parts ? `\n${number ? `${number}. ` : ''}${inside}\n` : inside;
}

/** Turns of a TEI document. */
export function turnsFromTei(root: Element): ReadTurn[] {
  return all(root, 'u').map((u) => {
    const section = u.parentNode as Element;
    let note = u.previousSibling;
    while (note && !isElement(note)) note = note.previousSibling;
    return {
      id: u.getAttribute('xml:id')!,
      n: Number(u.getAttribute('n')),
      kind: u.getAttribute('ana')!.slice(1),
      label: note!.textContent ?? '',
      speaker: u.getAttribute('who')?.replace(/^#speaker\./, '') || null,
      exchange: section.getAttribute('n') ? Number(section.getAttribute('n')) : null,
      blocks: children(u, 'seg').map((seg) => ({ kind: seg.getAttribute('type')!, words: words(text(seg)) })),
    };
  });
}

const KINDS: Record<string, string> = { p: 'paragraph', ul: 'list', ol: 'list', table: 'table' };

/** Turns of an Akoma Ntoso document. */
export function turnsFromAkomaNtoso(root: Element): ReadTurn[] {
  return all(root, 'debateSection').flatMap((section) => {
    const [number] = children(section, 'num');
    return children(section, 'speech', 'question', 'answer').map((speech) => {
      const [n, from, ...blocks] = children(speech);
      return {
        id: speech.getAttribute('GUID')!,
        n: Number(n!.textContent),
        kind: speech.tagName === 'question' ? 'question' : 'statement',
        label: from!.textContent ?? '',
        speaker: speech.getAttribute('by') === '#unnamed' ? null : speech.getAttribute('by')!.replace(/^#speaker-/, ''),
        exchange: number ? Number(number.textContent) : null,
        blocks: blocks.map((block) => ({
          kind: KINDS[block.tagName] ?? block.getAttribute('name')!,
          words: words(text(block)),
        })),
      };
    });
  });
}
