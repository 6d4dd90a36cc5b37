import type { Transcript } from '../transcript/types.ts';
import { Addressed } from './address.ts';
import { describes, isAdjective, isEnglish, octavesOf, roleOf, type Role } from './english.ts';
import { roomRuns, roomTalk } from './room-talk.ts';
import { tokens, type Token } from './tokens.ts';

/** A run of words of a transcript that could be a term. */
export interface Candidate {
  /** The words in one form for capitals and plurals, by which transcripts are compared. */
  key: string;
  /** As printed most often. */
  term: string;
  /** How rarely its words are said in general English, in octaves: 0 for the commonest, 20 for what the list lacks. */
  rarity: number;
  /** Whether it is a name, printed with capitals. */
  name: boolean;
  /** Whether the title has its words. */
  titled: boolean;
  /** Turns by their place in the transcript, with how often it is said there: `[turn, count, turn, count …]`. */
  places: number[];
}

const MOST_WORDS = 4;

/** Rarity, in octaves, below which a word, or a run of words, that is said once is no candidate. */
const TOLD_ONCE = 15.5;
const RUN_TOLD_ONCE = 17.5;

interface Found {
  key: string;
  /** As printed first. */
  first: string;
  /** How often each form is printed; `null` where all are as the first. */
  forms: Map<string, number> | null;
  places: number[];
  count: number;
  names: number;
  words: number;
}

/** All runs of a transcript that could be terms, in the order of their first places. */
export function candidates({ turns, title }: Pick<Transcript, 'turns' | 'title'>): Candidate[] {
  const words = turns.map(({ text }) => tokens(text));
  const heading = tokens(title);
  const cast = new Cast(
    turns.map(({ label }) => label),
    heading,
    words,
  );
  const found = new Map<string, Found>();
  for (const [turn, said] of words.entries())
    for (let start = 0; start < said.length; start++)
      for (const end of endsFrom(said, start, cast)) note(found, said.slice(start, end), turn, cast);
  const titled = new Set(heading.map(({ key }) => key));
  return [...found.values()].filter(isWorth).map((entry) => toCandidate(entry, titled));
}

/** The ends of all terms that could begin at a word. */
function endsFrom(said: readonly Token[], start: number, cast: Cast): number[] {
  const first = cast.roleAt(said, start);
  if (first !== 'noun' && first !== 'modifier') return [];
  const ends = first === 'noun' && !isCut(said, start + 1) ? [start + 1] : [];
  for (let end = start + 2; end <= Math.min(start + MOST_WORDS, said.length); end++) {
    const last = said[end - 1]!;
    const role = cast.roleAt(said, end - 1);
    if (last.after !== 'blank' || role === 'none') break;
    if (role === 'link' && !mayLink(last, said[end - 2]!, cast)) break;
    if (role !== 'noun' && role !== 'head') continue;
    if (isCut(said, end) || !cast.mayJoin(said.slice(start, end))) continue;
    if (!/^\d/u.test(last.key) || cast.isName(said[end - 2]!)) ends.push(end);
  }
  return ends;
}

/** Whether a run that ends there is cut out of a longer name: `National Cyber` of `National Cyber Director`. */
function isCut(said: readonly Token[], end: number): boolean {
  const next = said[end];
  return next?.after === 'blank' && next.capital && said[end - 1]!.capital && !said[end - 1]!.possessive;
}

/** `of` and the like follow a noun; `the` follows one of them. */
function mayLink({ key }: Token, before: Token, cast: Cast): boolean {
  const role = cast.role(before);
  return key === 'the' ? role === 'link' && before.key !== 'the' : role === 'noun' || role === 'head';
}

function note(found: Map<string, Found>, run: readonly Token[], turn: number, cast: Cast): void {
  const key = run.map((word) => word.key).join(' ');
  if (roomRuns.has(key)) return;
  const form = printed(run);
  let entry = found.get(key);
  if (!entry)
    found.set(key, (entry = { key, first: form, forms: null, places: [], count: 0, names: 0, words: run.length }));
  else if (entry.forms || form !== entry.first) {
    entry.forms ??= new Map([[entry.first, entry.count]]);
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
  }
  if (entry.places.at(-2) === turn) entry.places[entry.places.length - 1]! += 1;
  else entry.places.push(turn, 1);
  entry.count++;
  if (run.every((word) => cast.role(word) === 'link' || cast.isName(word)) || cast.isWhole(run)) entry.names++;
}

function printed(run: readonly Token[]): string {
  if (run.length === 1) return run[0]!.word;
  return run
    .map(({ word, possessive, joined }, at) => {
      const whole = possessive && at < run.length - 1 ? `${word}’s` : word;
      return at === 0 ? whole : `${joined ? ' & ' : ' '}${whole}`;
    })
    .join('');
}

const rarityOf = ({ key }: Found): number => Math.max(...key.split(' ').map(octavesOf));

function isWorth(entry: Found): boolean {
  if (entry.count > 1) return true;
  return entry.names > 0 || rarityOf(entry) >= (entry.words === 1 ? TOLD_ONCE : RUN_TOLD_ONCE);
}

function toCandidate(entry: Found, heading: ReadonlySet<string>): Candidate {
  const forms = [...(entry.forms ?? [[entry.first, entry.count] as const])];
  const [term] = forms.reduce((most, next) => (next[1] > most[1] ? next : most));
  return {
    key: entry.key,
    term,
    rarity: rarityOf(entry),
    name: 2 * entry.names > entry.count,
    titled: entry.key.split(' ').every((word) => heading.has(word)),
    places: entry.places,
  };
}

/** What the words of a transcript are in it: names, people addressed, people who speak. */
class Cast {
  readonly #capital = new Map<string, number>();
  readonly #small = new Map<string, number>();
  readonly #addressed = new Addressed();
  readonly #speaking: ReadonlySet<string>;
  readonly #english: boolean;
  readonly #roles = new Map<string, Role>();

  constructor(labels: readonly string[], title: readonly Token[], words: readonly (readonly Token[])[]) {
    for (const turn of words) {
      this.#addressed.add(turn);
      for (const { key, capital, word, after } of turn) {
        if (!capital) this.#small.set(key, (this.#small.get(key) ?? 0) + 1);
        else if (after === 'blank' || isAcronym(word)) this.#capital.set(key, (this.#capital.get(key) ?? 0) + 1);
      }
    }
    this.#english = isEnglish(words.flatMap((turn) => turn.map(({ key }) => key)));
    this.#speaking = speaking(labels, [title, ...words]);
  }

  /** Whether a word is a name here: printed with a capital where no sentence begins, and rarely without. */
  isName({ key, capital }: Token): boolean {
    return capital && (this.#capital.get(key) ?? 0) > (this.#small.get(key) ?? 0);
  }

  /** Whether words may stand together in a term: in a language whose kinds of words are not known only names may. */
  mayJoin(run: readonly Token[]): boolean {
    return this.#english || run.every((word) => this.isName(word));
  }

  /** The role of a word in its place: in a name of three words or more also those count that are nothing elsewhere. */
  roleAt(said: readonly Token[], at: number): Role {
    const token = said[at]!;
    const role = this.role(token);
    if (role !== 'none' || !this.#mayDescribe(token)) return role;
    const joined = (place: number) => said[place]?.capital === true && said[place]!.after === 'blank';
    let [first, last] = [at, at];
    while (first > 0 && joined(first) && said[first - 1]!.capital) first--;
    while (joined(last + 1)) last++;
    if (last - first < 2 || said[first]!.after === 'sentence') return role;
    return at === last ? 'head' : 'modifier';
  }

  /** Whether all words of a run have capitals, and one of them would be nothing elsewhere. */
  isWhole(run: readonly Token[]): boolean {
    return run.length > 2 && run.every((token) => token.capital) && run.some((token) => this.role(token) === 'none');
  }

  #mayDescribe({ key, word, capital }: Token): boolean {
    return capital && this.#english && describes(word.toLowerCase()) && !this.#speaking.has(key);
  }

  role(token: Token): Role {
    if (token.key === '') return 'none';
    // A word that is printed in the same way has the same role throughout.
    let role = this.#roles.get(token.word);
    if (role === undefined) this.#roles.set(token.word, (role = this.#findRole(token)));
    return role;
  }

  #findRole(token: Token): Role {
    const { key, word } = token;
    if (this.#speaking.has(key)) return 'none';
    const said = (this.#capital.get(key) ?? 0) + (this.#small.get(key) ?? 0);
    if (this.#addressed.of(key) > said / 4 + 0.5) return 'none';
    const lower = word.toLowerCase();
    if (!this.#english) return LONG_WORD.test(word) ? 'noun' : 'none';
    if (/^\d{1,3}$/u.test(lower)) return 'head';
    const role = roleOf(lower);
    if (!this.isName(token)) return role;
    if (PRONOUN.test(lower)) return 'none';
    if (roomTalk.has(lower)) return isAdjective(lower) ? 'modifier' : 'none';
    return role === 'none' ? 'noun' : role;
  }
}

/** In languages whose kinds of words are not known: what is too long for most of the words that name nothing. */
const LONG_WORD = /\p{L}{5}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** `I`, `I’m`, which always have a capital; and single letters. */
const PRONOUN = /^(?:i[’'].*|\p{L}|u\.s\.?|america)$/u;

const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(word);

/** The names of those who speak: of labels, and the words printed before these names. */
function speaking(labels: readonly string[], texts: readonly (readonly Token[])[]): Set<string> {
  const surnames = new Set([...new Set(labels)].flatMap((label) => tokens(label).map(({ key }) => key)));
  const names = new Set(surnames);
  for (const text of texts)
    for (const [at, { key, capital, after }] of text.entries()) {
      const before = text[at - 1];
      const follows = after === 'blank' && before?.capital && !roomTalk.has(before.word.toLowerCase());
      if (capital && follows && surnames.has(key)) names.add(before.key);
    }
  return names;
}
