import { DomUtils } from 'htmlparser2';
import { all, child, made, run, type WordPackage, type Xml } from './word-package.ts';
import { isOn, type WordStyles } from './word-styles.ts';
import { removeUnseen } from './word-shown.ts';
import { squash } from '../words.ts';

/**
 * Writes what stands at the head or foot of the pages, such as a letterhead, once above the text: it belongs to the
 * document and to nobody's words. The numbers of the pages are left out.
 */
export function writeFrames(source: WordPackage, body: Xml, styles: WordStyles): void {
  const twoSided = isOn(child(source.part('settings'), 'w:evenAndOddHeaders'));
  const lines = new Set<string>();
  for (const kind of ['w:headerReference', 'w:footerReference'])
    for (const reference of all(source.document, kind)) {
      const type = reference.attribs['w:type'];
      const isShown =
        type === 'even' ? twoSided : type !== 'first' || isOn(child(reference.parent as Xml, 'w:titlePg'));
      const frame = isShown ? source.named(reference.attribs['r:id'] ?? '') : null;
      if (frame) removeUnseen(frame, styles);
      for (const paragraph of frame ? all(frame, 'w:p') : []) for (const line of linesOf(paragraph)) lines.add(line);
    }
  for (const line of [...lines].reverse()) {
    const [paragraph] = made('<w:p></w:p>');
    DomUtils.appendChild(paragraph!, run(line));
    DomUtils.prependChild(body, paragraph!);
  }
}

/** The pieces of such a line, which tabs part, without that which numbers the page. */
function linesOf(paragraph: Xml): string[] {
  const pieces = [{ words: '', isNumber: false }];
  for (const { name, attribs, parent, children } of all(paragraph, ...pieceParts)) {
    const last = pieces.at(-1)!;
    const words = children.map((text) => ('data' in text ? text.data : '')).join('');
    if (name === 'w:t') last.words += words;
    else if (name === 'w:fldSimple' || name === 'w:instrText')
      last.isNumber ||= /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(attribs['w:instr'] ?? words);
    else if ((parent as Xml).name === 'w:r') pieces.push({ words: '', isNumber: false });
  }
  return pieces.filter(({ isNumber }) => !isNumber).flatMap(({ words }) => squash(words) || []);
}

const pieceParts = ['w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:fldSimple', 'w:instrText'];
