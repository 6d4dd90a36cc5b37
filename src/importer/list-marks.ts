import type { Element } from 'hast';

/** The marks that a browser draws before the items of a list: numbers, letters, or a bullet. */
export function listMarks(list: Element, items: readonly Element[]): string[] {
  if (list.tagName !== 'ol') return items.map(() => '-');
  const reversed = Boolean(list.properties.reversed);
  let number = whole(list.properties.start) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    number = whole(item.properties.value) ?? number;
    const mark = `${printed(number, String(item.properties.type ?? list.properties.type ?? '1'))}.`;
    number += reversed ? -1 : 1;
    return mark;
  });
}

/** Whether marks make a list that the parser knows: all bullets, or numbers that follow each other. */
export function areRegular(marks: readonly string[]): boolean {
  return marks.every((mark, index) =>
    index === 0
      ? /^(?:-|\d+\.)$/.test(mark)
      : mark === '-' || Number.parseInt(mark) === Number.parseInt(marks[index - 1]!) + 1,
  );
}

function whole(value: unknown): number | null {
  const number = Number.parseInt(String(value ?? ''), 10);
  return Number.isNaN(number) ? null : number;
}

function printed(number: number, type: string): string {
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
