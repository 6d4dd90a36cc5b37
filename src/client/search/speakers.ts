import { wordsOf } from '../../contract/search-words.ts';
import type { Archive, ArchiveLabel } from '../index/frame.ts';

/** The value of the filter by speaker: an id, or the label where nobody is known behind it. */
export function speakerOf({ speaker, kind, label }: ArchiveLabel): string | null {
  return kind === 'outside' ? null : (speaker ?? label);
}

/**
 * The speakers whom a filter means: the one of that id or label, else all whose name or label has every word of it
 * (`psaki`, `biden`). None where nobody is called so.
 */
export function speakersMeant({ labels, speakers }: Archive, wanted: string): Set<string> {
  if (speakers.has(wanted) || labels.some((label) => speakerOf(label) === wanted)) return new Set([wanted]);
  const words = namesIn(wanted);
  const meant = new Set<string>();
  if (words.length === 0) return meant;
  const called = (name: string) => {
    const own = namesIn(name);
    return words.every((word) => own.includes(word));
  };
  for (const { id, name } of speakers.values()) if (called(name)) meant.add(id);
  for (const label of labels) {
    const speaker = speakerOf(label);
    if (speaker !== null && !meant.has(speaker) && called(label.label)) meant.add(speaker);
  }
  return meant;
}

/** Words as the search knows them, so that a name is found as it may be typed. */
const namesIn = (name: string): string[] => wordsOf(name).map(({ key }) => key);
