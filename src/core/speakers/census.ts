import type { Evidence } from './evidence.ts';
import { givenFits } from './given-names.ts';
import { givenName } from './names.ts';
import { commonest, headOf } from './offices.ts';
import { nameWords } from './text.ts';
import { particles } from './words.ts';

interface Written {
  given: string;
  name: string;
  head: string;
  count: number;
}

/**
 * Which given names the whole archive writes before each surname. Where it only ever writes one, a surname alone can be
 * trusted to be that person's; where it writes several, it cannot.
 */
export class Census {
  readonly #bySurname = new Map<string, Written[]>();

  constructor(evidence: Evidence[]) {
    for (const { mentions, names } of evidence) {
      for (const [key, count] of Object.entries(mentions)) {
        const at = key.indexOf('|');
        this.#add(key.slice(at + 1), key.slice(0, at), count);
      }
      for (const { name, office, where } of names) if (where === 'title') this.#add(name, headOf(office) ?? '', 1);
    }
  }

  #add(name: string, head: string, count: number): void {
    const last =
      name
        .replace(/,? (?:[JS]r|I{1,3}|IV)\.?$/, '')
        .split(' ')
        .at(-1) ?? '';
    const given = givenName(name, nameWords(last));
    if (given === null) return;
    const key = surnameKey(nameWords(last));
    this.#bySurname.set(key, [...(this.#bySurname.get(key) ?? []), { given, name, head, count }]);
  }

  #written(surname: string[]): Written[] {
    return this.#bySurname.get(surnameKey(surname)) ?? [];
  }

  /**
   * The share of a given name among all that stand before the surname; 0 where the surname is never written in full.
   */
  share(surname: string[], given: string): number {
    const all = this.#written(surname);
    const total = sum(all);
    return total === 0 ? 0 : sum(all.filter((entry) => givenFits(entry.given, given))) / total;
  }

  /**
   * The full name that the archive writes behind this office, if it is one person's in nine cases of ten and written
   * twice.
   */
  nameBehind(head: string, surname: string[]): string | null {
    return prevailing(
      this.#written(surname).filter((entry) => entry.head === head),
      2,
    );
  }

  /**
   * The full name that the archive writes for this surname, if it is one person's in nine cases of ten and written four
   * times.
   */
  onlyName(surname: string[]): string | null {
    return prevailing(this.#written(surname), 4);
  }
}

/** The surname without its particles: `von der …` is found under its last word. */
function surnameKey(surname: string[]): string {
  return surname.filter((word, at) => at === surname.length - 1 || !particles.has(word)).join(' ');
}

function prevailing(all: Written[], least: number): string | null {
  const total = sum(all);
  const best = all.find((entry) => sum(all.filter((other) => givenFits(entry.given, other.given))) >= 0.9 * total);
  if (best === undefined || total < least) return null;
  const fitting = all.filter((entry) => givenFits(entry.given, best.given));
  return commonest(fitting.flatMap((entry) => Array.from({ length: entry.count }, () => entry.name)));
}

function sum(entries: Written[]): number {
  return entries.reduce((total, entry) => total + entry.count, 0);
}
