import { fold, nameWords, plain } from './text.ts';
import { namesInRun, type NamedPerson } from './title.ts';
import { officeHeads, officeModifiers } from './words.ts';

/** A person named in running text, with the words around. */
export interface Mention extends NamedPerson {
  /** Whether the words around introduce the person or hand over to them. */
  cue: boolean;
  /** Whether the speaker says it of themselves: `This is …`. */
  self: boolean;
  quote: string;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}'’‑-]*\.?`;
const between =
  String.raw`(?:[ \u00a0](?:of|for|to|the|and|von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el` +
  String.raw`|“\p{L}+”))*`;
// A run begins where no word does before it, so that a long one is read once.
const runs = new RegExp(`(?<![\\p{L}\\p{M}'’‑-])${word}(?:${between}[ \\u00a0]${word})+`, 'gu');

const introducing = new RegExp(
  [
    'joined',
    'join(?:s|ing)? (?:us|me)',
    'turn(?:ing)? (?:it|this|things|the [a-z]+) ?(?:back )?over',
    'over to',
    'hand (?:it|things|the)',
    'hear from',
    'introduc',
    'welcome',
    'with (?:us|me)',
    'speakers?',
    'kick (?:it|things)',
    'toss it',
    'pass it',
    'bring (?:up|out|in)',
    "we(?:['’]ve| also)? have",
    'guests?',
    'turn(?:ing)? to',
    'invite',
    'call(?:ing)? on',
    'be (?:followed|joined) by',
    'as well as',
    'pleased to',
    'on the (?:line|call|phone)',
    'here (?:is|with)',
    'along with',
    "today['’]s",
    'my (?:colleague|friend|boss)',
    'our (?:colleague|friend)',
  ].join('|'),
  'i',
);
const followed = new RegExp(
  String.raw`^,?[^.]{0,120}?\b(?:is (?:here|with us|joining|on the)|are (?:here|with us|joining)|(?:has|have` +
    "|will|who(?:['’]s| is| will)?) (?:also |now )?(?:join|walk|speak|give|take|kick|provide|present" +
    '|brief|start|talk)|here (?:today|with)|with (?:us|me)|to the (?:podium|stage|briefing))',
  'i',
);
const ofSelf = /(?:\bI['’]m|\bI am|\bthis is|\bmy name is|\bname['’]s|\bit['’]s)\s*$/i;

/** Everyone named by more than a surname in one turn. */
export function mentionsIn(text: string, surnames: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(runs)) {
    for (const person of namesInRun(match[0], surnames)) {
      if (!person.name.includes(' ')) continue;
      const inRun = match[0].indexOf(person.name.split(' ')[0] ?? '');
      const start = match.index + Math.max(inRun, 0);
      const end = start + person.name.length;
      found.push({
        ...person,
        office: person.office ?? apposition(text.slice(end, end + 120)),
        ...around(text, start, end),
      });
    }
  }
  return found;
}

function around(text: string, start: number, end: number): Pick<Mention, 'cue' | 'self' | 'quote'> {
  const before = text.slice(Math.max(0, start - 140), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.?!]\s[^.?!]*$/) + 1));
  const after = text.slice(end, end + 160);
  return {
    cue: introducing.test(sentence) || followed.test(after),
    self: ofSelf.test(before) || /^\s+here\b/.test(after),
    quote: quoted(text, start, end),
  };
}

/** The words around a name, whole words, with dots where they were cut. */
function quoted(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - 50)));
  const next = text.indexOf(' ', end + 50);
  const to = next < 0 ? text.length : next;
  return `${from > 0 ? '… ' : ''}${plain(text.slice(from, to))}${to < text.length ? ' …' : ''}`;
}

const appositive = new RegExp(
  "^,? (?:who(?:['’]s| is) )?(?:the |our |my |a |an |is |his |her |[a-z ]{0,20}President['’]s |United States )*" +
    String.raw`([^,.;:—–!?()\n]{4,80})`,
);
const afterOffice = new RegExp(
  String.raw`\s(?:who|that|which|is|are|was|were|to|here|will|has|have|and (?:I|we|he|she)|` +
    String.raw`on (?:the line|hand|this)|about|from whom|in order|as well)\b`,
);

/** The office told behind a name: `, the Director of the …,`. */
function apposition(after: string): string | null {
  const phrase = appositive.exec(after)?.[1];
  if (phrase === undefined || !after.startsWith(',')) return null;
  const cut = plain(phrase.split(afterOffice)[0] ?? '');
  const parts = nameWords(cut);
  const first = parts[0] ?? '';
  if (parts.length > 10 || !(officeHeads.has(first) || officeModifiers.has(first))) return null;
  const headed = parts.some((part) => officeHeads.has(part));
  return headed && /\p{Lu}/u.test(cut) ? cut.charAt(0).toUpperCase() + cut.slice(1) : null;
}

const address = new RegExp(
  String.raw`^[\s\S]{0,40}?\b(?:Thank you|Thanks|Hey|Hi|Hello|Morning|Afternoon)(?: (?:so|very) much` +
    String.raw`| again)?,? (\p{Lu}\p{Ll}{2,})\s?[.,!?—–]`,
  'u',
);

/** The first name by which the words at the start of a turn address whoever has spoken or is to speak. */
export function addressedIn(text: string): string | null {
  const name = address.exec(text.slice(0, 120))?.[1];
  return name === undefined ? null : fold(name);
}
