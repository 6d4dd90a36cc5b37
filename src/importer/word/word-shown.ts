import { DomUtils } from 'htmlparser2';
import { spaced } from '../words.ts';
import { all, around, child, children, made, replace, run, type Xml } from './word-package.ts';
import { isOn, type WordStyles } from './word-styles.ts';

/** Takes out of a part what no reader of the document sees: hidden words, and those that were deleted or moved away. */
export function removeUnseen(part: Xml, styles: WordStyles): void {
  // Without words in it, such a mark tells of the end of a paragraph, or of a row.
  for (const gone of all(part, 'w:del', 'w:moveFrom'))
    if (children(gone).length > 0) replace(gone, []);
    else if (gone.parent === child(around(gone, 'w:tr'), 'w:trPr')) replace(around(gone, 'w:tr')!, []);
  for (const each of all(part, 'w:r'))
    if (isOn(styles.ofRun(each, 'w:vanish')))
      for (const inner of children(each))
        // The marks at which fields begin and end hold what is between them together.
        if (!/^w:(?:rPr|fldChar|instrText)$/.test(inner.name)) replace(inner, []);
  for (const each of all(part, 'w:p'))
    if (isOn(child(child(child(each, 'w:pPr'), 'w:rPr'), 'w:vanish')) && all(each, 'w:t', 'w:sym').length === 0)
      replace(each, []);
}

/** Elements that only say how the words in them are set; mammoth passes over them, words and all. */
const wrappers = ['w:fldSimple', 'w:bdo', 'w:dir', 'w:rubyBase', 'w:rt', 'm:oMathPara'];

/** Writes what a part shows in such a way that all of it is read. */
export function makeReadable(part: Xml, styles: WordStyles): void {
  for (const drawn of all(part, 'mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object')) openBoxes(drawn);
  for (const formula of all(part, 'm:oMath')) replace(formula, formulaRuns(formula));
  // How words are read stands behind them, as on pages.
  for (const ruby of all(part, 'w:ruby')) replace(ruby, [...all(ruby, 'w:rubyBase'), ...all(ruby, 'w:rt')]);
  for (const wrapper of all(part, ...wrappers)) replace(wrapper, children(wrapper));
  for (const line of all(part, 'w:cr', 'w:br')) replace(line, made('<w:br/>'));
  for (const gap of all(part, 'w:tab', 'w:ptab'))
    if (gap.parent === around(gap, 'w:r')) replace(gap, all(run('\u00a0\u00a0\u00a0 '), 'w:t'));
  for (const words of all(part, 'w:t'))
    for (const text of words.children) if ('data' in text) text.data = spaced(text.data);
  for (const each of all(part, 'w:r')) giveLook(each, styles);
}

/** Puts the words of the text boxes in a drawing behind its paragraph. They are written twice, for old programs too. */
function openBoxes(drawn: Xml): void {
  if (!drawn.parent) return;
  const choice = child(drawn, 'mc:Choice');
  const fallback = child(drawn, 'mc:Fallback');
  const boxes = [choice, fallback, drawn].map(outermost).find(({ length }) => length > 0);
  if (boxes) {
    const [frame] = made('<w:pict></w:pict>');
    for (const box of boxes) DomUtils.appendChild(frame!, box);
    replace(drawn, [frame!]);
  } else if (choice && !fallback) replace(drawn, children(choice));
}

function outermost(element: Xml | undefined): Xml[] {
  if (!element) return [];
  return children(element).flatMap((inner) => (inner.name === 'w:txbxContent' ? [inner] : outermost(inner)));
}

/** The words of a formula one behind the other: `10⁹` stays another number than `109`, and `1/2` than `12`. */
function formulaRuns(formula: Xml): Xml[] {
  return all(formula, 'm:t').map((words) => {
    const align = around(words, 'm:sup') ? 'superscript' : around(words, 'm:sub') ? 'subscript' : 'baseline';
    const below = around(words, 'm:den');
    const slash = below && all(below, 'm:t')[0] === words ? '/' : '';
    return run(`${slash}${DomUtils.textContent(words)}`, `<w:vertAlign w:val="${align}"/>`);
  });
}

/** Gives a run what its style says of it and is no mere look: that it is raised, lowered or struck out. */
function giveLook(each: Xml, styles: WordStyles): void {
  const align = styles.ofRun(each, 'w:vertAlign')?.attribs['w:val'];
  const isStruck = isOn(styles.ofRun(each, 'w:strike')) || isOn(styles.ofRun(each, 'w:dstrike'));
  if (!align && !isStruck) return;
  if (!child(each, 'w:rPr')) DomUtils.prependChild(each, made('<w:rPr></w:rPr>')[0]!);
  const look = child(each, 'w:rPr')!;
  if (align && !child(look, 'w:vertAlign')) DomUtils.appendChild(look, made(`<w:vertAlign w:val="${align}"/>`)[0]!);
  if (isStruck && !child(look, 'w:strike')) DomUtils.appendChild(look, made('<w:strike/>')[0]!);
}
