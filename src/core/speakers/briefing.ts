import type { Evidence, LabelEvidence, NameEvidence } from './evidence.ts';
import { questioners, readLabel, type Label } from './label.ts';
import type { Local } from './local.ts';
import { givenName, surnameFit, surnameMisprint } from './names.ts';
import { nameAll, take } from './naming.ts';
import { coreWords, fold, titleCase } from './text.ts';

export interface BriefingReading {
  people: Local[];
  /** What to call those who are not named, by label. */
  roles: { label: LabelEvidence; title: string }[];
  /** `THE PRESIDENT` and the like, whose holder the briefing itself does not name. */
  holders: { label: LabelEvidence; read: Label }[];
  undecided: LabelEvidence[];
}

interface Unit {
  read: Label;
  labels: LabelEvidence[];
  turns: number;
}

/** Reads the labels of one briefing with what its title and text say about them. */
export function readBriefing(evidence: Evidence): BriefingReading {
  const reading: BriefingReading = { people: [], roles: [], holders: [], undecided: [] };
  const bare: { label: LabelEvidence; read: Label }[] = [];
  const spelt = new Map<string, Unit>();
  for (const label of evidence.labels) {
    const read = readLabel(label.label);
    if (label.asks) reading.roles.push({ label, title: questioners });
    else if (read.form === 'role') reading.roles.push({ label, title: read.title });
    else if (read.form === 'office') reading.holders.push({ label, read });
    else if (read.form === 'bare') bare.push({ label, read });
    else if (read.form === 'unclear') reading.undecided.push(label);
    else addTo(spelt, `${prefixOf(read)}|${read.name.join(' ')}`, label, read);
  }
  const units = joinMisprints([...spelt.values()], evidence.names);
  reading.people = units.map((unit) => localOf(unit, evidence));
  nameAll(reading.people, evidence.names);
  placeBare(bare, reading, evidence);
  placeHolders(reading, evidence);
  return reading;
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

function localOf(unit: Unit, evidence: Evidence): Local {
  const addressed: Record<string, number> = {};
  for (const label of unit.labels) {
    for (const [name, count] of Object.entries(label.addressed)) addressed[name] = (addressed[name] ?? 0) + count;
  }
  const surname = unit.read.name;
  const hinted = evidence.names
    .filter((name) => surnameFit(surname, coreWords(name.name)) === 3)
    .map((name) => givenName(name.name, surname))
    .filter((given) => given !== null);
  return {
    briefing: evidence.id,
    date: evidence.date,
    labels: unit.labels,
    read: unit.read,
    surname,
    name: null,
    given: null,
    office: null,
    where: 'label',
    quote: unit.read.printed,
    hinted: [...new Set(hinted)],
    addressed,
  };
}

/** Labels without form of address: a surname of somebody in the briefing, a full name the briefing has, or nothing. */
function placeBare(bare: { label: LabelEvidence; read: Label }[], reading: BriefingReading, evidence: Evidence): void {
  const whole = new Map<string, Local>();
  for (const { label, read } of bare) {
    const words = read.name.filter((word, at) => word.length > 1 || at > 0);
    const bearers = reading.people.filter((local) => local.surname.join(' ') === words.join(' '));
    const named = evidence.names.filter(
      (name) => name.where !== 'mention' && words.length > 1 && surnameFit(words, coreWords(name.name)) === 4,
    );
    const alone = evidence.names.filter(
      (name) => name.where === 'title' && words.length === 1 && surnameFit(words, coreWords(name.name)) >= 3,
    );
    const [name] = named.length > 0 ? named : alone;
    if (bearers.length === 1) bearers[0]?.labels.push(label);
    else if (bearers.length === 0 && name !== undefined) {
      const local = localOf(
        { read: { ...read, name: coreWords(name.name).slice(-1) }, labels: [label], turns: label.turns },
        evidence,
      );
      take(local, name, name.where === 'title' ? 'title' : 'introduction');
      reading.people.push(local);
    } else if (isFullName(read)) {
      const same = whole.get(words.join(' '));
      if (same) same.labels.push(label);
      else {
        const local = fullyNamed(label, read, evidence);
        whole.set(words.join(' '), local);
        reading.people.push(local);
      }
    } else reading.undecided.push(label);
  }
}

/** Whether a label is a given name and a surname, and nothing else: then it is that person. */
function isFullName({ printed, name, office }: Label): boolean {
  const own = printed.replace(/[,([].*$/, '').trim();
  return (
    name.length >= 2 &&
    office.length === 0 &&
    (name[0]?.length ?? 0) > 1 &&
    (name.at(-1)?.length ?? 0) > 1 &&
    /^\p{Lu}[\p{L}\p{M}.’'-]+(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|zu|af))* \p{Lu}[\p{L}\p{M}.’'-]+$/u.test(
      own,
    )
  );
}

function fullyNamed(label: LabelEvidence, read: Label, evidence: Evidence): Local {
  const own = read.printed.replace(/[,([].*$/, '').trim();
  const local = localOf(
    { read: { ...read, name: read.name.slice(-1) }, labels: [label], turns: label.turns },
    evidence,
  );
  local.given = read.name[0] ?? null;
  local.name = own === own.toUpperCase() ? titleCase(own) : own;
  local.office = read.told;
  local.quote = read.printed;
  return local;
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
      const local = localOf({ read, labels: [holder.label], turns: holder.label.turns }, evidence);
      local.surname = coreWords(name.name).slice(-1);
      take(local, name, 'title');
      reading.people.push(local);
    }
  }
  reading.holders = open;
}
