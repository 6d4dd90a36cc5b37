import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { ParseResult, SourceFile } from '../core/transcript/types.ts';
import { Shelf, type Existing } from './destination.ts';
import type { Draft } from './draft.ts';
import { Fetcher } from './fetch.ts';
import { fileName, transcriptFile } from './file.ts';
import { readBytes, readSource, type Material, type Source } from './sources.ts';

/** What to do, and what it needs from outside. */
export interface Task {
  sources: Source[];
  /** Folder the transcripts are written to. */
  to: string;
  /** Write nothing. */
  check: boolean;
  /** Replace files that were edited by hand. */
  force: boolean;
  /** Write pages without turns too. */
  statements: boolean;
  /** Day of what is imported, for sources that give none; `null` where it was not told. */
  day: string | null;
  /** Asks somebody for the day of a source; `null` where nobody answers. */
  askDay: (source: string, either: readonly [string, string] | null) => Promise<string | null>;
  /** Day of the import, `YYYY-MM-DD`. */
  today: string;
  fetcher: Fetcher;
  parse: (file: SourceFile) => ParseResult;
  /** Called for each source when it is done. */
  progress: (outcome: Outcome, done: number, all: number) => void;
}

export type Status = 'imported' | 'updated' | 'unchanged' | 'kept' | 'skipped' | 'conflict' | 'failed';

/** What became of a source. */
export interface Outcome {
  source: string;
  status: Status;
  /** Path of the transcript below the folder. */
  path: string | null;
  turns: number;
  /** Why it was skipped, kept or failed; where it is doubtful; what the parser warns of. */
  reasons: string[];
}

/** Imports one source after the other. A source that fails never stops the others. */
export async function runImport(task: Task): Promise<Outcome[]> {
  const shelf = new Shelf(await readFolder(task.to));
  const written = new Map<string, string>();
  const outcomes: Outcome[] = [];
  for (const source of task.sources) {
    const outcome = await importOne(source, task, shelf, written).catch((error: unknown): Outcome => ({
      source: source.label,
      status: 'failed',
      path: null,
      turns: 0,
      reasons: [failure(error)],
    }));
    outcomes.push(outcome);
    task.progress(outcome, outcomes.length, task.sources.length);
  }
  return outcomes;
}

function failure(error: unknown): string {
  if (error instanceof RangeError)
    return 'its markup is nested too deeply to be read; save it again with a browser, which mends it';
  return error instanceof Error ? error.message : String(error);
}

async function importOne(source: Source, task: Task, shelf: Shelf, written: Map<string, string>): Promise<Outcome> {
  const material = await read(source, task.fetcher);
  if (material.kind === 'draft') await settleDay(material.draft, source.label, task);
  const inside = source.path === null ? '..' : relative(task.to, source.path).replaceAll('\\', '/');
  const name =
    material.kind === 'draft'
      ? fileName(material.draft)
      : source.path === null
        ? lastPart(source.address!)
        : basename(source.path);
  const text = material.kind === 'draft' ? transcriptFile(material.draft, task.today, source.label) : material.text;
  const { transcript, messages } = task.parse({ id: name.replace(/\.md$/, ''), source: name, text: dated(text) });
  const turns = transcript?.turns.length ?? 0;
  const outcome = (status: Status, path: string | null, reasons: string[]): Outcome => ({
    source: source.label,
    status,
    path,
    turns,
    reasons,
  });

  if (material.kind === 'draft') {
    const refusal = refused(material.draft, turns, task.statements);
    if (refusal) return outcome('skipped', null, [refusal]);
  }
  const warnings = messages
    .filter(({ severity }) => severity !== 'note')
    .map(({ line, column, text: said, rule }) => `${line}:${column} ${said} (${rule})`);
  if (material.kind === 'transcript' && !/^\.\.(?:\/|$)/.test(inside) && !isAbsolute(inside))
    return outcome('unchanged', inside, []);
  const reasons = [
    ...(material.kind === 'draft' ? [...dayMissing(material.draft), ...material.draft.doubts] : []),
    ...warnings,
  ];
  const vouched = material.kind === 'draft' ? material.draft.vouched : null;
  const decision = shelf.decide(text, name, task.force, vouched);
  const other = written.get(decision.path);
  if (other !== undefined && decision.action !== 'same')
    return outcome('skipped', decision.path, [`another copy of the page in ${other}, which was taken`]);
  written.set(decision.path, source.label);
  switch (decision.action) {
    case 'same':
      return outcome('unchanged', decision.path, reasons);
    case 'keep':
      return outcome('kept', decision.path, [
        'it was edited by hand; --force would put back the page’s text',
        ...decision.differs,
      ]);
    case 'conflict':
      return outcome('conflict', decision.path, [`${decision.reason}; --force would replace it`, ...decision.differs]);
    case 'write':
      if (!task.check) await save(join(task.to, decision.path), text);
      shelf.put({ path: decision.path, text });
      if (decision.beside)
        reasons.unshift(
          `it gives the address of ${decision.beside}, but nothing shows that it is from there; it was written ` +
            'beside it',
        );
      return outcome(decision.replaces ? 'updated' : 'imported', decision.path, reasons);
  }
}

async function read({ path, address }: Source, fetcher: Fetcher): Promise<Material> {
  if (path !== null) return readSource(path);
  const fetched = await fetcher.page(address!);
  return readBytes(fetched.bytes, { ...fetched, name: lastPart(fetched.address) });
}

/** The last part of an address's path as the name of a file, which is never a hidden one. */
function lastPart(address: string): string {
  const part = new URL(address).pathname.split('/').findLast(Boolean) ?? '';
  return part.replace(/^\.+/, (dots) => (part.length > dots.length ? 'transcript.' : ''));
}

/** Gives a draft that has no day the one that was told for all, or that somebody answers. */
async function settleDay(draft: Draft, label: string, task: Task): Promise<void> {
  if (draft.date || draft.unfit) return;
  draft.date = task.day ?? (await task.askDay(label, draft.eitherDay));
}

/** The question that is left open by a draft without a day. */
function dayMissing({ date, eitherDay }: Draft): string[] {
  if (date) return [];
  const said = eitherDay ? `its day can be ${eitherDay[0]} or ${eitherDay[1]}` : 'it gives no day';
  return [`${said}; write the right one into \`date:\` of the file, or import it again with --day YYYY-MM-DD`];
}

/** A text whose `date` is left open, with any day in it, so that its turns can be read. */
const dated = (text: string) => text.replace(/^date: #.*$/m, "date: '2000-01-01'");

/** Why a draft is not written; `null` for one that is. */
function refused(draft: Draft, turns: number, statements: boolean): string | null {
  if (turns === 0 && draft.unfit) return draft.unfit;
  if (turns === 0 && !statements) return 'a page without turns, such as a statement; --statements imports it';
  return null;
}

/** The transcripts that are in a folder already. */
async function readFolder(folder: string): Promise<Existing[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Writes a file whole or not at all. */
async function save(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
