import type { Message } from '../../core/transcript/types.ts';
import type { Archive } from './load.ts';

/**
 * The report: every error and warning with its place, and with `verbose` every note too; notes by number, then the
 * totals.
 */
export function reportLines(archive: Archive, verbose = false): string[] {
  const lines: string[] = [];
  for (const { source, messages } of archive.messages) {
    for (const message of messages)
      if (verbose || message.severity !== 'note') lines.push(messageLine(source, message));
  }
  const rules = countByRule(archive);
  for (const [rule, { severity, count }] of rules) lines.push(`${severity} ${rule}: ${count}`);
  const turns = archive.briefings.reduce((sum, briefing) => sum + briefing.shape.length, 0);
  lines.push(
    `${number(archive.files)} files, ${number(archive.briefings.length)} transcripts, ${number(turns)} turns, ` +
      `${number(archive.speakers.speakers.length)} speakers`,
  );
  return lines;
}

/** How many messages have the severity `error`. */
export function errorCount(archive: Archive): number {
  return archive.messages.reduce(
    (sum, { messages }) => sum + messages.filter(({ severity }) => severity === 'error').length,
    0,
  );
}

/** `file:line:column severity rule: text`, as editors and terminals understand it. */
export function messageLine(source: string, { line, column, severity, rule, text }: Message): string {
  return `${source}:${line}:${column} ${severity} ${rule}: ${text}`;
}

function countByRule(archive: Archive): Map<string, { severity: string; count: number }> {
  const rules = new Map<string, { severity: string; count: number }>();
  for (const { messages } of archive.messages) {
    for (const { rule, severity } of messages) {
      const entry = rules.get(rule) ?? { severity, count: 0 };
      entry.count += 1;
      rules.set(rule, entry);
    }
  }
  return new Map([...rules].sort(([a], [b]) => a.localeCompare(b)));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
