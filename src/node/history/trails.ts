import type { Commit } from './log.ts';

/** A commit that gave a file another content. */
export interface Step {
  commit: string;
  at: string;
  /** Blobs; `null` where there was no file. */
  old: string | null;
  new: string | null;
}

/** One change of a file on the line of development that is published. */
export interface Leg extends Step {
  /** Where a merge joined changes of both sides in one file: the commits on the other side, oldest first. */
  joined?: Step[];
}

interface Trail {
  steps: (Step & { isMain: boolean; merge: string | null })[];
}

/**
 * Follows every file through the commits (each before its parents), over renames: by its path today, what became of it
 * on the line of first parents, oldest first. What a merge brought in is told by the commits of its branch, each with
 * its own time, where they lead from one content to the other.
 */
export function legsByPath(commits: readonly Commit[]): Map<string, Leg[]> {
  const { main, mergeOf } = lines(commits);
  const trails = new Map<string, { trail: Trail; isMoved: boolean }>();
  for (let index = commits.length - 1; index >= 0; index--) {
    const { hash, at, entries } = commits[index]!;
    const isMain = main.has(hash);
    const found = entries.map((entry) => {
      const known = trails.get(entry.from ?? entry.path);
      const isAnother = entry.old === null && known?.isMoved;
      return known && !isAnother ? known.trail : { steps: [] };
    });
    entries.forEach((entry, order) => {
      const trail = found[order]!;
      trail.steps.push({ commit: hash, at, old: entry.old, new: entry.new, isMain, merge: mergeOf.get(hash) ?? null });
      if (entry.from !== undefined && trails.get(entry.from)?.trail === trail)
        trails.set(entry.from, { trail, isMoved: true });
    });
    entries.forEach(({ path }, order) => {
      const trail = found[order]!;
      // A branch may go on under the name that a file had before it was renamed elsewhere.
      const isMoved = trails.get(path)?.trail === trail && trails.get(path)!.isMoved;
      trails.set(path, { trail, isMoved });
    });
  }
  const legs = new Map<string, Leg[]>();
  for (const [path, { trail, isMoved }] of trails) if (!isMoved) legs.set(path, legsOf(trail));
  return legs;
}

/** The commits of the published line, and for all others the merge by which they came into it. */
function lines(commits: readonly Commit[]): { main: Set<string>; mergeOf: Map<string, string> } {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const order: Commit[] = [];
  for (let at = commits[0]; at; at = byHash.get(at.parents[0] ?? '')) order.push(at);
  const main = new Set(order.map(({ hash }) => hash));
  const mergeOf = new Map<string, string>();
  for (const { hash, parents } of order.reverse()) {
    const waiting = parents.slice(1);
    while (waiting.length > 0) {
      const next = waiting.pop()!;
      if (main.has(next) || mergeOf.has(next) || !byHash.has(next)) continue;
      mergeOf.set(next, hash);
      waiting.push(...byHash.get(next)!.parents);
    }
  }
  return { main, mergeOf };
}

function legsOf({ steps }: Trail): Leg[] {
  const legs: Leg[] = [];
  let now: string | null = null;
  for (const step of steps) {
    // A file that was taken away and put back is compared with what it was.
    if (!step.isMain || step.new === null || step.new === now) continue;
    const branch = steps.filter(({ merge }) => merge === step.commit);
    const path: Step[] | null = branch.length > 0 ? between(step.old, step.new, branch) : null;
    for (const { commit, at, new: to } of path ?? [step]) {
      if (to === null || to === now) continue;
      legs.push({ commit, at, old: now, new: to, ...(path === null && branch.length > 0 ? { joined: branch } : {}) });
      now = to;
    }
  }
  return legs;
}

/** The steps of a branch that lead from one content to another, or `null` where they do not. */
function between(old: string | null, now: string, branch: readonly Step[]): Step[] | null {
  const path: Step[] = [];
  let at = old;
  for (const step of branch) {
    if (step.old !== at) continue;
    path.push(step);
    at = step.new;
  }
  return at === now ? path : null;
}
