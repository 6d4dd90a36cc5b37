import { readBriefing } from './briefing.ts';
import type { Local } from './local.ts';
import { Census } from './census.ts';
import type { Evidence, LabelEvidence } from './evidence.ts';
import { identify } from './identities.ts';
import type { Identity } from './identity.ts';
import { commonest, headsOf, type Attested } from './offices.ts';
import { coreWords, fold, officeCase, slug } from './text.ts';
import type { Office } from './types.ts';

/** One label of one briefing, and why it is believed to be whose it is. */
export interface Member extends LabelEvidence {
  briefing: string;
  date: string;
  why: string;
}

/** A speaker in the making: what was inferred, before the ledger has its say. */
export interface Draft {
  id: string;
  name: string;
  kind: 'person' | 'role';
  /** Whether more than a surname is known, or at least an office joins several briefings. */
  named: boolean;
  members: Member[];
  attested: Attested[];
  /** Offices as the ledger has them; `null` where they are taken from `attested`. */
  offices: Office[] | null;
  identifiers: Record<string, string>;
}

/** A label that stays without a speaker. */
export type Undecided = Member;

/** Infers people and roles from the evidence of an archive. The order of the files makes no difference. */
export function inferDrafts(evidence: Evidence[]): { drafts: Draft[]; undecided: Undecided[] } {
  const sorted = [...evidence].sort((a, b) => order(a).localeCompare(order(b)));
  const readings = sorted.map((entry) => ({ entry, reading: readBriefing(entry) }));
  const identities = identify(
    readings.flatMap(({ reading }) => reading.people),
    new Census(sorted),
  );
  const people = identities.map(personDraft);

  const roles = new Map<string, Draft>();
  const undecided: Undecided[] = [];
  const addRole = (title: string, member: Member): void => {
    const key = fold(title);
    const draft = roles.get(key) ?? emptyDraft(slug(title), title, 'role');
    draft.members.push(member);
    roles.set(key, draft);
  };
  const member = (entry: Evidence, label: LabelEvidence, why: string): Member => ({
    ...label,
    briefing: entry.id,
    date: entry.date,
    why,
  });
  for (const { entry, reading } of readings) {
    for (const { label, title } of reading.roles) addRole(title, member(entry, label, 'names nobody'));
    for (const label of reading.undecided)
      undecided.push(member(entry, label, 'nothing in this briefing says who or what it is'));
    for (const { label, read } of reading.holders) {
      const holder = holderAt(entry, read.office.join(' '), identities);
      const draft = holder === null ? undefined : people[identities.indexOf(holder)];
      if (draft) draft.members.push(member(entry, label, 'held the office by the titles nearest in time'));
      else addRole(read.title, member(entry, label, 'the office; no title says who held it'));
    }
  }
  return { drafts: withUniqueIds([...people, ...roles.values()]), undecided };
}

function order(entry: Evidence): string {
  return `${entry.date} ${entry.id}`;
}

export function emptyDraft(id: string, name: string, kind: Draft['kind']): Draft {
  return { id, name, kind, named: kind === 'person', members: [], attested: [], offices: null, identifiers: {} };
}

function personDraft(identity: Identity): Draft {
  const locals = identity.locals.map(({ local }) => local);
  const first = locals[0];
  const address = commonest(locals.map((local) => local.read.title));
  const joined = identity.name !== null || locals.length > 1;
  const draft = emptyDraft(
    slug(joined ? (identity.name ?? address) : `${address} ${first?.date ?? ''}`),
    identity.name ?? address,
    'person',
  );
  draft.named = joined || locals.some((local) => local.where === 'title');
  for (const { local, why } of identity.locals) {
    for (const label of local.labels) draft.members.push({ ...label, briefing: local.briefing, date: local.date, why });
  }
  draft.attested = locals.flatMap(attestedBy);
  return draft;
}

/** The office a briefing attests: told beside the name, or else the label's own word. */
function attestedBy(local: Local): Attested[] {
  if (local.office !== null && local.where !== 'label')
    return [{ title: local.office, date: local.date, where: local.where }];
  if (local.read.office.length === 0)
    return local.office === null ? [] : [{ title: officeCase(local.office), date: local.date, where: 'label' }];
  const printed = local.read.title.split(' ').slice(0, local.read.office.length).join(' ');
  return headsOf(printed).length > 0 ? [{ title: printed, date: local.date, where: 'label' }] : [];
}

/**
 * Who held an office on the day of a briefing, where the nearest titles before and after it, within a year of each
 * other, name the same person; or where the nearest of the two is within a year, and the briefing itself writes that
 * person's name behind the office.
 */
function holderAt({ date, mentions }: Evidence, office: string, identities: Identity[]): Identity | null {
  let before: { date: string; identity: Identity } | null = null;
  let after: { date: string; identity: Identity } | null = null;
  for (const identity of identities) {
    for (const { local } of identity.locals) {
      if (local.where !== 'title' || !local.labels.some(({ label }) => fold(label).replace(/^the /, '') === office))
        continue;
      if (local.date <= date && (before === null || local.date > before.date)) before = { date: local.date, identity };
      if (local.date >= date && (after === null || local.date < after.date)) after = { date: local.date, identity };
    }
  }
  if (before !== null && after !== null && before.identity === after.identity && within(before.date, after.date))
    return before.identity;
  const near = [before, after].filter((side) => side !== null && within(side.date, date)).map((side) => side!.identity);
  const written = Object.keys(mentions)
    .filter((key) => key.startsWith(`${office}|`))
    .map((key) => coreWords(key.slice(office.length + 1)).at(-1));
  const named = near.filter((identity) => written.includes(identity.locals[0]?.local.surname.at(-1)));
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}

function within(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 366 * 86_400_000;
}

/**
 * Tells speakers of one id apart: the first to speak keeps it, the others take the day of their first briefing, then a
 * number.
 */
function withUniqueIds(drafts: Draft[]): Draft[] {
  const taken = new Set<string>();
  const first = (draft: Draft): string =>
    draft.members.map((member) => `${member.date} ${member.briefing} ${member.label}`).sort()[0] ?? '';
  const sorted = drafts
    .map((draft) => ({ draft, key: `${draft.id} ${draft.kind} ${first(draft)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { draft } of sorted) {
    const dated = /\d{4}-\d\d-\d\d$/.test(draft.id) ? draft.id : `${draft.id}-${first(draft).slice(0, 10)}`;
    let id = taken.has(draft.id) ? dated : draft.id;
    for (let n = 2; taken.has(id); n++) id = `${dated}-${n}`;
    draft.id = id;
    taken.add(id);
  }
  return sorted.map(({ draft }) => draft);
}
