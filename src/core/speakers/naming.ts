import type { NameEvidence } from './evidence.ts';
import type { Local, Source } from './local.ts';
import { givenFits } from './given-names.ts';
import { givenName, surnameFit, surnameMisprint } from './names.ts';
import { headOf, headsOf } from './offices.ts';
import { coreWords } from './text.ts';

/** Gives each person of a briefing the name that its title, or else an introduction, has for them. */
export function nameAll(people: Local[], names: NameEvidence[]): void {
  for (const local of people) {
    const rivals = people.filter((other) => other !== local && other.surname.join(' ') === local.surname.join(' '));
    for (const where of ['title', 'introduction'] as const) {
      const fitting = names.filter(
        (name) => name.where === where && fits(local, name) && !otherOffice(local, name) && !isSpouse(local, name),
      );
      const chosen = chooseName(
        local,
        fitting,
        rivals.some((rival) => !plainlySame(local, rival, fitting)),
      );
      if (chosen === null) continue;
      take(local, chosen, where);
      if (local.given !== null) break;
    }
  }
}

/** Those whose wives and husbands speak at their side under the same surname. */
const withSpouse = new Set([
  'president',
  'vice president',
  'prime minister',
  'king',
  'queen',
  'first lady',
  'governor',
  'mayor',
  'ambassador',
]);

/**
 * Whether `MS.` before the surname of somebody with an office in the title, who has another label too, is that same
 * person.
 */
function plainlySame(local: Local, rival: Local, fitting: NameEvidence[]): boolean {
  const plainly = [local, rival].every(({ read }) =>
    read.honorific === null
      ? !withSpouse.has(headOf(read.office) ?? '')
      : read.honorific === 'mr' || read.honorific === 'ms',
  );
  const titled = fitting.every(
    (name) => name.where === 'title' && name.office !== null && !withSpouse.has(headOf(name.office) ?? ''),
  );
  return plainly && titled && (local.read.honorific === null) !== (rival.read.honorific === null);
}

/**
 * `MRS.` and `DR.` before a president's surname are not the president, unless the title calls the president `Dr.` too.
 */
function isSpouse({ read }: Local, name: NameEvidence): boolean {
  const head = headOf(name.office);
  if (read.honorific === null || head === null || !withSpouse.has(head) || head.endsWith('lady')) return false;
  if (read.honorific === 'mrs') return true;
  return (
    /^(president|vice president|prime minister|king|queen)$/.test(head) &&
    read.honorific !== 'mr' &&
    read.honorific !== name.honorific
  );
}

/** A title that gives somebody an office and a surname is filled up only by somebody introduced in the same office. */
function otherOffice(local: Local, name: NameEvidence): boolean {
  const head = local.where === 'title' ? headOf(local.office) : null;
  return head !== null && name.where === 'introduction' && headOf(name.office) !== head;
}

/**
 * Whether a name is one the label can stand for; a misspelt label fits a title's name where nobody else of the title
 * fits it.
 */
function fits(local: Local, name: NameEvidence): boolean {
  const words = coreWords(name.name);
  const fit = surnameFit(local.surname, words);
  if (fit > 0) return fit !== 1 || local.surname.join('').length >= 4;
  return (
    name.where === 'title' && words.length >= 2 && surnameMisprint(local.surname, words.slice(-local.surname.length))
  );
}

/** The one person among fitting names; `null` where there is none or more than one. */
function chooseName(local: Local, fitting: NameEvidence[], contested: boolean): NameEvidence | null {
  const fit = (name: NameEvidence): number => Math.min(3, surnameFit(local.surname, coreWords(name.name)));
  const best = Math.max(...fitting.map(fit));
  let names = fitting.filter((name) => fit(name) === best);
  if (!contested && people(names, local) <= 1) return preferred(names);
  const head = local.read.office.at(-1);
  names = names.filter((name) =>
    head !== undefined ? headsOf(name.office).includes(head) : agreesByAddress(local, name),
  );
  return people(names, local) === 1 ? preferred(names) : null;
}

function agreesByAddress(local: Local, name: NameEvidence): boolean {
  if (name.honorific !== null) return name.honorific === local.read.honorific;
  const heads = headsOf(name.office);
  if (local.read.gender === 'f' && heads.includes('lady')) return true;
  return local.read.honorific === 'dr' && heads.includes('lady') && heads.length === 1;
}

/** How many people some names are of one surname: by given name, or by office where a surname stands alone. */
function people(names: NameEvidence[], local: Local): number {
  const found: { given: string | null; head: string | null }[] = [];
  const heads = names.map((name) => ({ given: givenName(name.name, local.surname), head: headOf(name.office) }));
  for (const one of heads.sort((a, b) => Number(b.given !== null) - Number(a.given !== null))) {
    const known = found.some((other) =>
      one.given === null || other.given === null
        ? one.head === other.head || one.head === null || other.head === null
        : givenFits(other.given, one.given),
    );
    if (!known) found.push(one);
  }
  return found.length;
}

/** The fullest of several ways to name one person: with an office, then the longest. */
function preferred(names: NameEvidence[]): NameEvidence | null {
  const rank = (name: NameEvidence): number =>
    (name.office === null ? 0 : 1000) + coreWords(name.name).length * 100 + name.name.length;
  return [...names].sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name))[0] ?? null;
}

/** Takes over a name and its office. */
export function take(local: Local, name: NameEvidence, where: Source): void {
  const given = givenName(name.name, local.surname);
  if (given === null && local.where === 'title') return;
  local.where = where === 'introduction' && local.where === 'title' && given === null ? 'title' : where;
  local.office ??= name.office;
  local.quote = name.quote;
  if (given !== null) {
    local.given = given;
    local.name = name.name;
  }
}
