import { textDirective, wholeWords, type Place, type TextDirective } from './fragment.ts';
import { APART, TURN } from '../../contract/turn-markup.ts';

/** A node of text and where its words begin in their block. */
interface Piece {
  node: Text;
  block: number;
  offset: number;
  /** Whether blanks at the node's beginning are gone, because one stands before or nothing does. */
  tight: boolean;
  /** Whether these are words of a turn, and not its label or number. */
  said: boolean;
}

/** The text of the page as it is rendered: block by block, with blanks run together as browsers do. */
export interface PageText {
  blocks: string[];
  pieces: Piece[];
}

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'DIALOG', 'QUOTE-MENU']);

/** Blanks that a line break or a tab may be one of; a no-break space stays as it is. */
const collapse = (text: string, tight: boolean) => {
  const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ');
  return tight ? collapsed.replace(/^ /, '') : collapsed;
};

/** Reads the whole page, as a browser does that looks for the words of a link. */
export function pageText(root: Element = document.body): PageText {
  const blocks: string[] = [''];
  const pieces: Piece[] = [];
  const apart = new Set<Element>(root.querySelectorAll(APART));
  const begin = () => void (blocks.at(-1) !== '' && blocks.push(''));
  const read = (element: Element, turn: boolean): void => {
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        const block = blocks.length - 1;
        const before = blocks[block]!;
        const tight = before === '' || before.endsWith(' ');
        pieces.push({ node, block, offset: before.length, tight, said: turn });
        blocks[block] = before + collapse(node.data, tight);
      } else if (node instanceof Element && !SILENT.has(node.tagName)) {
        const parts = !INLINE.has(node.tagName) || apart.has(node);
        if (parts) begin();
        read(node, (turn || node.matches(TURN)) && !apart.has(node));
        if (parts) begin();
      }
    }
  };
  read(root, false);
  return { blocks, pieces };
}

/**
 * Names the selected words of turns so that browsers find just these; `null` where nothing tells them from their like.
 */
export function directiveOf(range: Range): TextDirective | null {
  const page = pageText();
  const chosen = page.pieces.filter(({ node, said }) => said && range.intersectsNode(node));
  const edges = chosen.flatMap((piece) => {
    const { node } = piece;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const words = node.data.slice(from, to);
    const lead = words.length - words.trimStart().length;
    return words.trim() === ''
      ? []
      : [[placeOf(piece, from + lead), placeOf(piece, from + words.trimEnd().length)] as const];
  });
  if (edges.length === 0) return null;
  const [from, to] = [edges[0]![0], edges.at(-1)![1]];
  const [start] = wholeWords(page.blocks[from.block]!, from.offset, from.offset + 1);
  const [, end] = wholeWords(page.blocks[to.block]!, to.offset - 1, to.offset);
  return textDirective(page.blocks, { ...from, offset: start }, { ...to, offset: end });
}

const placeOf = ({ node, block, offset, tight }: Piece, at: number): Place => ({
  block,
  offset: offset + collapse(node.data.slice(0, at), tight).length,
});

/** The node and offset at a place of the page; at the end of a stretch the node that it ends in. */
export function pointAt({ pieces }: PageText, { block, offset }: Place, end: boolean): [node: Text, offset: number] {
  const own = pieces.filter((piece) => piece.block === block && (end ? piece.offset < offset : piece.offset <= offset));
  const piece = own.at(-1) ?? pieces.find((each) => each.block === block)!;
  for (let at = 0; at <= piece.node.length; at++) {
    const reached = placeOf(piece, end ? at : at + 1).offset;
    if (end ? reached >= offset : reached > offset) return [piece.node, at];
  }
  return [piece.node, piece.node.length];
}
