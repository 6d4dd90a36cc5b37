const OPENING = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const ISOLATE = /[\u2066-\u2068]/;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * Text whose turns of direction end with it, so that it can stand among other words of a line: what it leaves open
 * (https://www.unicode.org/reports/tr9/ has the rules) is closed behind it. Its own characters all stay.
 */
export function closeDirections(text: string): string {
  if (!OPENING.test(text)) return text;
  const open: string[] = [];
  for (const mark of text) {
    if (OPENING.test(mark)) open.push(ISOLATE.test(mark) ? POP_ISOLATE : POP_EMBEDDING);
    else if (mark === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
    else if (mark === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE);
  }
  return text + open.reverse().join('');
}
