import { quoted, type Report } from './report.ts';

/**
 * The file's text with one kind of line end and no byte-order mark, or `null` where it is no text. Characters that
 * cannot be seen stay in the record and are reported with their place.
 */
export function cleanText(printed: string, report: Report): string | null {
  if (printed.includes('\0')) {
    const { line, column } = placeOf(printed, printed.indexOf('\0'));
    report.add(
      'binary-file',
      line,
      column,
      'The file holds zero bytes, so it is no text; put a Markdown file here, or remove it.',
    );
    return null;
  }
  // Line and paragraph separators are blanks: no program that reads Markdown or YAML begins a line there.
  const text = printed
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ');
  if (text.trim() === '') {
    report.add('empty-file', 1, 1, 'The file is empty; add the transcript, or remove the file.');
    return null;
  }
  each(text, /\ufffd+/g, (value, line, column) =>
    report.add(
      'invalid-utf8',
      line,
      column,
      `Here ${value.length === 1 ? 'a character' : `${value.length} characters`} could not be read; save the ` +
        'file as UTF-8.',
    ),
  );
  each(text, /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g, (value, line, column) =>
    report.add('control-character', line, column, `The control character ${code(value)} stands here; remove it.`),
  );
  each(text, /[\u202a-\u202e\u2066-\u2069]+/g, (value, line, column) =>
    report.add(
      'bidi-control',
      line,
      column,
      `${code(value)} turns the direction of the text here; it works within its block only. Remove it unless the ` +
        'text needs it.',
    ),
  );
  return text;
}

function each(text: string, pattern: RegExp, report: (value: string, line: number, column: number) => void): void {
  let line = 1;
  let from = 0;
  let lineStart = 0;
  for (const found of text.matchAll(pattern)) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < found.index; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    from = Math.max(from, lineStart);
    report(found[0], line, found.index - lineStart + 1);
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function code(value: string): string {
  return quoted(`U+${value.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
}
