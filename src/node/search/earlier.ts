import { diffArrays } from 'diff';
import { compareVersions } from '../../core/history/changes.ts';
import type { Transcript } from '../../core/transcript/types.ts';
import type { EarlierTurn, EarlierVersion, EarlierWordings, SpokenKind } from '../../contract/search-format.ts';
import type { Briefing } from '../archive/load.ts';
import { storedHistory, type KeptRevision } from '../history/told.ts';
import { storedTranscript } from '../store.ts';
import { spokenOf } from './spoken.ts';

/** What stood in these transcripts once and reads otherwise today; only those are in it that were changed. */
export function earlierWordings(briefings: readonly Briefing[]): EarlierWordings {
  return briefings.flatMap(({ id, digest, history }): EarlierWordings => {
    if (!history) return [];
    const present = storedTranscript(digest);
    const revisions = storedHistory(history);
    const versions = history.versions.flatMap((stood, index) =>
      stood === null ? [] : [versionOf(storedTranscript(stood), present, revisions[index]!, index + 1)],
    );
    return versions.length > 0 ? [[id, versions]] : [];
  });
}

interface Row {
  id: string;
  label: string;
  kind: SpokenKind;
  text: string;
}

/** A transcript in the rows in which the index has it. */
function rowsOf(transcript: Transcript): Row[] {
  const { text, turns, labels } = spokenOf(transcript);
  return text.turns.map(([id, label, words], at) => ({ id, label, kind: labels[turns[at]![1]]![1], text: words }));
}

function versionOf(then: Transcript, present: Transcript, revision: KeptRevision, number: number): EarlierVersion {
  const [left, right] = [rowsOf(then), rowsOf(present)];
  const later = new Map(compareVersions(then, present).ids);
  const placeNow = (row: Row, at: number): number | null => {
    if (row.id === '') return at === 0 ? 0 : right.at(-1)!.id === '' ? right.length - 1 : null;
    const id = later.has(row.id) ? later.get(row.id) : row.id;
    const place = right.findIndex((own) => own.id === id);
    return place < 0 ? null : place;
  };
  const name = ({ label, kind, text }: Row) => `${kind} ${label}\n${text}`;
  const turns: EarlierVersion['turns'] = [];
  let [at, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(left.map(name), right.map(name))) {
    if (removed) {
      const rows = left.slice(at, at + count);
      turns.push(...rows.map((row, n): EarlierTurn => [row.id, row.label, row.kind, row.text, placeNow(row, at + n)]));
    } else if (!added) turns.push([to, to + count]);
    if (!added) at += count;
    if (!removed) to += count;
  }
  const places = [...new Set(revision.changes.flatMap(({ was }) => (was === null ? [] : [was])))];
  return { revision: number, until: revision.at, places, turns };
}
