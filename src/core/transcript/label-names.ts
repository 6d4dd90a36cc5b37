import { isAskerWord } from './askers.ts';
import { isHeading, isRole } from './label-forms.ts';
import { withoutEnd } from './ends.ts';

/** How well words name somebody: not at all, if they recur, or at first sight. */
export type Likeness = 0 | 1 | 2;

/** An office of any length and, in brackets, who holds it: `THE MINISTER OF … (SHRI OAK)`. */
const heldBy =
  /^\P{Ll}{3,200}[(（](?:SHRI|Shri|SMT|Smt|MRS?|Mrs?|MS|Ms|DR|Dr|PROF|Prof|HON|Hon|SRA?|Sra?)\.?\s\p{Lu}[^()（）]{1,60}[)）]$/u;
/** Small words within names: `von der`, `da`, `bin`, `of the`. */
const particles = new Set(
  (
    'of the and for at in on to de del della di da das do dos du des la las le les los el y e et und von vom zu zur der ' +
    'für señor señora senhor senhora heer mevrouw herr frau signor signora monsieur madame den dem van ten ter het bin ibn al el ul af av och i na w z pro tempore'
  ).split(' '),
);
/** Words that head a line of facts or a remark rather than name a speaker, beside those of the official papers. */
const facts = new Set(
  (
    'absent absentees abstract action actions address agenda annex answers apologies appendix article attachment attendance author authors caution caveat chapter claim ' +
    'comment comments conclusion correct contact contents copyright correction credits date day decision decisions disclaimer download duration ' +
    'edit editor email example examples exception exhibit fact facts false fax figure file final finally first second third fourth fifth ' +
    'format goal headline hint homepage however image important index intro introduction item keynote keywords language last ' +
    'license link links list location media minutes moreover motion music myth name next note notes number opening option outline ' +
    'overview page part phone photo place point present price problem published purpose quote reading reality reference references regrets ' +
    'remark remarks reminder resolution resolved resources result results rule section see sidebar slides solution source sources sponsor ' +
    'sponsors step steps subject summary table tags tel telephone term test theme time timestamps tip title todo topic ' +
    'topics total transcript translation true truth twitter type update url venue version video view vote warning website yeas nays ' +
    'added addition bug bugs build bump changed changes chore compatibility cons default defaults deprecated docs enhancements feat feature features fix fixed ' +
    'fixes fixtures improvements miscellaneous options parameter parameters params perf performance proposal proposals refactor refactoring removed return ' +
    'pros readme returns size tests usage ' +
    'newspaper photos print radio stills wire wires ' +
    'hinweis datum ort uhrzeit thema quelle anmerkung antrag drucksache tagesordnung beschluss überweisungsvorschlag ' +
    'fecha lugar hora tema fuente nota resumen date lieu heure sujet résumé data luogo ora fonte assunto'
  ).split(' '),
);
/** Headings of calls, and lines of a press pool. */
const sections =
  /^(?:(?:corporate|company|other|(?:conference )?call|meeting) participants|.* (?:discussion|answer|remarks) (?:section|session)|prepared remarks|questions? (?:and|&) answers?.*|presentation|(?:secondary )?(?:tv corr.*|wire photos|print|radio))$/iu;
/** Words that begin sentences or are whole answers, and begin no name. */
const openers = new Set(
  (
    'a an and are as at because but by can could did do does for from go had has have he hello here hey hi how i if in is it ' +
    'its just let like look maybe me my no nope not now of oh ok okay on or our please really right she so some sure ' +
    'thank thanks that the then there these they this to uh um was we well were what when where which who why will with would ' +
    'yeah yep yes you your aber als auch bitte danke das die doch ein es genau gut ich ja nein nun oder und was wer wie wir ' +
    'bueno claro como con de el en entonces eso gracias la no o para pero por que qué si sí un una y ya ' +
    'buenos buenas muchas muchos mire muy perdón bom boa muito muita olha grazie buongiorno allora quindi certo bene no sì dunque ' +
    'vielen guten herzlichen alors bien bonjour très ce et il je mais merci non nous oui ou qui sim não obrigado mas e isso não então dzień dziękuję tak nie proszę ' +
    'да нет спасибо пожалуйста здравствуйте добрый добрая что это я мы вы но и а в как evet hayır teşekkürler'
  ).split(' '),
);
/** In capitals, words of a sentence or of a heading. */
const shouted = new Set(
  (
    'ANY ARE AS BE BUT BY CAN EXPRESS FROM HAS HAVE HEREBY HOW IF IN IS IT ITS LIMITED MAY NO NOT OR OUR ' +
    'SHALL THAT THEIR THESE THIS TO WAS WE WHAT WHEN WHO WHY WILL WITH WITHOUT YOU YOUR'
  ).split(' '),
);
const caseless = /[\p{Lo}]/u;
const sentence = /[!?;。！？，、؟،“”«»@=\\|…]|https?:|www\./u;
/** Words between backquotes, or what begins with one and a small letter: `` `size` (number)``. */
const isCode = /^[^\p{L}\p{N}`]{0,3}`(?:\p{Ll}|[^`]+`)|[{}]/u;

/** Prose shows itself by the small letter that begins its second, third or fourth word, and begins with no bracket. */
const prose =
  /^[^\s,.:：([（【<>)–—-]+ (?:[^\s,.:：([（–—-]+ ){0,2}(?!(?:of|the|and|de|da|del|di|do|du|la|le|von|van|der|den|bin|ibn|al|el|y|e|et|und|zu|vom|zur|af|av)\b)\p{Ll}/u;
/** Several who speak at once, or one of them: `Some hon. members`. */
const chorus =
  /^(?:some|several|an?|une|des|plusieurs) (?:hon(?:ou?rable)?\.? )?(?:members?|senators?|deput(?:y|ies)|voices?|voix|députés)\b/iu;
/**
 * A person's title begins, perhaps behind an article: `Mme la présidente`, `El señor OAK`; or an office does: `De
 * voorzitter`.
 */
const addressed =
  /^(?:(?:el|la|o|a|de|der|die|le|il|the) )?(?:mrs?|ms|miss|dr|prof|(?:(?:rt|right)\.? )?hon|mm?|mme|mlle|sra?|srta|señora?|senhora?|herr|frau|heer|mevrouw|signora?|shri|smt|shrimati|monsieur|madame?)[.ª]*\s+\S/iu;
const article = /^(?:the|an?|el|la|le|il|o|de|den|der|die|das)$/iu;
/** `Y Llywydd`: few sentences begin so. */
const oneLetter = /^(?!I )\p{Lu} \p{Lu}\p{Ll}+$/u;
/** `Riikka Oak ps` */
const party = /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ \p{Ll}{1,5}$/u;
/** What is put behind a name: `Jr.`, and degrees or honours. */
const afterName = /,? (?:Jr|Sr|II|III|IV|PhD|Ph\.D|M\.?D|Esq)\.?(?=,|$)|, (?:\p{Lu}{2,5}|[BM]Sc|LL\.?[BM])\.?(?=,|$)/gu;
const address = /^\S+, \p{Ll}|^\p{L}+[’'](?:s|re|m|ve|ll|t|d)\s/u;

/** Whether a line begins as sentences do and labels never: most of a transcript need be looked at no further. */
export function isProse(line: string): boolean {
  return address.test(line) || (prose.test(line) && !namesSomebody(line));
}

/** How well the words before a separator name somebody. Nobody's name is known: only its looks count. */
export function likeness(label: string): Likeness {
  let known = rated.get(label);
  if (known === undefined) {
    known = rate(label);
    if (rated.size >= mostRated) rated.clear();
    rated.set(label, known);
  }
  return known;
}

/** Labels come again and again, within a transcript and in the next one. */
const rated = new Map<string, Likeness>();
const mostRated = 5000;

function rate(label: string): Likeness {
  if ((label.length < 40 && chorus.test(label)) || heldBy.test(label)) return 2;
  if (
    prose.test(label) &&
    !(label.length < 40 && (/^\p{Ll}/u.test(label) || party.test(label))) &&
    !namesSomebody(label)
  )
    return 0;
  const bare = label
    .replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/g, ' ')
    .replace(/["'’‘“”][^"'’‘“”\s]+["'’‘“”]/g, ' X ')
    .replace(/ \| /g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isCode.test(label)) return 0;
  if (!/\p{L}/u.test(bare) || /\d%/.test(label) || sentence.test(bare) || /^[\d.)_]/.test(bare) || !evenBrackets(label))
    return 0;
  if (caseless.test(bare)) return caselessName(bare);
  if (isAskerWord(bare)) return 2;
  if (isHeading(bare.toUpperCase()) || facts.has(withoutEnd(bare.toLowerCase(), /[\s#\d.]/)) || sections.test(bare))
    return 0;
  // `Q – Ada Oak – Harbor Works`, `A - Ada Oak`
  const lettered = /^\p{Lu} [-–—]+ (.+)$/u.exec(bare)?.[1];
  if (lettered !== undefined) return likeness(lettered.split(/ [-–—]+ /)[0]!);
  const isAddressed = addressed.test(bare);
  if (endsSentence(bare) || (!isAddressed && (/\.\s+\p{Ll}/u.test(bare) || beginsSentence(bare)))) return 0;
  if (oneLetter.test(bare) && openers.has(bare[0]!.toLowerCase())) return 1;
  const [name = '', ...office] = bare.replace(afterName, '').split(/,\s|\s[-–—]+\s/);
  const words = name.split(' ').filter(Boolean);
  const upper = !/\p{Ll}/u.test(bare.replace(/^The |\b(?:Mc|Mac|[A-Z]’|[a-z]{1,3}\b)/g, ''));
  if (upper && words.length > 2 && words.some((word) => shouted.has(word))) return 0;
  // `PROTECTING AMERICAN WORKERS` heads what is done for them.
  if (upper && words.length > 1 && /^\p{Lu}{3,}ING$/u.test(words[0]!)) return 1;
  if (words.length > (upper || words.some(isRole) ? 16 : 8) || office.join(' ').split(' ').length > 30) return 0;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word) && !isRole(word));
  if (party.test(bare)) return 1;
  if (small.length > 0) return words.length <= 3 && (small.length === words.length || words.some(isRole)) ? 1 : 0;
  // `de Guindos`; a small particle alone, or before another, is none of a name.
  if (/^\p{Ll}/u.test(bare)) return words.length === 1 || /^\p{Lu}/u.test(words[1]!) ? 1 : 0;
  // Behind a comma an office may stand, but so may the rest of a sentence.
  return upper || office.length === 0
    ? 2
    : words.length > 1 || isGivenName(office) || office.some((part) => part.split(' ').some(isRole))
      ? 1
      : 0;
}

/** What stands behind the comma of `Oak, Ada Maria`. */
function isGivenName([given = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && /^\p{Lu}[\p{L}\p{M}’'.-]*(?: \p{Lu}[\p{L}\p{M}’'.-]*){0,2}$/u.test(given);
}

/** `The Chairman` and `A Participant` name somebody all the same, and a single letter may be an initial. */
function beginsSentence(bare: string): boolean {
  const [first = '', second = ''] = bare.split(/[\s,.]+/);
  if (!openers.has(first.toLowerCase()) || (/^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(second))) return false;
  // These are names as well: `Will Oak`.
  if (/^(?:will|an|do|he)$/iu.test(first) && /^\p{Lu}/u.test(second)) return false;
  if (first.length === 1) return second !== '' && !bare.includes('.') && !isRole(second) && !oneLetter.test(bare);
  return !(/^(?:the|an?|el|la|das|die)$/iu.test(first) || (article.test(first) && isRole(second))) || second === '';
}

/** Begins with an office or a title, though small letters follow. */
function namesSomebody(line: string): boolean {
  if (startsWithRole(line) || chorus.test(line) || addressed.test(line)) return true;
  // `Phóng viên: `, `Riikka Oak ps: `
  const before = /^[^:：\n]{2,40}(?=[:：]|$)/u.exec(line)?.[0];
  if (before !== undefined && (isAskerWord(before) || party.test(before))) return true;
  // `Political spokesman: `
  const last = /^(?:[\p{L}’'-]+ ){1,3}?(\p{Ll}+)(?=\s?(?:[:：(]|$))/u.exec(line)?.[1];
  if (last !== undefined && isRole(last)) return true;
  const [, first = '', second = ''] = /^(\p{L}+) ([\p{L}-]+)/u.exec(line) ?? [];
  return article.test(first) && isRole(second);
}

function startsWithRole(label: string): boolean {
  return isRole(/^\p{L}+/u.exec(label)?.[0] ?? '');
}

/** A full stop within that ends neither a title nor an initial. */
function endsSentence(bare: string): boolean {
  const at = bare.search(/\.\s/);
  return (
    at > 0 &&
    bare
      .split(/\.\s/)
      .slice(0, -1)
      .some((part) => part.split(/[\s.]/).at(-1)!.length > 5)
  );
}

function caselessName(bare: string): Likeness {
  if (/[.:：]/.test(bare.replace(/\p{L}\.(?=\p{L}|\s|$)/gu, ''))) return 0;
  const words = bare.split(' ');
  return [...bare].length <= 12 || (words.length <= 5 && words.every((word) => [...word].length <= 14))
    ? 2
    : [...bare].length <= 24
      ? 1
      : 0;
}

function evenBrackets(label: string): boolean {
  const count = (marks: RegExp) => label.match(marks)?.length ?? 0;
  return count(/[([（【]/g) === count(/[)\]）】]/g) && count(/</g) === count(/>/g);
}

/** A title or office begins the label, as in `Ms. Rowan`, `The Chairman`, `Senator Oak`. */
export function hasOffice(label: string): boolean {
  return (
    /^(?:M[rsx]s?|Dr|Hon|Prof|Rev|Gen|Lt|Col|Sen|Rep|Gov|Adm|Capt)\.?\s/iu.test(label) ||
    addressed.test(label) ||
    label.split(/\s+/).slice(0, 3).some(isRole)
  );
}
