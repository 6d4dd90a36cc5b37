import type { ChangeKind, Revision } from './types.ts';

/** The contract's `/briefings/<id>/history.json`. */
export interface PublishedHistory {
  schema: 1;
  id: string;
  url: string;
  revisions: { at: string; commit: string; changes: PublishedChange[] }[];
}

export interface PublishedChange {
  kind: ChangeKind;
  turn: string | null;
  was: string | null;
  before: string | null;
  after: string | null;
  removed: string[];
  added: string[];
}

/** The history as published, oldest revision first. */
export function publishedHistory(id: string, url: string, revisions: readonly Revision[]): PublishedHistory {
  return {
    schema: 1,
    id,
    url,
    revisions: revisions.map(({ at, commit, changes }) => ({
      at,
      commit,
      changes: changes.map(({ kind, turn, was, before, after, removed, added }) => ({
        kind,
        turn,
        was,
        before,
        after,
        removed,
        added,
      })),
    })),
  };
}
