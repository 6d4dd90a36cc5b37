import type { Message, Severity } from './types.ts';

/** Every rule of the parser, with the weight of breaking it. Names are permanent: people silence and search by them. */
const severities = {
  'empty-file': 'error',
  'binary-file': 'error',
  'unsafe-front-matter': 'error',
  'broken-front-matter': 'error',
  'no-date': 'error',
  'parser-failure': 'error',
  'no-front-matter': 'warning',
  'no-title': 'warning',
  'impossible-date': 'warning',
  'date-from-name': 'warning',
  'invalid-time': 'warning',
  'invalid-language': 'warning',
  'labels-unread': 'warning',
  'label-missed': 'warning',
  'unknown-field': 'note',
  'link-unread': 'warning',
  'unsafe-link': 'warning',
  'unsafe-html': 'warning',
  'invalid-utf8': 'warning',
  'control-character': 'warning',
  'bidi-control': 'warning',
  'too-complex': 'warning',
  'label-form': 'note',
  'label-typo': 'note',
  'label-run-on': 'note',
  'label-alphabets': 'note',
  'external-image': 'note',
  'unknown-tag': 'note',
  'read-as-markup': 'note',
  'no-turns': 'note',
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof severities;

/** The same for those who list them. */
export const parserRules: Readonly<Record<string, Severity>> = severities;

/** Messages of one rule that a file gets in full; more would bury the others. */
const most = 20;

/** Collects what is found in one file, with its place. */
export class Report {
  readonly messages: Message[] = [];
  readonly #counts = new Map<Rule, number>();

  /** `text` says what is wrong, naming the value in backticks, and what to do about it. */
  add(rule: Rule, line: number, column: number, text: string): void {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count <= most) this.messages.push({ line, column, rule, severity: severities[rule], text });
    else if (count === most + 1)
      this.messages.push({
        line,
        column,
        rule,
        severity: severities[rule],
        text: `From here on the file has more of \`${rule}\`, not listed one by one.`,
      });
  }
}

/** A value of the source, short enough for a message. */
export function quoted(value: string): string {
  const flat = value.replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  return `\`${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat}\``;
}
