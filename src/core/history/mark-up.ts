import { diffWords, type Run } from './diff-words.ts';
import type { Part } from './types.ts';
import { isSpoken, shownText, type Word } from './words.ts';
import { withoutEnd } from '../transcript/ends.ts';

/** A text with what was taken out and put in, and the runs of these by themselves. */
export interface MarkedUp {
  parts: Part[];
  removed: string[];
  added: string[];
  isChanged: boolean;
}

/** Marks up the words of an earlier text with those of a later one, as one would by hand. */
export function markUp(then: readonly Word[], now: readonly Word[]): MarkedUp {
  const parts: Part[] = [];
  for (const run of withoutIslands(diffWords(then, now), now)) {
    const words = run.kind === 'removed' ? then.slice(...run.then) : now.slice(...run.now);
    // White space between two runs belongs to what stays; the first word of the later text has none before it.
    const lead = words[0]!.lead || (run.kind === 'same' && run.now[0] === 0 && isSpoken(words[0]!) ? ' ' : '');
    const isBeside = run.kind === 'added' && parts.at(-1)?.[0] === 'removed';
    if (parts.length > 0 && !isBeside) push(parts, ['same', lead]);
    push(parts, [run.kind, shownText(words)]);
  }
  const of = (wanted: Part[0]) => parts.flatMap(([kind, text]) => (kind === wanted ? [bare(text)] : []));
  const [removed, added] = [of('removed'), of('added')];
  return { parts, removed, added, isChanged: removed.length + added.length > 0 };
}

/** Punctuation alone between words that were replaced is replaced with them. */
function withoutIslands(runs: readonly Run[], now: readonly Word[]): Run[] {
  const isIsland = (run: Run, index: number) =>
    run.kind === 'same' &&
    !now.slice(...run.now).some(isSpoken) &&
    runs[index - 1]?.kind === 'added' &&
    runs[index - 2]?.kind === 'removed' &&
    runs[index + 1]?.kind === 'removed' &&
    runs[index + 2]?.kind === 'added';
  const kept: Run[] = [];
  for (let index = 0; index < runs.length; index++) {
    if (!isIsland(runs[index]!, index)) kept.push({ ...runs[index]! });
    else {
      const [removed, added] = kept.slice(-2) as [Run, Run];
      removed.then = [removed.then[0], runs[index + 1]!.then[1]];
      added.now = [added.now[0], runs[index + 2]!.now[1]];
      index += 2;
    }
  }
  return kept;
}

/** A run without the marks that part it from what stands beside it. */
function bare(text: string): string {
  const inner = withoutEnd(text.replace(/^[.,;:!?…—\s]+/u, ''), /[,;:—\s]/u);
  return /[\p{L}\p{N}]/u.test(inner) ? inner : text;
}

function push(parts: Part[], [kind, text]: Part): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.[0] === kind) last[1] += text;
  else parts.push([kind, text]);
}
