import { parseMarkdown } from './markdown.ts';
import { placeOf } from './places.ts';
import { quoted, Report } from './report.ts';
import { unitsOf } from './units.ts';

const words = 'Words that follow.';

/** What `labels` holds, one text or a list. */
export function examplesOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/**
 * The shapes of labels that somebody has written down as a transcript prints them, with `NAME` and `TIME` for what
 * changes: `**NAME** (TIME)`. What no label can be read from is reported at `line`.
 */
export function givenShapes(examples: readonly string[], line: number, report: Report): string[] {
  return examples.flatMap((example) => {
    const shapes = shapesOf(example.replace(/\bNAME\b/g, 'Ada Moreno').replace(/\bTIME\b/g, '00:12:34'));
    if (shapes.length === 0)
      report.add(
        'labels-unread',
        line,
        1,
        `\`labels\` has ${quoted(example)}, which is read as no label; write one as it is printed in the text, as in ` +
          '`**NAME** (TIME):`.',
      );
    return shapes;
  });
}

function shapesOf(example: string): string[] {
  const shapes = new Set<string>();
  for (const rest of [` ${words}`, '']) {
    const blocks = parseMarkdown(`${example}${rest}\n\n${words}`, 0, new Report());
    for (const unit of unitsOf(blocks[0]!)) {
      const { flat, labels } = unit.text ? placeOf(unit.text, unit.holder, 0) : { flat: { text: '' }, labels: [] };
      for (const { found, from, to } of labels)
        if (found && flat.text.slice(0, from).trim() === '' && flat.text.slice(to).trim() === rest.trim())
          shapes.add(found.shape);
    }
  }
  return [...shapes];
}
