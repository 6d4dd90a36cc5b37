import {
  breakWords,
  courtesyHeads,
  honorifics,
  joiners,
  months,
  officeHeads,
  officeModifiers,
  particles,
  sentenceWords,
  soleOffices,
  suffixes,
} from './words.ts';
import { fold, plain, titleCase } from './text.ts';

/** Somebody named in running text, with the office printed beside the name. */
export interface NamedPerson {
  /** As printed, without form of address: `Mary Ann O’Hara Jr.`; a surname alone where no more stands there. */
  name: string;
  /** As printed: `Deputy Director of the National Economic Council`. */
  office: string | null;
  honorific: string | null;
}

type Kind = 'capital' | 'office' | 'joiner' | 'separator' | 'stop' | 'initial' | 'honorific' | 'suffix';

interface Token {
  text: string;
  key: string;
  kind: Kind;
}

const openers = /\b(?:by|with|from|featuring|gaggle|briefing|call|conference|interview)\b[ :]*/gi;
const abstractNoun = /(tions?|ments|ities|ships?|ics|ology|ness|ings)$/;
const country = /^(of|from)$/;
/** Characters of a title in which names are looked for. */
const longest = 1000;

/**
 * The people a title names, in its order. `surnames` are folded surnames known from the labels of the same transcript:
 * they are read as names even where they are words of an office elsewhere.
 */
export function namesInTitle(title: string, surnames: ReadonlySet<string> = new Set()): NamedPerson[] {
  const line = plain(title.slice(0, longest)).replace(/["“”]/g, '');
  const text = line === line.toUpperCase() ? titleCase(line) : line;
  const starts = [0, ...[...text.matchAll(openers)].map((match) => match.index + match[0].length)];
  const found = new Map<string, NamedPerson>();
  for (const start of starts) {
    for (const person of readList(tokens(text.slice(start), surnames))) {
      const key = fold(person.name);
      const earlier = found.get(key);
      if (earlier === undefined || (earlier.office === null && person.office !== null)) found.set(key, person);
    }
  }
  return [...found.values()];
}

/**
 * The people named in a run of capitalised words from running text (`So Homeland Security Secretary Mary O’Hara`);
 * words that begin a sentence separate, they end nothing.
 */
export function namesInRun(run: string, surnames: ReadonlySet<string>): NamedPerson[] {
  const people: NamedPerson[] = [];
  let part: Token[] = [];
  for (const token of tokens(run.replace(/[“”]/g, ''), surnames)) {
    part.push(token);
    const ends = token.text.endsWith('.') && (token.kind === 'capital' || token.kind === 'office');
    if (token.kind === 'stop' || (ends && token.key.length > 3)) {
      if (token.kind === 'stop') part.pop();
      people.push(...readList(part));
      part = [];
    }
  }
  return [...people, ...readList(part)].map((person) => ({
    ...person,
    name: person.name.replace(/(?<=\p{L}{3})\.$/u, ''),
  }));
}

function tokens(text: string, surnames: ReadonlySet<string>): Token[] {
  return [...text.matchAll(/[,;()/]|[^\s,;()/]+/g)].map(([word]) => classify(word, surnames));
}

const known = new Map<string, Token>();

function classify(word: string, surnames: ReadonlySet<string>): Token {
  const earlier = known.get(word);
  const token = earlier ?? classifyWord(word);
  if (earlier === undefined && known.size < 50_000) known.set(word, token);
  if (token.kind === 'capital' || surnames.size === 0 || !/^\p{Lu}/u.test(word)) return token;
  const lastPart = token.key.split('-').at(-1) ?? token.key;
  return surnames.has(token.key) || surnames.has(lastPart) ? { ...token, kind: 'capital' } : token;
}

function classifyWord(word: string): Token {
  const key = fold(word)
    .replace(/['’]s?$/, '')
    .replace(/\.$/, '');
  const token = (kind: Kind): Token => ({ text: word, key, kind });
  if (/^[,;()/]$/.test(word) || key === 'and' || key === '&') return token('separator');
  if (breakWords.has(key) || /['’]s$/.test(word) || /^(i|we|you|he|she|it|they|that|there|who|let)['’]/i.test(word))
    return token('stop');
  if (honorifics.has(key) && key !== 'lady') return token('honorific');
  if (suffixes.has(key)) return token('suffix');
  if (officeWord(key) || key.split('-').every(officeWord)) return token('office');
  if (joiners.has(key)) return token('joiner');
  if (/\d/.test(word) || months.has(key) || sentenceWords.has(key) || !/^\p{Lu}/u.test(word)) {
    return token(particles.has(key) ? 'initial' : 'stop');
  }
  if (/^\p{Lu}\.?$/u.test(word) || /^(\p{Lu}\.)+$/u.test(word) || particles.has(key)) return token('initial');
  if (abstractNoun.test(key) && key.length >= 7) return token('office');
  return token(/^\p{Lu}{2,}$/u.test(word) || /-(?:re)?lated$/.test(key) ? 'office' : 'capital');
}

function officeWord(key: string): boolean {
  const one = key.replace(/ies$/, 'y').replace(/s$/, '');
  return [key, one].some((word) => officeHeads.has(word) || officeModifiers.has(word));
}

/** Reads `office name, office name and office name` from the first token on, until something ends the list. */
function readList(all: Token[]): NamedPerson[] {
  const people: NamedPerson[] = [];
  let office: Token[] = [];
  let at = 0;
  let inTail = false;
  while (at < all.length) {
    const token = all[at];
    if (token === undefined) break;
    if (token.kind === 'capital' || token.kind === 'initial' || token.kind === 'honorific') {
      const run = readRun(all, at);
      const wasAt = at;
      at = run.next;
      if (inTail) continue;
      // `Springfield Mayor …`: what stands right before an office belongs to it.
      if (all[at]?.kind === 'office' && run.honorific === null) {
        office.push(...all.slice(wasAt, at));
        continue;
      }
      const name = nameOf(run.name, office);
      if (name !== null) people.push({ name, office: officeText(office), honorific: run.honorific });
      office = [];
      inTail = true;
      continue;
    }
    at++;
    if (token.kind === 'separator') {
      // A comma or `and` begins the next person, unless no name has come yet: `Advisor and Deputy Director …`.
      if (inTail || token.text === ',' || isUnnamedHolder(office)) office = [];
      else if (office.length > 0) office.push(token);
      inTail = false;
    } else if (token.kind === 'stop' || (inTail && token.kind === 'joiner' && !country.test(token.key))) {
      if (people.length > 0 || token.kind === 'stop') return people;
    } else if (!inTail) {
      office.push(token);
    }
  }
  return people;
}

/** `the Vice President and …`: somebody of whom the title tells the office alone. */
function isUnnamedHolder([the, ...office]: Token[]): boolean {
  return the?.key === 'the' && soleOffices.has(office.map(({ key }) => key).join('-'));
}

interface Run {
  name: Token[];
  honorific: string | null;
  next: number;
}

/** The words of one name, from a form of address or a first word to the last one that can belong to it. */
function readRun(all: Token[], start: number): Run {
  const name: Token[] = [];
  let honorific: string | null = null;
  let at = start;
  for (; at < all.length; at++) {
    const token = all[at];
    if (token === undefined) break;
    if (token.kind === 'honorific') {
      if (name.length > 0) break;
      honorific = token.key;
    } else if (token.kind === 'capital' || token.kind === 'initial' || (token.kind === 'suffix' && name.length > 0)) {
      name.push(token);
    } else {
      const suffix = token.text === ',' && all[at + 1]?.kind === 'suffix';
      if (!suffix) break;
    }
  }
  return { name, honorific, next: Math.max(at, start + 1) };
}

/**
 * The name in a run of capitalised words, of which the first may still belong to the office (`of Outer Space Mary Ann
 * …`).
 */
function nameOf(run: Token[], office: Token[]): string | null {
  if (!run.some((token) => token.kind === 'capital')) return null;
  const words = run.map((token) => token.text);
  const complementMissing = office.at(-1)?.kind === 'joiner';
  const capitals = run.filter((token) => token.kind === 'capital').length;
  if (complementMissing && capitals >= 2) {
    const taken = Math.max(1, capitals - 2);
    office.push(...run.splice(0, taken));
    return run.map((token) => token.text).join(' ');
  }
  return words.join(' ').replace(/,$/, '');
}

/** The office before a name, `a` and `the` dropped; `null` where nothing there is the head of an office. */
function officeText(office: Token[]): string | null {
  const kept = [...office];
  while (kept[0] && (kept[0].kind === 'separator' || kept[0].kind === 'joiner')) kept.shift();
  while (kept.at(-1)?.kind === 'separator' || kept.at(-1)?.kind === 'joiner') kept.pop();
  const courtesy = kept.at(-1);
  if (courtesy && courtesyHeads.has(courtesy.key) && kept.slice(0, -1).some((token) => officeHeads.has(token.key)))
    kept.pop();
  if (!kept.some((token) => officeHeads.has(token.key))) return null;
  return kept
    .map((token) => token.text)
    .join(' ')
    .replace(/ ([,;)])/g, '$1');
}
