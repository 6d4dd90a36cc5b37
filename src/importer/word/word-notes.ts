import { DomUtils } from 'htmlparser2';
import { all, child, children, replace, run, value, type WordPackage, type Xml } from './word-package.ts';
import { makeReadable, removeUnseen } from './word-shown.ts';
import { printed } from './word-numbers.ts';
import type { WordStyles } from './word-styles.ts';

const raised = '<w:vertAlign w:val="superscript"/>';

/**
 * Writes the marks of footnotes and endnotes where they stand, as Word draws them, and the notes below the text, each
 * behind its mark.
 */
export function writeNotes({ document, part }: WordPackage, body: Xml, styles: WordStyles): void {
  for (const [kind, usual] of [
    ['footnote', 'decimal'],
    ['endnote', 'lowerRoman'],
  ] as const) {
    const notes = part(`${kind}s`);
    if (!notes) continue;
    removeUnseen(notes, styles);
    makeReadable(notes, styles);
    const rules = [document, part('settings')].flatMap((where) => (where ? all(where, `w:${kind}Pr`) : []));
    const rule = (name: string) => rules.map((each) => value(each, name)).find((said) => said !== undefined);
    let number = Number(rule('w:numStart') ?? 1);
    for (const reference of all(document, `w:${kind}Reference`)) {
      const id = reference.attribs['w:id'];
      const note = children(notes).find(({ attribs }) => attribs['w:id'] === id);
      // Behind some references their mark is typed, such as an asterisk.
      const isTyped = /^(?:1|true|on)$/.test(reference.attribs['w:customMarkFollows'] ?? '');
      const mark = isTyped ? null : printed(number++, rule('w:numFmt') ?? usual);
      replace(reference, mark === null ? [] : [run(mark, raised)]);
      if (!note) continue;
      for (const own of all(note, `w:${kind}Ref`)) replace(own, mark === null ? [] : [run(mark, raised)]);
      for (const block of children(note)) append(body, block);
    }
  }
}

/** Puts a block at the end of the text, before what is said there of the last pages. */
function append(body: Xml, block: Xml): void {
  const last = child(body, 'w:sectPr');
  if (last) DomUtils.prepend(last, block);
  else DomUtils.appendChild(body, block);
}
