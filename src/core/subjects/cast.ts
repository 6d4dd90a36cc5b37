import { Addressed } from './address.ts';
import { describes, isAdjective, isEnglish, roleOf, type Role } from './english.ts';
import { roomTalk } from './room-talk.ts';
import { tokens, type Token } from './tokens.ts';

/** What the words of a transcript are in it: names, people addressed, people who speak. */
export class Cast {
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

  /** The adjective that no term begins with but that stands before a word: `critical` before `race`. */
  adjectiveBefore(said: readonly Token[], at: number): string | null {
    const before = said[at - 1];
    if (!this.#english || !before || said[at]!.after !== 'blank') return null;
    const lower = before.word.toLowerCase();
    return roomTalk.has(lower) && isAdjective(lower) && !POINTING.test(lower) ? before.word : null;
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

/** Adjectives that say of a thing only how much of it, or which. */
const POINTING = /^(?:more|most|much|many|less|few|own|other|another|such|same)$/u;

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
