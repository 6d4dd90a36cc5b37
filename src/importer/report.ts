import type { Outcome, Status } from './run.ts';

const headings: Record<Status, string> = {
  imported: 'Imported',
  updated: 'Updated, for the page has changed',
  unchanged: 'Unchanged since the last import',
  kept: 'Kept as edited by hand',
  skipped: 'Skipped',
  conflict: 'Not written, because it would undo edits',
  failed: 'Failed',
};

const shown = 6;

/** The line for one source while the import goes on. */
export function progressText(outcome: Outcome, done: number, all: number): string {
  const of = String(all);
  return `[${String(done).padStart(of.length)}/${of}] ${outcome.status.padEnd(9)} ${outcome.source}`;
}

/** The summary: how many became what, then every source that somebody should look at, with the reasons. */
export function summary(outcomes: Outcome[], check: boolean): string[] {
  const lines = [check ? 'Checked; nothing was written.' : 'Done.'];
  for (const status of Object.keys(headings) as Status[]) {
    const of = outcomes.filter((outcome) => outcome.status === status);
    if (of.length > 0) lines.push(`  ${String(of.length).padStart(5)}  ${headings[status]}`);
  }
  const doubtful = outcomes.filter(
    ({ status, reasons }) => ['imported', 'updated', 'unchanged'].includes(status) && reasons.length > 0,
  );
  if (doubtful.length > 0) lines.push(`  ${String(doubtful.length).padStart(5)}  of these doubtful, or with warnings`);
  const without = outcomes.filter(
    ({ status, turns }) => ['imported', 'updated', 'unchanged'].includes(status) && turns === 0,
  ).length;
  if (without > 0) lines.push(`  ${String(without).padStart(5)}  of these without turns, shown as documents`);

  for (const status of ['failed', 'conflict', 'kept', 'skipped'] as const)
    lines.push(
      ...list(
        headings[status],
        outcomes.filter((outcome) => outcome.status === status),
      ),
    );
  lines.push(...list('Doubtful, or with warnings', doubtful));
  return lines;
}

function list(title: string, outcomes: Outcome[]): string[] {
  if (outcomes.length === 0) return [];
  return [
    '',
    `${title}:`,
    ...outcomes.flatMap(({ source, path, reasons }) => [
      `  ${source}${path ? ` (${path})` : ''}`,
      ...reasons.slice(0, shown).map((reason) => `    ${reason}`),
      ...(reasons.length > shown ? [`    and ${reasons.length - shown} more`] : []),
    ]),
  ];
}

/**
 * 0 where every source is a transcript now or was skipped with reason, 1 where one failed, conflicts, or all were
 * skipped.
 */
export function exitStatus(outcomes: Outcome[]): number {
  const bad = outcomes.some(({ status }) => status === 'failed' || status === 'conflict');
  return bad || outcomes.every(({ status }) => status === 'skipped') ? 1 : 0;
}
