import {
  headSurnames,
  honorifics,
  joiners,
  officeHeads,
  officeModifiers,
  particles,
  roleNouns,
  soleOffices,
  weakRoleNouns,
} from './words.ts';
import { headsElsewhere, honorificsElsewhere, joinersElsewhere, rolesElsewhere } from './elsewhere.ts';
import { isAsker } from '../transcript/askers.ts';
import { mixesAlphabets } from '../transcript/words.ts';
import { editDistance } from '../transcript/edit-distance.ts';
import { isNumber, key, labelWords, nearest } from './label-words.ts';
import { fold, plain, titleCase } from './text.ts';

/**
 * What a label can be by its form alone:
 * - `person`: a surname behind a form of address or an office (`MS. …`, `ACTING DIRECTOR …`);
 * - `office`: an office that one person holds at a time (`THE PRESIDENT`);
 * - `role`: somebody who is not named (`SENIOR ADMINISTRATION OFFICIAL #2`, `Q`);
 * - `bare`: words without either, which may be a name, a role or a misprint;
 * - `unclear`: nothing to go by (`MR.`, two people in one label, or letters that look like others).
 */
export type LabelForm = 'person' | 'office' | 'role' | 'bare' | 'unclear';

export interface Label {
  printed: string;
  form: LabelForm;
  /** Form of address, folded: `ms`. */
  honorific: string | null;
  gender: 'm' | 'f' | null;
  /** Words of the office before the surname, folded and without misprints: `['acting', 'director']`. */
  office: string[];
  /** Folded words of what is left, the surname of a person: `['jean', 'pierre']`. */
  name: string[];
  /** What to call a role, an office, or a person of whom no more is known: `Senior administration official`. */
  title: string;
  /** The office or outlet printed beside the name, as in `WOLF LIND, CNN ANCHOR`. */
  told: string | null;
  /** The name as printed, without what stands before and behind it: `VON DER HALM`, `Ada Moreno`. */
  printedName: string;
}

/** The name under which all who ask without being named are kept. */
export const questioners = 'Reporters';

function make(printed: string, form: LabelForm, rest: Partial<Label> = {}): Label {
  return {
    printed,
    form,
    honorific: null,
    gender: null,
    office: [],
    name: [],
    title: titleCase(printed),
    told: null,
    printedName: '',
    ...rest,
  };
}

const known = new Map<string, Label>();

/**
 * Takes a printed label apart by its form; it never asks who somebody is. An archive has few labels, each many times.
 */
export function readLabel(printed: string): Label {
  const label = known.get(printed) ?? read(printed);
  if (known.size < 10_000) known.set(printed, label);
  return label;
}

/** What parts a name and what somebody is: a comma, a dash or a bar. */
const parting = /,\s+(?!(?:jr|sr|ii|iii|iv|md|phd|esq)\b)|\s(?:--?|[–—|])\s/iu;

function read(printed: string): Label {
  const bare = plain(printed.replace(/[([（][^)\]）]{0,200}[)\]）]/g, ''));
  const parted = parting.exec(bare);
  const front = bare.slice(0, parted?.index ?? 0).trim();
  const back = parted ? bare.slice(parted.index + parted[0].length).trim() : '';
  if (front !== '' && back !== '') {
    if (isOfficeOf(front) && looksFull(back)) return { ...readWords(back), printed, told: front };
    const label = readWords(front);
    if (label.form === 'person' || (label.form === 'bare' && label.name.length > 1))
      return { ...label, printed, told: back };
  }
  return readWords(printed);
}

/** `SECRETARIO DE SALUD`, `PRIME MINISTER`: an office that names nobody. */
function isOfficeOf(text: string): boolean {
  const keys = labelWords(text).map(key);
  const isOffice = (word: string) => isHead(word) || officeModifiers.has(word) || isJoiner(word);
  return keys.some(isHead) && isOffice(keys[0] ?? '') && (keys.every(isOffice) || keys.slice(1).some(isJoiner));
}

const smallWords = 'von|van|der|den|de|del|della|di|da|dos|du|la|le|los|bin|ibn|al|el|zu|af|y|e';
const fullName = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.’'-]+(?: (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|${smallWords}))* \\p{Lu}[\\p{L}\\p{M}.’'-]+$`,
  'u',
);

/** Whether words are a given name and a surname, and nothing else. */
export function looksFull(text: string): boolean {
  const own = text.split(/[,([（]/)[0]!.trim();
  if (!fullName.test(own)) return false;
  const keys = labelWords(own).map(key);
  const names = keys.filter((word) => !particles.has(word));
  return (
    names.length >= 2 &&
    [names[0], names.at(-1)].every((word) => (word?.replace(/[.']/g, '').length ?? 0) > 1) &&
    !keys.some((word) => isHead(word) || officeModifiers.has(word) || roleNouns.has(word) || rolesElsewhere.has(word))
  );
}

const isHead = (word: string) => officeHeads.has(word) || headsElsewhere.has(word);
const isJoiner = (word: string) => joiners.has(word) || joinersElsewhere.has(word);
const genderBy = (word: string) => honorifics.get(word) ?? honorificsElsewhere.get(word) ?? null;
const isHonorific = (word: string) => honorifics.has(word) || honorificsElsewhere.has(word);

function readWords(printed: string): Label {
  const all = labelWords(printed);
  const keys = all.map(key);
  if (keys.length === 0 || mixesAlphabets(printed)) return make(printed, 'unclear');
  if (keys.join() === 'pm') return readWords('PRIME MINISTER');
  if (isAsker(printed)) return make(printed, 'role', { title: questioners });
  if (keys.slice(1).some((word) => word === 'and' || word === '&') && !isRole(keys)) return make(printed, 'unclear');

  const { honorific, office, taken } = readPrefix(keys);
  const rest = keys.slice(taken);
  if (rest.length === 0) return wholeOffice(printed, keys, honorific);
  if (rest.every(isNumber) || (honorific === null && isRole(keys))) {
    return make(printed, 'role', { title: roleTitle(all) });
  }
  const name = all
    .slice(taken)
    .flatMap((word) =>
      fold(word)
        .replace(/['.]/g, '')
        .split(/[^\p{L}]+/u),
    )
    .filter(Boolean);
  if (name.length === 0 || name.length > 5) return make(printed, 'unclear');
  if (honorific === null && !isHeaded(office))
    return make(printed, 'bare', { office, name, printedName: all.slice(taken).join(' ') });
  return make(printed, 'person', {
    honorific,
    gender: honorific === null ? genderOf(office) : genderBy(honorific),
    office,
    name,
    printedName: all.slice(taken).join(' '),
    title: addressOf(all.slice(0, taken), all.slice(taken)),
  });
}

/** How many words at the front are form of address and office; always leaves the surname behind a form of address. */
function readPrefix(keys: string[]): { honorific: string | null; office: string[]; taken: number } {
  let honorific: string | null = null;
  const office: string[] = [];
  let taken = 0;
  for (; taken < keys.length; taken++) {
    const word = keys[taken] ?? '';
    const last = taken === keys.length - 1;
    if (honorific === null && isHonorific(word) && !(word === 'lady' && office.length > 0)) {
      honorific = word;
      continue;
    }
    // The last word is a surname, even where it is an office or the like elsewhere, once something stands before it
    // that wants one: a form of address, or a head without a role.
    if (honorific !== null && last) break;
    if (last && isHeaded(office) && (headSurnames.has(word) || (!isHead(word) && !roleNouns.has(word)))) break;
    const known = isHead(word) || officeModifiers.has(word) || joiners.has(word) ? word : null;
    const meant = known ?? (last ? null : (nearest(word, officeHeads) ?? nearest(word, officeModifiers)));
    if (meant === null) break;
    office.push(meant);
  }
  return { honorific, office, taken };
}

function isHeaded(office: string[]): boolean {
  return office.some((word) => isHead(word) || word === 'deputy' || word === 'assistant');
}

/** Whether a word somewhere, or a lesser one at the end, is for somebody who is not named. */
function isRole(keys: string[]): boolean {
  const numbers = keys.findLastIndex((word) => !isNumber(word));
  return keys.some((word, at) => {
    if (officeHeads.has(word) && at !== numbers) return false;
    if (weakRoleNouns.has(word)) return at === numbers;
    if (roleNouns.has(word) || rolesElsewhere.has(word)) return true;
    if (officeHeads.has(word) || officeModifiers.has(word)) return false;
    const role = nearest(word, roleNouns);
    const head = nearest(word, officeHeads);
    return role !== null && (head === null || editDistance(word, role, 2) <= editDistance(word, head, 2));
  });
}

/** A label of nothing but office words: an office held by one person, or a role. */
function wholeOffice(printed: string, keys: string[], honorific: string | null): Label {
  const words = keys.filter((word) => word !== 'the');
  if (soleOffices.has(words.join('-')) && keys.join() !== 'speaker') {
    return make(printed, 'office', { office: words, title: `The ${titleCase(words.join(' ').toUpperCase())}` });
  }
  if (honorific !== null && keys.length === 1) return make(printed, 'unclear');
  return make(printed, 'role', { title: roleTitle(keys) });
}

/** `SENIOR ADMINISTRATION OFFICIAL TWO` as `Senior administration official`, misprints mended. */
function roleTitle(words: string[]): string {
  const kept = words.filter((word) => key(word) !== 'the');
  while (kept.length > 1 && isNumber(key(kept.at(-1) ?? ''))) kept.pop();
  const mended = kept.map((word) => {
    if (rolesElsewhere.has(key(word))) return word.toLowerCase();
    const meant =
      nearest(key(word), roleNouns) ?? nearest(key(word), officeModifiers) ?? nearest(key(word), officeHeads);
    if (meant !== null) return meant;
    return /^[A-Z]{2,4}$/.test(word) && !joiners.has(key(word)) && !isNumber(key(word)) ? word : key(word);
  });
  const text = mended
    .map((word) => (/^(nsc|nsa|omb|cea|cdc|fda|un|eu|us|u\.s)$/i.test(word) ? word.toUpperCase() : word))
    .join(' ');
  const named = text.replace(/\b(white house|air force one|air force|navy|army|congress)\b/g, (name) =>
    titleCase(name.toUpperCase()),
  );
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** `ACTING DIRECTOR`, `MS.` and a surname as one reads them: `Acting Director …`, `Ms. …`. */
function addressOf(prefix: string[], name: string[]): string {
  const front = prefix.map((word) => {
    const short = key(word);
    if (/^(mr|ms|mrs|mx|dr|prof|hon)$/.test(short)) return `${titleCase(short.toUpperCase())}.`;
    return /^(nasa|fema|omb|nsc|nec|cea|epa|cdc|fda|fbi|cia|usaid|un|eu|u\.s)$/.test(short)
      ? word
      : titleCase(word.toUpperCase());
  });
  return [...front, titleCase(name.join(' ').toUpperCase())].join(' ');
}

function genderOf(office: string[]): 'm' | 'f' | null {
  const last = office.at(-1) ?? '';
  if (/(woman|queen|princess|sister)$/.test(last)) return 'f';
  if (/(congressman|councilman|king|prince|brother|father)$/.test(last)) return 'm';
  return null;
}
