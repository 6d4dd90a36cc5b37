import { block } from '../../src/core/transcript/html.ts';
import { parseMarkdown } from '../../src/core/transcript/markdown.ts';
import { Report } from '../../src/core/transcript/report.ts';

/** The words a reader gets from a Markdown body, by the parser of this project. */
export function wordsOfMarkdown(markdown: string): string[] {
  return words(
    parseMarkdown(markdown, 0, new Report())
      .map((node) => block(node)?.text ?? '')
      .join('\n'),
  );
}

/** Words as printed, with their punctuation. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The body of a transcript file. */
export function bodyOf(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, '');
}
