import type { TurnSpeaker } from './source.ts';
import { wordsOf } from './words.ts';
import { givenFits } from '../../core/speakers/given-names.ts';
import { editDistance } from '../../core/transcript/edit-distance.ts';

/** Whom a quote names: a person by the words of the name, or a role. */
export interface Claim {
  /** The name or role as the quote has it. */
  text: string;
  /** Words of the person's name, lower case, the family name last; empty where only a role is named. */
  name: string[];
  role: Role | null;
}

type Role = 'reporter' | 'president' | 'vice president' | 'press secretary' | 'official';

/** Whether a turn was spoken by the one whom a quote names. */
export type Agreement = 'yes' | 'no' | 'unknown';

const roles: [Role, RegExp][] = [
  ['reporter', /\b(?:reporters?|journalists?|correspondents?|questioner|question|press pool)\b|^\W*Q\W*$/i],
  ['press secretary', /\bpress secretary\b|\bspokes(?:man|woman|person)\b/i],
  ['vice president', /\bvice president\b|\bveep\b|\bVP\b/i],
  ['president', /\bpresident\b|\bPOTUS\b/i],
  ['official', /\bofficials?\b/i],
];

/** Words that stand before or around names and are none. */
const notNames = new Set(
  `a about according acting adm admiral administration administrator adviser advisor afternoon aide ambassador an and
apr april as assistant at aug august board briefing by captain chair chairman chairwoman chief coordinator council
dec december department deputy director doctor dr dept economic envoy feb february federal first former fri friday
from gen general gov governor he her his house in jan january jul july jun june lady lieutenant lt madam mar march
may minister moderator mon monday morning mr mrs ms national nov november oct october of office official on operator
participant potus president press prime principal qs q question reporter reporters rep representative said sat
saturday says sec secretary security sen senator senior sep sept september she sir spokesman spokesperson
spokeswoman special staff sun sunday the they thu thursday to today told tue tuesday twitter u.s. united states
under us vice via vp washington wed wednesday white who with yesterday via x asked asks added speaker aboard air
force one gaggle member call correspondent journalist`.split(/\s+/),
);

const verb = new RegExp(
  String.raw`\b(?:said|says|told|tells|asked|asks|added|adds|noted|stated|replied|answered|explained|argued` +
    String.raw`|insisted|claimed|declared|announced|continued|responded|tweeted|wrote)\b`,
  'i',
);
const capitals = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|al|bin))*/gu;

/** Reads whom some words around a quote name; `null` where they name nobody. */
export function readClaim(text: string): Claim | null {
  const role = roles.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const names = [...text.replace(/['’]s\b/gu, '').matchAll(capitals)]
    .map((match) => ({ at: match.index, text: match[0], name: nameWords(match[0]) }))
    .filter(({ name }) => name.length > 0);
  const said = verb.exec(text)?.index;
  const before = said === undefined ? undefined : names.findLast(({ at }) => at < said);
  const main = before ?? names[0];
  if (!main && !role) return null;
  return { text: main?.text.replace(/[,.]{1,9}$/, '') ?? text.trim(), name: main?.name ?? [], role };
}

/** Words that go with an attribution besides names and titles. */
const besides = new Set(
  (
    'on in at of the a an to during from by with for and when after before reporters reporter this last week month ' +
    'year press st nd rd th am pm est edt'
  ).split(' '),
);

/** Words that begin sentences and stand before colons, and are no names. */
const openers = new Set(
  (
    'look listen well so now yes no answer note again first second third finally and but or then that this these ' +
    'those what why how because remember imagine bottom point think it we you our my your their all here there not ' +
    'just also one two'
  ).split(' '),
);

/** Whether some words are likely to say who spoke, rather than to be spoken. */
export function attributes(text: string, where: 'as a label' | 'beside quotation marks' | 'in plain text'): boolean {
  const claim = readClaim(text);
  if (!claim || (claim.name.length === 1 && openers.has(claim.name[0]!))) return false;
  const words = wordsOf(text);
  if (words.length > 25) return false;
  if (where === 'beside quotation marks') return words.length <= 12 || verb.test(text);
  const fitting = words.filter(
    ({ key, text: written }) =>
      claim.name.includes(key) ||
      notNames.has(key) ||
      besides.has(key) ||
      verb.test(written) ||
      /^\p{N}/u.test(written),
  );
  return fitting.length >= words.length * 0.8;
}

/** The words of a label or name that are no titles. */
function nameWords(text: string): string[] {
  return wordsOf(text)
    .map(({ key }) => key)
    .filter((key) => key.length > 1 && !notNames.has(key) && !/\d/.test(key) && key !== 'jr' && key !== 'sr');
}

/** Compares a claim with the speaker of a turn; `known` are the names and labels of all speakers of the archive. */
export function agreement(claim: Claim, speaker: TurnSpeaker, known: string[]): Agreement {
  if (claim.name.length === 0) return agreementOfRole(claim.role!, speaker);
  const family = claim.name.at(-1)!;
  const label = labelWords(speaker);
  const name = nameWords(speaker.name ?? '');
  if (label.includes(family) || name.includes(family))
    return givenNamesAgree(claim.name, name.length > 0 ? name : label) ? 'yes' : 'no';
  if (label.length > 0 || name.length > 0)
    return nearlySame(family, [...label, ...name]) && !isKnown(family, known) ? 'yes' : 'no';
  // The transcript names nobody: whoever it was, only questions and presidents say something of who it was not.
  if (speaker.kind === 'question') return claim.role === 'reporter' ? 'yes' : isKnown(family, known) ? 'no' : 'unknown';
  if (/\bPRESIDENT\b/.test(speaker.label))
    return known.some((other) => /\bPRESIDENT\b/i.test(other) && nameWords(other).includes(family))
      ? 'yes'
      : isKnown(family, known)
        ? 'no'
        : 'unknown';
  return 'unknown';
}

/** Whether the transcript names the one who spoke. */
export const isNamed = (speaker: TurnSpeaker) =>
  labelWords(speaker).length > 0 || nameWords(speaker.name ?? '').length > 0;

const labelWords = ({ label, unnamed }: TurnSpeaker) => (unnamed ? [] : nameWords(label));

function agreementOfRole(role: Role, { label, kind, offices, name }: TurnSpeaker): Agreement {
  if (role === 'reporter') return kind === 'question' ? 'yes' : 'no';
  if (kind === 'question') return 'no';
  const held = [label, ...offices].join('\n').toLowerCase();
  const vice = /\bvice president\b/.test(held);
  if (role === 'vice president') return vice ? 'yes' : 'no';
  if (role === 'president')
    return /\bpresident\b/.test(held) && !vice ? 'yes' : /\bpresident\b/.test(held) ? 'unknown' : 'no';
  if (role === 'press secretary')
    return /press secretary|spokes/.test(held) ? 'yes' : offices.length > 0 || !name ? 'no' : 'unknown';
  return 'unknown';
}

/** Short forms (`Jen` for `Jennifer`) and missing given names agree; `Jill` and `Joe` do not. */
function givenNamesAgree(claimed: string[], known: string[]): boolean {
  const [a, b] = [claimed[0]!, known[0]!];
  if (claimed.length < 2 || known.length < 2 || known.includes(a)) return true;
  return a.slice(0, 2) === b.slice(0, 2) || givenFits(a, b);
}

const isKnown = (family: string, known: string[]) => known.some((other) => nameWords(other).at(-1) === family);

/** One slip of the keyboard: `Pskai`, `Psakki`. Only for names that nobody else has. */
function nearlySame(word: string, others: string[]): boolean {
  return word.length > 4 && others.some((other) => editDistance(word, other, 1) <= 1);
}
