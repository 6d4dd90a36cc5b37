import type { Transcript } from '../transcript/types.ts';
import type { Candidate } from './candidate.ts';
import { Cast } from './cast.ts';
import { octavesOf } from './english.ts';
import { roomRuns } from './room-talk.ts';
import { tokens, type Token } from './tokens.ts';

const MOST_WORDS = 4;

/** Rarity, in octaves, below which a word, or a run of words, that is said once is no candidate. */
const TOLD_ONCE = 15.5;
const RUN_TOLD_ONCE = 17.5;

/** How often a term has to be said to take an adjective along that it is never said without. */
const BOUND = 3;

interface Found {
  key: string;
  /** As printed first. */
  first: string;
  /** The adjective that stands before it wherever it is said, in small letters where it ever is; `null` for none. */
  adjective: string | null;
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
      for (const end of endsFrom(said, start, cast))
        note(found, said.slice(start, end), turn, cast, cast.adjectiveBefore(said, start));
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

function note(
  found: Map<string, Found>,
  run: readonly Token[],
  turn: number,
  cast: Cast,
  adjective: string | null,
): void {
  const key = run.map((word) => word.key).join(' ');
  if (roomRuns.has(key)) return;
  const form = printed(run);
  let entry = found.get(key);
  if (!entry)
    found.set(
      key,
      (entry = { key, first: form, adjective, forms: null, places: [], count: 0, names: 0, words: run.length }),
    );
  else if (entry.forms || form !== entry.first) {
    entry.forms ??= new Map([[entry.first, entry.count]]);
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
  }
  entry.adjective = sameWord(entry.adjective, adjective);
  if (entry.places.at(-2) === turn) entry.places[entry.places.length - 1]! += 1;
  else entry.places.push(turn, 1);
  entry.count++;
  if (run.every((word) => cast.role(word) === 'link' || cast.isName(word)) || cast.isWhole(run)) entry.names++;
}

/** What two words are that differ at most in capitals. */
function sameWord(one: string | null, other: string | null): string | null {
  if (one === other || one === null || other === null) return one === other ? one : null;
  const small = other.toLowerCase();
  return one.toLowerCase() !== small ? null : other === small ? other : one;
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
    term: entry.adjective !== null && entry.count >= BOUND ? `${entry.adjective} ${term}` : term,
    rarity: rarityOf(entry),
    name: 2 * entry.names > entry.count,
    titled: entry.key.split(' ').every((word) => heading.has(word)),
    places: entry.places,
  };
}
