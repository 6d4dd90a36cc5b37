import { DomUtils } from 'htmlparser2';
import { drawnNumber } from '../../core/transcript/list-marks.ts';
import { all, child, children, replace, run, value, type Xml } from './word-package.ts';
import type { WordStyles } from './word-styles.ts';

/** What Word draws before a paragraph of a list, on one of the list's levels. */
interface Level {
  start: number;
  kind: string;
  /** `%1.%2)`: where the numbers of this level and those above go. */
  text: string;
  /** Numbers of the levels above are written as digits, whatever their kind. */
  isLegal: boolean;
  style: string | undefined;
  /** What parts it from the words. */
  gap: string;
}

interface List {
  /** Lists that share this are counted on. */
  counted: string;
  levels: Map<number, Level>;
  restarts: Map<number, number>;
}

/**
 * Writes the numbers that Word draws before paragraphs into them, and takes them out of the definitions, so that
 * nothing counts anew. Bullets stay: they are no words.
 */
export function writeNumbers(document: Xml, numbering: Xml | null, styles: WordStyles): void {
  if (!numbering) return;
  const lists = new Map(
    all(numbering, 'w:num').map((num) => [num.attribs['w:numId'], readList(num, numbering, styles)]),
  );
  const counters = new Map<string, number[]>();
  for (const paragraph of all(document, 'w:p')) {
    const place = placeOf(paragraph, lists, styles);
    const level = place?.list.levels.get(place.depth);
    if (!place || !level) continue;
    const { list, depth } = place;
    const counts = counters.get(list.counted) ?? counters.set(list.counted, []).get(list.counted)!;
    const restart = list.restarts.get(depth);
    list.restarts.delete(depth);
    counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    const mark = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = list.levels.get(Number(digit) - 1);
      return of ? printed((counts[Number(digit) - 1] ??= of.start), level.isLegal ? 'decimal' : of.kind) : '';
    });
    if (mark.trim() !== '') write(paragraph, `${mark}${level.gap}`);
  }
  for (const level of all(numbering, 'w:lvl')) if (!isBullet(level)) replace(level, []);
}

function write(paragraph: Xml, mark: string): void {
  const properties = child(paragraph, 'w:pPr');
  if (properties) DomUtils.append(properties, run(mark));
  else DomUtils.prependChild(paragraph, run(mark));
}

function placeOf(paragraph: Xml, lists: ReadonlyMap<string | undefined, List>, styles: WordStyles) {
  const properties = child(paragraph, 'w:pPr');
  const own = child(properties, 'w:numPr');
  const styled = styles.listOf(paragraph);
  const list = lists.get(value(own, 'w:numId') ?? value(styled?.property, 'w:numId'));
  // The end of a paragraph that is deleted or moved away joins it to the next, and no number stands between.
  const end = child(properties, 'w:rPr');
  if (!list || child(end, 'w:del') || child(end, 'w:moveFrom')) return null;
  const byStyle = styled && [...list.levels].find(([, { style }]) => style === styled.style)?.[0];
  const said = value(own, 'w:ilvl') ?? byStyle ?? value(styled?.property, 'w:ilvl') ?? 0;
  return { list, depth: Number(said) };
}

function readList(num: Xml, numbering: Xml, styles: WordStyles): List {
  const definition = definitionOf(num, numbering, styles, 0);
  const overrides = children(num).filter(({ name }) => name === 'w:lvlOverride');
  const levels = [...(definition ? [definition] : []), ...overrides].flatMap((holder) =>
    children(holder).filter(({ name }) => name === 'w:lvl'),
  );
  return {
    counted: definition?.attribs['w:abstractNumId'] ?? '',
    levels: new Map(levels.filter((level) => !isBullet(level)).map((level) => [depthOf(level), readLevel(level)])),
    restarts: new Map(
      overrides
        .filter((override) => value(override, 'w:startOverride') !== undefined)
        .map((override) => [depthOf(override), Number(value(override, 'w:startOverride'))]),
    ),
  };
}

/** The definition of a list, which may stand elsewhere under the name of a style. */
function definitionOf(num: Xml, numbering: Xml, styles: WordStyles, hops: number): Xml | undefined {
  const id = value(num, 'w:abstractNumId');
  const definition = all(numbering, 'w:abstractNum').find(({ attribs }) => attribs['w:abstractNumId'] === id);
  const style = value(definition, 'w:numStyleLink');
  const named = style === undefined ? undefined : styles.listNamed(style);
  const other = all(numbering, 'w:num').find(({ attribs }) => attribs['w:numId'] === named);
  return named !== undefined && other && hops < 4 ? definitionOf(other, numbering, styles, hops + 1) : definition;
}

const depthOf = (level: Xml) => Number(level.attribs['w:ilvl'] ?? 0);

function readLevel(level: Xml): Level {
  return {
    start: Number(value(level, 'w:start') ?? 1),
    kind: value(level, 'w:numFmt') ?? 'decimal',
    text: value(level, 'w:lvlText') ?? '',
    isLegal: child(level, 'w:isLgl') !== undefined,
    style: value(level, 'w:pStyle'),
    gap: value(level, 'w:suff') === 'nothing' ? '' : ' ',
  };
}

/** A sign before each point; a word before it, `Q:`, is none. */
function isBullet(level: Xml): boolean {
  const text = value(level, 'w:lvlText') ?? '';
  const fonts = Object.values(child(child(level, 'w:rPr'), 'w:rFonts')?.attribs ?? {}).join(' ');
  return value(level, 'w:numFmt') === 'bullet' && (!/[\p{L}\p{N}]/u.test(text) || /symbol|dings|courier/i.test(fonts));
}

const kinds: Record<string, string> = {
  decimal: '1',
  decimalZero: '01',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
  none: '',
};

/** A number in one of the kinds that Word knows; behind `z` it writes `aa`, `bb`. Rare kinds are written in digits. */
export function printed(number: number, kind: string): string {
  const type = kinds[kind] ?? '1';
  if (!/a/i.test(type) || number < 27) return drawnNumber(number, type);
  return drawnNumber(((number - 1) % 26) + 1, type).repeat(Math.ceil(number / 26));
}
