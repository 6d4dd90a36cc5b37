import type { Evidence, LabelEvidence, NameEvidence } from './evidence.ts';
import { looksFull, type Label } from './label.ts';
import { behindLabel, type Local } from './local.ts';
import { shortFormFits, surnameFit } from './names.ts';
import { take } from './naming.ts';
import { coreWords, titleCase } from './text.ts';

/** The people of a briefing so far, and the labels that nobody bears. */
interface Placed {
  people: Local[];
  undecided: LabelEvidence[];
}

/** A label without form of address or office. */
export interface Bare {
  label: LabelEvidence;
  read: Label;
}

/**
 * Gives labels without form of address to somebody: to the bearer of the surname in the briefing, to whom its title
 * names so, to the full name that the label is, or to the one full name of the briefing of which it is the first name
 * or the initials. All others stay undecided.
 */
export function placeBare(bare: readonly Bare[], reading: Placed, evidence: Evidence): void {
  const whole = bare.filter(({ read }) => isFullName(read));
  const rest = bare.filter(({ read }) => !isFullName(read));
  for (const each of [...whole, ...rest]) {
    const local = bearerOf(each, reading, evidence);
    if (local === null) reading.undecided.push(each.label);
    else if (!local.labels.includes(each.label)) local.labels.push(each.label);
  }
}

/** Whose label it is, somebody already known or new; `null` where nothing tells. */
function bearerOf({ label, read }: Bare, reading: Placed, evidence: Evidence): Local | null {
  const words = read.name.filter((word, at) => word.length > 1 || at > 0);
  const bearers = reading.people.filter((local) => local.surname.join(' ') === words.join(' '));
  if (bearers.length === 1) return bearers[0]!;
  const named = evidence.names.filter(
    (name) => name.where !== 'mention' && words.length > 1 && surnameFit(words, coreWords(name.name)) === 4,
  );
  const alone = evidence.names.filter(
    (name) => name.where === 'title' && words.length === 1 && surnameFit(words, coreWords(name.name)) >= 3,
  );
  const [name] = named.length > 0 ? named : alone;
  if (bearers.length === 0 && name !== undefined) {
    const same = reading.people.find((local) => local.name === name.name);
    return same ?? add(reading, called({ label, read }, name, evidence));
  }
  if (isFullName(read)) {
    const own = coreWords(read.printedName).join(' ');
    return (
      reading.people.find((local) => coreWords(local.name ?? '').join(' ') === own) ??
      add(reading, fullyNamed({ label, read }, evidence))
    );
  }
  return bearers.length > 1 ? null : byShortForm({ label, read }, reading, evidence);
}

function add(reading: Placed, local: Local): Local {
  reading.people.push(local);
  return local;
}

function called({ label, read }: Bare, name: NameEvidence, evidence: Evidence): Local {
  const local = behindLabel(label, read, evidence, coreWords(name.name).slice(-1));
  take(local, name, name.where === 'title' ? 'title' : 'introduction');
  return local;
}

/** Whether a label is a given name and a surname, and nothing else: then it is that person. */
function isFullName({ printedName, name, office }: Label): boolean {
  return name.length >= 2 && office.length === 0 && looksFull(printedName);
}

function fullyNamed({ label, read }: Bare, evidence: Evidence): Local {
  const local = behindLabel(label, read, evidence, coreWords(read.printedName).slice(-1));
  nameByLabel(local);
  return local;
}

/** Takes the full name that a label prints for that of its bearer. */
export function nameByLabel(local: Local): void {
  const { printedName, told, printed } = local.read;
  local.given = coreWords(printedName)[0] ?? null;
  local.surname = coreWords(printedName).slice(-1);
  local.name = asName(printedName);
  local.office ??= told;
  local.quote = printed;
}

/** A name as it is written elsewhere: labels print it in capitals. */
const asName = (printed: string) => (printed === printed.toUpperCase() ? titleCase(printed) : printed);

/** The one full name of a briefing that a label shortens: `AM`, `A. Moreno`, `Ada` of Ada Moreno. */
function byShortForm(bare: Bare, reading: Placed, evidence: Evidence): Local | null {
  const { label, read } = bare;
  const fits = (name: string) => shortFormFits(read.printedName, read.name, coreWords(name));
  const people = reading.people.filter((local) => local.name !== null && fits(local.name));
  if (people.length === 1) return people[0]!;
  if (people.length > 1) return null;
  const head = evidence.names.filter(({ name, where }) => where === 'title' && fits(name));
  const [only] = head;
  if (only && head.every(({ name }) => name === only.name)) return add(reading, called(bare, only, evidence));
  // What the text says of others may shorten alike, so a first name alone leads to nobody there.
  const written = [...new Set(Object.keys(evidence.mentions).map((key) => key.slice(key.indexOf('|') + 1)))].filter(
    fits,
  );
  if (written.length === 1 && read.name[0] !== coreWords(written[0]!)[0]) {
    const quote = written[0]!;
    return add(
      reading,
      called(bare, { name: quote, office: null, honorific: null, where: 'introduction', quote }, evidence),
    );
  }
  // `S. Lindenow` tells a person apart as well as a form of address does.
  if (!/^\p{Lu}\.\s?(?:\p{Lu}\.\s?)*\p{Lu}\p{L}/u.test(read.printedName)) return null;
  const local = behindLabel(label, read, evidence, read.name.slice(-1));
  local.given = read.name[0]!;
  local.name = asName(read.printedName);
  local.quote = read.printed;
  return add(reading, local);
}
