import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { Report } from '../../core/transcript/report.ts';
import type { Message } from '../../core/transcript/types.ts';

/** The file beside transcripts that says how their labels are printed, where they do not say it themselves. */
const labelsName = 'labels.yaml';

/** What the files of that name in a folder and those below it say. */
export interface GivenLabels {
  /** How the labels of a transcript are printed, by the nearest such file above it; empty where none says it. */
  of: (source: string) => readonly string[];
  messages: { source: string; messages: Message[] }[];
}

/** Reads them for transcripts that are given by their paths below the folder. */
export async function readLabels(folder: string, sources: readonly string[]): Promise<GivenLabels> {
  const above = new Set(sources.flatMap((source) => foldersAbove(source)));
  const given = new Map<string, readonly string[]>();
  const found: GivenLabels = {
    of: (source) => foldersAbove(source).reduce<readonly string[]>((labels, below) => given.get(below) ?? labels, []),
    messages: [],
  };
  for (const below of [...above].sort()) {
    const source = below === '' ? labelsName : `${below}/${labelsName}`;
    const text = await readFile(join(folder, source), 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
    if (text instanceof Error && text.code === 'ENOENT') continue;
    const report = new Report();
    const examples =
      text instanceof Error ? unread(report, 1, `cannot be read (${text.code})`) : await parsed(text, report);
    if (examples.length > 0) given.set(below, examples);
    if (report.messages.length > 0) found.messages.push({ source, messages: report.messages });
  }
  return found;
}

/** The folders in which a transcript lies, the outermost first: `''`, `2021`, `2021/05`. */
function foldersAbove(source: string): string[] {
  const names = source.split('/').slice(0, -1);
  return ['', ...names.map((_, at) => names.slice(0, at + 1).join('/'))];
}

async function parsed(text: string, report: Report): Promise<string[]> {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return unread(report, error.linePos?.[0].line ?? 1, 'is not YAML');
  const value: unknown = document.toJS();
  // The parser takes a second to load, and most folders have no such file.
  const { examplesOf, givenShapes } = await import('../../core/transcript/given-labels.ts');
  const examples = examplesOf(typeof value === 'object' && value !== null && 'labels' in value ? value.labels : null);
  if (examples.length === 0) return unread(report, 1, 'does not say how labels are printed');
  givenShapes(examples, 1, report);
  return examples;
}

function unread(report: Report, line: number, what: string): [] {
  report.add('labels-unread', line, 1, `The file ${what}; write \`labels: '**NAME** (TIME)'\`, or take it away.`);
  return [];
}
