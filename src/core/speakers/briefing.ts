import type { Evidence, LabelEvidence, NameEvidence } from './evidence.ts';
import { looksFull, questioners, readLabel, type Label } from './label.ts';
import type { Declared } from './declared.ts';
import { nameByLabel, placeBare, type Bare } from './bare.ts';
import { particles } from './words.ts';
import { behindLabel, localOf, type Local, type Unit } from './local.ts';
import { givenName, surnameFit, surnameMisprint } from './names.ts';
import { nameAll, take } from './naming.ts';
import { coreWords, fold } from './text.ts';

export interface BriefingReading {
  people: Local[];
  /** What to call those who are not named, by label. */
  roles: { label: LabelEvidence; title: string }[];
  /** `THE PRESIDENT` and the like, whose holder the briefing itself does not name. */
  holders: { label: LabelEvidence; read: Label }[];
  undecided: LabelEvidence[];
}

/** Reads the labels of one briefing with what its title and text say about them. */
export function readBriefing(evidence: Evidence): BriefingReading {
  const reading: BriefingReading = { people: [], roles: [], holders: [], undecided: [] };
  const bare: Bare[] = [];
  const declared: { label: LabelEvidence; read: Label; own: Declared }[] = [];
  const spelt = new Map<string, Unit>();
  for (const label of evidence.labels) {
    const read = readLabel(label.label);
    const own = evidence.declared.find((each) => each.label !== null && isSameLabel(each.label, label.label));
    if (own) declared.push({ label, read, own });
    else if (label.asks) reading.roles.push({ label, title: questioners });
    else if (read.form === 'role') reading.roles.push({ label, title: read.title });
    else if (read.form === 'office') reading.holders.push({ label, read });
    else if (read.form === 'bare') bare.push({ label, read });
    else if (read.form === 'unclear') reading.undecided.push(label);
    else addTo(spelt, `${prefixOf(read)}|${read.name.join(' ')}`, label, read);
  }
  const units = joinMisprints([...spelt.values()], evidence.names);
  reading.people = units.map((unit) => localOf(unit, evidence));
  nameAll(reading.people, evidence.names);
  for (const local of reading.people) if (isNamedByLabel(local, bare)) nameByLabel(local);
  for (const each of declared) placeDeclared(each, reading, evidence);
  placeBare(bare, reading, evidence);
  placeHolders(reading, evidence);
  return reading;
}

/** Whether two labels are the same but for case, points and what stands in brackets. */
function isSameLabel(one: string, other: string): boolean {
  const bare = (label: string) => fold(label.split(/[([（]/u)[0] || label).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return bare(one) === bare(other);
}

function placeDeclared(
  { label, read, own }: { label: LabelEvidence; read: Label; own: Declared },
  reading: BriefingReading,
  evidence: Evidence,
): void {
  const words = coreWords(own.name);
  const same = reading.people.find((local) => coreWords(local.name ?? '').join(' ') === words.join(' '));
  if (same) {
    same.labels.push(label);
    return;
  }
  const local = behindLabel(label, read, evidence, words.slice(-1));
  take(local, { name: own.name, office: own.office, honorific: null, where: 'title', quote: own.quote }, 'title');
  local.name ??= own.name;
  reading.people.push(local);
}

/**
 * Whether a label with office or form of address prints the full name too: `Prime Minister Ada Moreno`. In capitals two
 * words may be a surname of two, unless another label has the last one alone.
 */
function isNamedByLabel({ name, given, read }: Local, bare: readonly Bare[]): boolean {
  if (name !== null || given !== null || !looksFull(read.printedName)) return false;
  const words = read.printedName.split(' ').filter((word) => !particles.has(fold(word)));
  return (
    words.length > 2 ||
    /\p{Ll}{2}/u.test(read.printedName) ||
    bare.some((other) => other.read.name.length === 1 && other.read.name[0] === read.name.at(-1))
  );
}

function addTo(units: Map<string, Unit>, key: string, label: LabelEvidence, read: Label): void {
  const unit = units.get(key) ?? { read, labels: [], turns: 0 };
  unit.labels.push(label);
  unit.turns += label.turns;
  units.set(key, unit);
}

/** What stands before the surname, the same for `MS.` and `MRS.`. */
export function prefixOf(read: Label): string {
  const office = read.office.filter((word) => word !== 'acting').join(' ');
  return read.gender === 'f' && read.honorific !== null ? 'ms' : (read.honorific ?? office);
}

/**
 * Gives labels that differ from another one of the briefing by a slip to that one: a surname misspelt behind the same
 * form of address, or a wrong form of address before a surname that only one person of the briefing can bear.
 */
function joinMisprints(units: Unit[], names: NameEvidence[]): Unit[] {
  const kept: Unit[] = [];
  const titled = names.filter((name) => name.where === 'title');
  const inTitle = (unit: Unit): boolean => titled.some((name) => surnameFit(unit.read.name, coreWords(name.name)) > 0);
  for (const unit of [...units].sort((a, b) => b.turns - a.turns || a.read.printed.localeCompare(b.read.printed))) {
    const meant =
      kept.find((other) => {
        if (prefixOf(other.read) !== prefixOf(unit.read) || !surnameMisprint(other.read.name, unit.read.name))
          return false;
        return !inTitle(unit) && (inTitle(other) || unit.turns * 2 <= other.turns);
      }) ??
      kept.find((other) => {
        if (other.read.name.join(' ') !== unit.read.name.join(' ')) return false;
        const bearers = new Set(
          names
            .filter((name) => name.where !== 'mention' && surnameFit(unit.read.name, coreWords(name.name)) >= 2)
            .map((name) => givenName(name.name, unit.read.name)),
        );
        // An office and a form of address may be husband and wife.
        const couple = (unit.read.honorific === null) !== (other.read.honorific === null);
        return (
          bearers.size <= 1 &&
          !couple &&
          unit.turns <= 2 &&
          unit.turns * 3 <= other.turns &&
          (inTitle(other) || !genderClash(unit.read, other.read))
        );
      });
    if (meant === undefined) kept.push({ ...unit, labels: [...unit.labels] });
    else {
      meant.labels.push(...unit.labels);
      meant.turns += unit.turns;
    }
  }
  return kept;
}

function genderClash(a: Label, b: Label): boolean {
  return a.gender !== null && b.gender !== null && a.gender !== b.gender;
}

/** `THE PRESIDENT` is whom the title calls `President …`, the first who has no label of their own. */
function placeHolders(reading: BriefingReading, evidence: Evidence): void {
  const open: BriefingReading['holders'] = [];
  for (const holder of reading.holders) {
    const office = holder.read.office.join(' ');
    const named = evidence.names.filter(
      (name) => name.where === 'title' && fold(name.office ?? '').replace(/^u\.?s\.? /, '') === office,
    );
    const taken = (name: NameEvidence): boolean =>
      reading.people.some(
        (local) =>
          local.where === 'title' &&
          local.office === name.office &&
          surnameFit(local.surname, coreWords(name.name)) > 0 &&
          prefixOf(local.read) !== office,
      );
    const free = named.filter((name) => !taken(name));
    const own = reading.people.find(
      (local) =>
        prefixOf(local.read) === office && free.some((name) => surnameFit(local.surname, coreWords(name.name)) > 0),
    );
    const [name] = free;
    if (own !== undefined && free.length === 1) own.labels.push(holder.label);
    else if (name === undefined) open.push(holder);
    else {
      const read = { ...holder.read, title: `${name.office} ${name.name}` };
      const local = behindLabel(holder.label, read, evidence);
      local.surname = coreWords(name.name).slice(-1);
      take(local, name, 'title');
      reading.people.push(local);
    }
  }
  reading.holders = open;
}
