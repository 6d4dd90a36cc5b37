import type { Message } from '../transcript/types.ts';
import { applyLedger } from './apply-ledger.ts';
import { inferDrafts, type Draft, type Undecided } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import { officesOf } from './offices.ts';
import { officeSpelling } from './office-spelling.ts';
import type { Speaker } from './types.ts';

export { collectEvidence, type Evidence } from './evidence.ts';

/** Who is who in an archive. */
export interface Resolution {
  speakers: Speaker[];
  /** By transcript id, then by label as printed: the speaker's id, or `null` where undecided. */
  byLabel: Record<string, Record<string, string | null>>;
  /** The same speakers with the reason for each of their labels. */
  drafts: Draft[];
  undecided: Undecided[];
  /** What the ledger names that the archive does not have. */
  messages: Message[];
}

/**
 * Finds the people and roles behind the labels of an archive; the ledger, where there is one, overrules what was
 * inferred.
 */
export function resolveSpeakers(evidence: Evidence[], ledger?: Ledger | null): Resolution {
  const inferred = inferDrafts(evidence);
  const { drafts, undecided, messages } = ledger ? applyLedger(inferred, ledger) : { ...inferred, messages: [] };
  const byLabel: Resolution['byLabel'] = {};
  for (const { id, labels } of evidence) byLabel[id] = Object.fromEntries(labels.map(({ label }) => [label, null]));
  for (const draft of drafts)
    for (const { briefing, label } of draft.members) (byLabel[briefing] ??= {})[label] = draft.id;
  const spelling = officeSpelling(drafts.flatMap(({ attested }) => attested));
  const speakers = drafts.map((draft) => publish(draft, spelling)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { speakers, byLabel, drafts, undecided, messages };
}

function publish(draft: Draft, spelling: (title: string) => string): Speaker {
  const turns = new Map<string, number>();
  const briefings = new Map<string, { id: string; date: string; turns: number; words: number }>();
  for (const member of draft.members) {
    turns.set(member.label, (turns.get(member.label) ?? 0) + member.turns);
    const briefing = briefings.get(member.briefing) ?? { id: member.briefing, date: member.date, turns: 0, words: 0 };
    briefing.turns += member.turns;
    briefing.words += member.words;
    briefings.set(member.briefing, briefing);
  }
  return {
    schema: 1,
    id: draft.id,
    url: `/speakers/${draft.id}/`,
    name: draft.name,
    kind: draft.kind,
    labels: [...turns].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label),
    offices: draft.offices ?? officesOf(draft.attested.map((each) => ({ ...each, title: spelling(each.title) }))),
    briefings: [...briefings.values()]
      .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
      .map(({ id, turns: count, words }) => ({ id, turns: count, words })),
    ...(Object.keys(draft.identifiers).length > 0 && { identifiers: draft.identifiers }),
  };
}
