import type { Element } from 'hast';

/**
 * The numbers or letters that a browser draws before the items of a list; empty where it draws none, or a bullet, which
 * is no word.
 */
export function listMarks(list: Element, items: readonly Element[]): string[] {
  const reversed = Boolean(list.properties.reversed);
  const type = typeOf(list) ?? (list.tagName === 'ol' ? '1' : '');
  let number = whole(list.properties.start) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    number = whole(item.properties.value) ?? number;
    const words = drawnNumber(number, typeOf(item) ?? type);
    number += reversed ? -1 : 1;
    return words && `${words}.`;
  });
}

/** Names of kinds of numbers in style sheets, and in the attribute `type`. */
const typeNames: Record<string, string> = {
  decimal: '1',
  'decimal-leading-zero': '01',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  none: '',
  disc: '',
  circle: '',
  square: '',
};

/** The kind of number that an element's attributes say; `null` where they say none. */
function typeOf({ properties }: Element): string | null {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(String(properties.style ?? ''))?.[1]?.toLowerCase();
  const named = style?.split(/\s+/).find((word) => Object.hasOwn(typeNames, word));
  if (named !== undefined) return typeNames[named]!;
  const type = properties.type === undefined ? null : String(properties.type);
  return type === null || /^[1aAiI]$/.test(type) ? type : (typeNames[type.toLowerCase()] ?? null);
}

/** Whether marks make a list that the parser knows: two or more numbers that follow each other. */
export function areRegular(marks: readonly string[]): boolean {
  return (
    marks.length > 1 &&
    marks.every((mark, index) => {
      const before = index === 0 ? Number.parseInt(mark) - 1 : Number.parseInt(marks[index - 1]!);
      return /^\d+\.$/.test(mark) && Number.parseInt(mark) === before + 1;
    })
  );
}

function whole(value: unknown): number | null {
  const number = Number.parseInt(String(value ?? ''), 10);
  return Number.isNaN(number) ? null : number;
}

/** A number or letter as a list of a type draws it: `1`, `01`, `a`, `A`, `i` or `I`; empty for none of them. */
export function drawnNumber(number: number, type: string): string {
  if (type === '') return '';
  if (type === '01') return String(number).padStart(2, '0');
  if (number < 1) return String(number);
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if ((type === 'i' || type === 'I') && number < 4000)
    return type === 'i' ? roman(number).toLowerCase() : roman(number);
  return String(number);
}

function letters(number: number): string {
  return (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

const numerals: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letter] of numerals) for (; rest >= value; rest -= value) text += letter;
  return text;
}
