import type { Message, Severity } from '../../core/transcript/types.ts';

/** What can be wrong with a file before it is parsed, or in parsing it; the parser's own rules are in `report.ts`. */
const severities = {
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-binary': 'error',
  'file-encoding': 'error',
  'file-slow': 'error',
  'file-failed': 'error',
  'folder-unreadable': 'error',
  'link-circle': 'warning',
  'link-broken': 'warning',
  'file-special': 'warning',
  'no-transcript': 'note',
} as const satisfies Record<string, Severity>;

export type FileRule = keyof typeof severities;

/** Every rule about files with the weight of breaking it. */
export const fileRules: Readonly<Record<string, Severity>> = severities;

/** A message about a file, at its beginning unless a place is given. */
export function fileMessage(rule: FileRule, text: string, line = 1, column = 1): Message {
  return { line, column, rule, severity: severities[rule], text };
}
