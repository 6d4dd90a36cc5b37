import type { Part } from '../core/history/types.ts';
import { dayInWords } from '../contract/dates.ts';
import { href, revisionPath, versionPath } from '../contract/routes.ts';
import { storedHistory, type KeptRevision } from '../node/history/told.ts';
import { listed } from './descriptions.ts';
import type { BriefingEntry } from './entries.ts';

/** Unchanged words that are shown beside a change. */
const wordsBeside = 24;

/** The revisions of a briefing, oldest first; none where nothing is known of any. */
export const historyOf = ({ data }: BriefingEntry): KeptRevision[] => (data.history ? storedHistory(data.history) : []);

/** Where the last change of each changed turn is told, by the turn's id today. */
export function changedTurns(entry: BriefingEntry): Map<string, string> {
  return new Map(
    historyOf(entry).flatMap(({ changes }, index) =>
      changes.flatMap(({ turn, was }): [string, string][] =>
        turn === null ? [] : [[turn, href(revisionPath(entry.id, index + 1, was))]],
      ),
    ),
  );
}

/** The versions of a briefing that stood until a revision (from 1), oldest first; those that can still be read. */
export function versionsOf({ id, data }: BriefingEntry): Version[] {
  return (data.history?.versions ?? []).flatMap((digest, index) =>
    digest === null
      ? []
      : [
          {
            revision: index + 1,
            digest,
            from: data.history!.at[index - 1] ?? null,
            until: data.history!.at[index]!,
            path: versionPath(id, index + 1),
          },
        ],
  );
}

/** A version of a briefing. */
export interface Version {
  /** Number of the revision that ended it. */
  revision: number;
  /** Names its transcript in the store. */
  digest: string;
  /** Instants in UTC between which it stood; `null` where it is the first. */
  from: string | null;
  until: string;
  path: string;
}

/** Calendar days in UTC on which words were changed: `May 17, 2022 and June 1, 2022`. */
export function changeDays(at: readonly string[]): string {
  return listed([...new Set(at.map((instant) => dayInWords(instant.slice(0, 10))))]);
}

/** A marked-up text with as much of what stayed as shows where its changes stand. */
export function excerpted(parts: readonly Part[]): Part[] {
  return parts.map(([kind, text], index): Part => {
    if (kind !== 'same') return [kind, text];
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const words = text.split(/(?<=\s)(?=\S)/);
    const kept = (isFirst ? 0 : wordsBeside) + (isLast ? 0 : wordsBeside);
    // Where nothing changed in the text itself, its beginning tells which it is.
    if (isFirst && isLast) return [kind, cut(words, wordsBeside * 2, 0)];
    if (words.length <= kept + 4) return [kind, text];
    return [kind, cut(words, isFirst ? 0 : wordsBeside, isLast ? 0 : wordsBeside)];
  });
}

function cut(words: readonly string[], head: number, tail: number): string {
  if (words.length <= head + tail) return words.join('');
  const left = words.slice(0, head).join('').trimEnd();
  const right = words.slice(words.length - tail).join('');
  return `${left}${left && ' '}…${tail > 0 ? ` ${right}` : ''}`;
}

/** What happened to a turn, in a word or two. */
export const kindNames = {
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  label: 'Another speaker',
  outside: 'Outside the turns',
} as const;
