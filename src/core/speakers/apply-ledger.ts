import type { Message } from '../transcript/types.ts';
import { emptyDraft, type Draft, type Member, type Undecided } from './drafts.ts';
import { labelKey, type Ledger, type LedgerSpeaker } from './ledger.ts';
import { slug } from './text.ts';
import type { Place, Placed } from './yaml-places.ts';

interface Inferred {
  drafts: Draft[];
  undecided: Undecided[];
}

/** Lets the ledger overrule what was inferred. What it names that is not in the archive comes back as warnings. */
export function applyLedger(
  { drafts: inferred, undecided }: Inferred,
  ledger: Ledger,
): Inferred & { messages: Message[] } {
  const messages: Message[] = [];
  const warn = ({ line, column }: Place, text: string): void => {
    messages.push({ line, column, rule: 'ledger', severity: 'warning', text });
  };
  const drafts = [...inferred];
  const entries = ledger.speakers.map((entry) => ({ entry, draft: settle(entry, drafts, warn) }));
  const left = [...undecided];
  const briefings = new Set([...drafts.flatMap(({ members }) => members), ...left].map(({ briefing }) => briefing));

  /** Takes labels from whoever has them: everywhere, or in one briefing. */
  const claim = (label: Placed, briefing: string | null): Member[] => {
    const wanted = (member: Member): boolean =>
      labelKey(member.label) === labelKey(label.value) && (briefing === null || member.briefing === briefing);
    const taken: Member[] = [];
    for (const list of [...drafts.map(({ members }) => members), left]) {
      taken.push(...list.filter(wanted));
      list.splice(0, list.length, ...list.filter((member) => !wanted(member)));
    }
    if (taken.length === 0) {
      const where =
        briefing === null
          ? ' in the archive'
          : briefings.has(briefing)
            ? ` in the briefing \`${briefing}\``
            : `: there is no briefing \`${briefing}\``;
      warn(
        label,
        `The label \`${label.value}\` is not found${where}. Write it as printed, or take it out of the ledger.`,
      );
    }
    return taken;
  };
  const give = (draft: Draft, members: Member[]): void => {
    draft.members.push(...members.map((member) => ({ ...member, why: 'the ledger' })));
  };
  for (const { entry, draft } of entries) for (const label of entry.labels) give(draft, claim(label, null));
  for (const { entry, draft } of entries) {
    for (const { id, labels } of entry.briefings) for (const label of labels) give(draft, claim(label, id));
  }
  for (const { label, briefings: where, at } of ledger.undecided) {
    const placed = { value: label, ...at };
    const members = where === null ? claim(placed, null) : where.flatMap(({ value }) => claim(placed, value));
    left.push(...members.map((member) => ({ ...member, why: 'the ledger leaves it undecided' })));
  }
  const kept = drafts.filter(({ members }) => members.length > 0);
  for (const draft of kept) {
    // An office is told by a briefing; where the briefing's labels have gone, it goes with them.
    const days = new Set(draft.members.map(({ date }) => date));
    draft.attested = draft.attested.filter(({ date }) => days.has(date));
  }
  return { drafts: kept, undecided: left, messages };
}

/**
 * The draft of a ledger's speaker: all inferred ones of its id, its name or its other names in one; their places in
 * `drafts` go.
 */
function settle(entry: LedgerSpeaker, drafts: Draft[], warn: (at: Place, text: string) => void): Draft {
  const id = entry.id ?? slug(entry.name);
  const meant = (value: string) =>
    drafts.filter((draft) => draft.id === value || labelKey(draft.name) === labelKey(value));
  const same = new Set([...meant(id), ...meant(entry.name)]);
  for (const other of entry.otherNames) {
    const found = meant(other.value);
    if (found.length === 0 && /^[a-z0-9-]+$/.test(other.value))
      warn(
        other,
        `No speaker \`${other.value}\` was inferred. Run \`npm run speakers\` to see their ids, or take it out.`,
      );
    for (const draft of found) same.add(draft);
  }
  const kind =
    entry.kind ??
    ([...same].some((draft) => draft.kind === 'role') && ![...same].some((draft) => draft.kind === 'person')
      ? 'role'
      : 'person');
  const settled = emptyDraft(id, entry.name, kind);
  for (const draft of same) {
    settled.members.push(...draft.members);
    settled.attested.push(...draft.attested);
    drafts.splice(drafts.indexOf(draft), 1);
  }
  settled.offices = entry.offices;
  settled.identifiers = entry.identifiers;
  drafts.push(settled);
  return settled;
}
