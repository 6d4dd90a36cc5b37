import type { Draft } from './draft.ts';
import { provenance, type Provenance } from './file.ts';

/** A transcript file that is already there: its path below the folder of transcripts, and its text. */
export interface Existing {
  path: string;
  text: string;
}

/** What to do with an imported transcript. */
export type Decision =
  /** `beside` names the transcript that says to be of the same page, where that could not be relied on. */
  | { action: 'write'; path: string; replaces: boolean; beside: string | null }
  | { action: 'same'; path: string }
  /** The file was edited by hand, the page is as it was: nothing to do, unless forced. */
  | { action: 'keep'; path: string; differs: string[] }
  /** The file and the page both changed, or the file was never imported. */
  | { action: 'conflict'; path: string; differs: string[]; reason: string };

/** The files of a folder of transcripts, found by name and by the address they come from. */
export class Shelf {
  private readonly byPath = new Map<string, string>();
  private readonly byAddress = new Map<string, string>();

  constructor(files: Existing[]) {
    for (const file of files) this.put(file);
  }

  put({ path, text }: Existing): void {
    this.byPath.set(path, text);
    const { sourceUrl } = provenance(text);
    if (sourceUrl) this.byAddress.set(plainAddress(sourceUrl), path);
  }

  /**
   * Decides where an imported text goes: beside nothing of the same page, over nothing that was edited by hand, and
   * over no transcript of another origin. `vouched`: who says that the text is from its address.
   */
  decide(text: string, name: string, force: boolean, vouched: Draft['vouched']): Decision {
    const { sourceUrl, from, hash } = provenance(text);
    const known = sourceUrl ? this.byAddress.get(plainAddress(sourceUrl)) : undefined;
    const of = known === undefined ? null : provenance(this.byPath.get(known)!);
    const beside = known !== undefined && of!.hash !== hash && !mayReplace(of!, from, vouched) ? known : null;
    const path = beside === null && known !== undefined ? known : this.free(name, provenance(text), beside !== null);
    const old = this.byPath.get(path);
    if (old === undefined) return { action: 'write', path, replaces: false, beside };
    const there = provenance(old);
    if (there.untouched && there.hash === hash) return { action: 'same', path };
    const differs = differences(old, text);
    if (differs.length === 0) return { action: 'same', path };
    if (there.untouched || force) return { action: 'write', path, replaces: true, beside };
    if (there.hash === hash) return { action: 'keep', path, differs };
    return {
      action: 'conflict',
      path,
      differs,
      reason: there.hash
        ? 'it was edited by hand, and the page has changed since it was imported'
        : 'it was not written by the importer',
    };
  }

  /** The name itself, or with a number where another page has it. */
  private free(name: string, { sourceUrl, from, hash }: Provenance, beside: boolean): string {
    for (let n = 1; ; n++) {
      const path = n === 1 ? name : name.replace(/\.md$/, `-${n}.md`);
      const old = this.byPath.get(path);
      if (old === undefined) return path;
      const there = provenance(old);
      if (beside) {
        if (there.from === from && there.hash) return path;
        continue;
      }
      if (!there.sourceUrl && (!there.from || there.from === from || there.hash === hash)) return path;
      if (!sourceUrl && there.from === from) return path;
    }
  }
}

/**
 * Whether an imported text may take the place of a transcript that gives the same address. Any page can claim to be
 * from anywhere: the claim counts where a server sent it from there, or a browser saved it there and the other was not
 * fetched, or where it is the same file again.
 */
function mayReplace(there: Provenance, from: string | null, vouched: Draft['vouched']): boolean {
  const fetched = /^https?:\/\//i.test(there.from ?? '');
  return (
    vouched === 'fetched' ||
    there.hash === null ||
    (there.from === from && !fetched) ||
    (vouched === 'saved' && !fetched)
  );
}

/** An address without what does not tell pages apart: `http` or `https`, `www.`, the last slash, the fragment. */
function plainAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*/s, '')
    .replace(/(?<!\/)\/+$/, '');
}

/** The first lines in which two files differ, the import's own fields aside; at most three, and how many more. */
function differences(old: string, fresh: string): string[] {
  const lines = (text: string) =>
    text
      .replace(/\r\n/g, '\n')
      .replace(/^import(?:ed|ed_from|_hash):.*$/gm, '')
      .trimEnd()
      .split('\n');
  const [a, b] = [lines(old), lines(fresh)];
  const same = new Set(b);
  const had = new Set(a);
  const gone = a.flatMap((line, index) => (same.has(line) ? [] : [`line ${index + 1} of the file: ${short(line)}`]));
  const come = b.flatMap((line) => (had.has(line) ? [] : [`in the page: ${short(line)}`]));
  if (gone.length + come.length === 0) return a.join('\n') === b.join('\n') ? [] : ['the order of lines'];
  const shown = [...gone.slice(0, 2), ...come.slice(0, 2)];
  const more = gone.length + come.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more lines`] : shown;
}

function short(line: string): string {
  return line.length > 90 ? `${line.slice(0, 90)}…` : line || '(an empty line)';
}
