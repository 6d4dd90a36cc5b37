import type { Office } from './types.ts';
import { fold, plain } from './text.ts';
import { officeHeads } from './words.ts';

const written: Readonly<Record<string, string>> = {
  nsc: 'national security council',
  nec: 'national economic council',
  omb: 'office of management and budget',
  cea: 'council of economic advisers',
  epa: 'environmental protection agency',
  adviser: 'advisor',
  advisers: 'advisors',
  apnsa: 'national security advisor',
  nsa: 'national security advisor',
  technologies: 'technology',
  fema: 'federal emergency management agency',
  hhs: 'health and human services',
  dhs: 'homeland security',
};
const lead = /^(?:the|white house|us|u\.s\.|united states|a|an|our|my)\s+/;

/** What is the same for two ways of writing one office: `NEC Director`, `Director of the National Economic Council`. */
export function officeKey(title: string): string {
  let words = fold(plain(title))
    .replace(/[^\p{L}\p{N}\s.-]/gu, '')
    .trim();
  while (lead.test(words)) words = words.replace(lead, '');
  words = words
    .split(' ')
    .map((word) => written[word] ?? word)
    .join(' ');
  const turned = /^((?:[a-z-]+ )*?[a-z-]+) (?:of|for) (?:the )?(.+)$/.exec(words);
  if (turned && officeHeads.has(turned[1]?.split(' ').at(-1) ?? '')) words = `${turned[2]} ${turned[1]}`;
  return words
    .replace(/\b(?:of|for|the|and|to)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** The heads in an office, folded: `['deputy', 'director']` gives `director`. */
export function headsOf(office: string | null): string[] {
  return office === null
    ? []
    : fold(office)
        .split(/[^\p{L}-]+/u)
        .filter((word) => officeHeads.has(word));
}

/**
 * The one word an office turns on, with `vice`, `first`, `prime` and the like, which make another office of it: `vice
 * president`. Takes an office as printed or its folded words; `null` where there is no head.
 */
export function headOf(office: string | string[] | null): string | null {
  const all = typeof office === 'string' ? fold(office).split(/[^\p{L}-]+/u) : (office ?? []);
  // An `Advisor to the President` is an advisor.
  const first = all.findIndex((word) => officeHeads.has(word));
  const end = all.findIndex((word, at) => at > first && first >= 0 && /^(of|for|to)$/.test(word));
  const words = end < 0 ? all : all.slice(0, end);
  const at = words.findLastIndex((word) => officeHeads.has(word));
  const head = words[at];
  if (head === undefined) return null;
  const before = words[at - 1] ?? '';
  return /^(vice|first|second|prime|surgeon|attorney|under|lieutenant)$/.test(before) ? `${before} ${head}` : head;
}

/** An office as attested on one day. */
export interface Attested {
  title: string;
  date: string;
  where: 'title' | 'introduction' | 'label';
}

/**
 * The offices of one speaker with the first and last day of each. What a title says counts; introductions count where
 * they say it twice or no title says anything; a label's own word (`Governor`) only where nothing else is known.
 */
export function officesOf(attested: Attested[]): Office[] {
  const groups = new Map<string, Attested[]>();
  for (const entry of attested) {
    const key = officeKey(entry.title);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const all = [...groups.values()];
  const titled = all.filter((group) => group.some((entry) => entry.where === 'title'));
  const told = all.filter((group) => !titled.includes(group) && group.some((entry) => entry.where === 'introduction'));
  const named = [...titled, ...told.filter((group) => titled.length === 0 || group.length >= 3)];
  const kept = named.length > 0 ? named : all;
  return kept
    .map((group) => {
      const days = group.map((entry) => entry.date).sort();
      const title = commonest(group.map((entry) => entry.title));
      return { title, from: days[0] ?? null, to: days.at(-1) ?? null, attested: true as const };
    })
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.title.localeCompare(b.title));
}

/**
 * The most frequent of some strings; among equals the first by alphabet, so that the order of files does not matter.
 */
export function commonest(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? '';
}
