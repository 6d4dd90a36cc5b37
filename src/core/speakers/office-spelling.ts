import { commonest, officeKey, type Attested } from './offices.ts';
import { nearlySame } from './text.ts';

/** How many times as often as a misprint the right spelling must stand, and how often at least. */
const sure = { ratio: 3, least: 3 };

/**
 * Offices as most briefings spell them: a title that differs from one that is far more frequent by a slip in a single
 * word (`Chief Medial Advisor`) is given as that one has it. `all` is what is attested in the whole archive.
 */
export function officeSpelling(all: readonly Attested[]): (title: string) => string {
  const groups = Map.groupBy(all, ({ title }) => officeKey(title));
  const often = [...groups]
    .filter(([, { length }]) => length >= sure.least)
    .map(([key, group]) => ({ words: key.split(' '), group }));
  const right = new Map<string, string>();
  for (const [key, { length }] of groups) {
    const words = key.split(' ');
    const meant = often.find(({ words: other, group }) => group.length >= sure.ratio * length && isSlip(words, other));
    if (meant) right.set(key, commonest(meant.group.map(({ title }) => title)));
  }
  return (title) => right.get(officeKey(title)) ?? title;
}

function isSlip(words: string[], other: string[]): boolean {
  if (words.length !== other.length) return false;
  const [own = '', ...more] = words.filter((word) => !other.includes(word));
  const [theirs = ''] = other.filter((word) => !words.includes(word));
  return more.length === 0 && own !== '' && theirs !== '' && (nearlySame(own, theirs) || isCut(own, theirs));
}

/** `Nation` for `National`: an ending left out or put on. */
function isCut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.length - short.length <= 2 && long.startsWith(short);
}
