import type { Transcript } from '../transcript/types.ts';
import type { Declared } from './declared.ts';
import { looksFull, type Label } from './label.ts';
import { fold, plain } from './text.ts';
import { breakWords, months, officeModifiers } from './words.ts';

/** Characters of a line of the head that may name people. */
const longest = 400;
const name =
  "\\p{Lu}\\p{Ll}[\\p{L}\\p{M}’'-]*(?: (?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}[\\p{L}\\p{M}’'-]*|von|van|der|den|de|del|da|di|la|le|bin|al|el))+";

function headOf({ title, header }: Transcript): string[] {
  return [title, ...header.map(({ text }) => text).filter((text) => text.length < longest)].map(plain);
}

/** The key of initials that some transcripts begin with: `HL  Hanna Lund`, `HL = Hanna Lund`. */
export function keyedIn(transcript: Transcript, labels: readonly string[]): Declared[] {
  const lines = headOf(transcript).slice(1);
  return labels
    .filter((label) => /^\p{Lu}[\p{Lu}\d]{1,4}$/u.test(label))
    .flatMap((label) => {
      const entry = new RegExp(`(?:^|[\\s(,;])${label}(?:\\s?[=:–—-]\\s?|\\s)(${name})`, 'u');
      const found = lines.map((line) => entry.exec(line)?.[1]).find((found) => found !== undefined && looksFull(found));
      return found === undefined ? [] : [{ name: found, office: null, label, quote: `${label} ${found}` }];
    });
}

/** Whoever holds an office by what the head of a transcript says, as evidence. */
interface Holder {
  name: string;
  office: string;
  honorific: null;
  where: 'title';
  quote: string;
}

/** The name that title or head print behind an office: `the Prime Minister, the Hon. Ada Moreno MP`. */
export function holderIn(transcript: Transcript, { office }: Label): Holder | null {
  const behind = new RegExp(
    `(?<!\\p{L})(${office.join('[ -]')})(?: of (?:the )?\\p{Lu}\\p{Ll}+)?,? (?:the )?(?:r(?:igh)?t\\.? )?(?:hon(?:ou?rable)?\\.? )?((?:mr|ms|mrs|dr)\\.? )?`,
    'iu',
  );
  for (const line of headOf(transcript)) {
    const found = behind.exec(line);
    const run = found && new RegExp(`^${name}`, 'u').exec(line.slice(found.index + found[0].length))?.[0];
    if (!run) continue;
    const words = run.split(' ');
    const end = words.findIndex((word) => ends(fold(word)));
    const called = (end < 0 ? words : words.slice(0, end)).slice(0, 4).join(' ');
    if (looksFull(called)) return { name: called, office: found[1]!, honorific: null, where: 'title', quote: line };
  }
  return null;
}

const ends = (word: string) =>
  breakWords.has(word) ||
  months.has(word) ||
  officeModifiers.has(word) ||
  /^(?:doorstop|joint|and|mp|ac|qc)$/.test(word);
