import { askers, letterPairs, outlets } from './asker-words.ts';
import { withoutEnd } from './ends.ts';

const front =
  '(?:the|an?|un|une|una|uno|el|la|le|les|los|las|l|o|os|as|il|lo|i|gli|der|die|das|ein|eine|de|het|een|en|ett|et|egy|unidentified|' +
  'unnamed|unknown|male|female|foreign|local|another|other|next|first|second|third|last|follow ?up|audience|same)';
/** What may stand behind besides a name: a number, a letter, or that nobody knows the name. */
const behind =
  '(?: ?(?:n|no|nr|num|numero|number|nummer|№)? ?\\d{1,3}(?:st|nd|rd|th|er)?| [a-z]| (?:one|two|three|four|five|six|ii|iii)|' +
  ' (?:no identificad[oa]s?|nao identificad[oa]s?|non identifiee?|sconosciut[oa]|unbekannt|inaudible|off mic(?:rophone)?))?';
const all = Object.values(askers).join('|');
const asks = new RegExp(`^(?:${front} ){0,2}(?:${all})${behind}$`, 'u');
/** The same at the beginning of a longer label, whose other words name who asks; some begin names of other things. */
const asksAs = new RegExp(
  `^(?:${front} ){0,2}(?!(?:qs?|press|presse|prensa|stampa|imprensa|media|hỏi|문|问|問) )(?:${all}) `,
  'u',
);
const otherThing = /^\S+ (?:and|und|et|y|e|time|period|session|hour|for|to|about|on|zum?|zur|an|sur|sobre|su)(?: |$)/u;
const ofOutlet =
  /^(?!(?:the )?(?:court|official|legal) ).+ (?:journalist|reporter|correspondent|journaliste|periodista|jornalista|giornalista|корреспондент|журналист)$/u;
const anOutlet = new RegExp(`^(?:the )?(?:${outlets.sure}|.+ (?:${outlets.endings})|.+(?:${outlets.glued}))$`, 'u');
const perhapsOutlet = new RegExp(`^(?:the )?(?:${outlets.doubtful})$`, 'u');
/** Characters of a label beyond which it is no mere word for who asks. */
const longest = 80;

/**
 * Whether a label is that of somebody who asks: `Q`, `QUESTION`, `REPORTER 2`, `FRAGE HOLM`, `AFP`, `问`. What could be
 * something else by itself (`P`, `Bloomberg`) asks where the other labels of the transcript say so.
 */
export function isAsker(label: string, others: Iterable<string> = []): boolean {
  if (label.length > longest) return false;
  const letter = bareLetter(label);
  if (letter !== null && letterPairs.some(([question, answer]) => question === letter && has(others, answer!)))
    return true;
  if (isAskerWord(label)) return true;
  const names = namesOf(label);
  const isShort = /^.{2,4}$/u.test(label) && /\p{Ll}/u.test(label);
  const isSure = names.some((name) => anOutlet.test(name));
  if (isSure && !isShort) return true;
  return (
    (isSure || names.some((name) => perhapsOutlet.test(name))) &&
    [...others].some((other) => other !== label && isOutlet(other))
  );
}

/**
 * Whether a label is one of the words for who asks, which show by themselves that it is a label; names of outlets do
 * not.
 */
export function isAskerWord(label: string): boolean {
  return label.length <= longest && namesOf(label).some((name) => asks.test(name) || isLonger(name));
}

function isOutlet(label: string): boolean {
  return label.length <= longest && namesOf(label).some((name) => anOutlet.test(name));
}

function isLonger(name: string): boolean {
  return name.split(' ').length <= 5 && ((asksAs.test(name) && !otherThing.test(name)) || ofOutlet.test(name));
}

function bareLetter(label: string): string | null {
  // `Q – Ada Oak – Harbor Works`
  const bare = withoutEnd(label.split(/\s[-–—]\s/)[0]!, /[.):：\s]/u).toUpperCase();
  return [...bare].length === 1 ? bare : null;
}

function has(labels: Iterable<string>, letter: string): boolean {
  for (const label of labels) if (bareLetter(label) === letter) return true;
  return false;
}

/**
 * The words of a label in small letters, as they are and without accents; what is in brackets or behind a comma tells
 * more of who it is.
 */
function namesOf(label: string): string[] {
  const bare = label.split(/[([（【,，]/u)[0]!.trim() || label;
  const small = bare.normalize('NFC').toLowerCase();
  const folded = small
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i');
  return [small, folded].map((name) => name.replace(/[^\p{L}\p{M}\p{N}№\u200c]+/gu, ' ').trim());
}
