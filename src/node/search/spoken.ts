import type { Transcript } from '../../core/transcript/types.ts';
import { briefingText, type BriefingText, type SpokenKind } from '../../contract/search-format.ts';
import { compoundsOf } from '../../contract/search-compounds.ts';
import { asidesOf, wordsOf } from '../../contract/search-words.ts';

/** A transcript as the index takes it: one list of words, and where in it each turn and aside is. */
export interface Spoken {
  words: string[];
  /** What is printed in two words with a hyphen. */
  compounds: string[];
  /** Labels as printed, and in which way they speak. */
  labels: [label: string, kind: SpokenKind][];
  /** Of each turn its number of words and its label, an index into `labels`. */
  turns: [words: number, label: number][];
  /** Asides: first word, number of words. */
  asides: [at: number, count: number][];
  text: BriefingText;
}

/** Lays a transcript out for the index. */
export function spokenOf(transcript: Transcript): Spoken {
  const text = briefingText(transcript);
  const spoken: Spoken = { words: [], compounds: [], labels: [], turns: [], asides: [], text };
  const labels = new Map<string, number>();
  const add = (label: string, kind: SpokenKind, text: string) => {
    const key = `${kind} ${label}`;
    if (!labels.has(key)) labels.set(key, spoken.labels.push([label, kind]) - 1);
    const words = wordsOf(text);
    for (const { at, count } of asidesOf(text, words)) spoken.asides.push([spoken.words.length + at, count]);
    for (const { key } of words) spoken.words.push(key);
    spoken.compounds.push(...compoundsOf(text, words));
    spoken.turns.push([words.length, labels.get(key)!]);
  };
  // The first one is what stands before the turns.
  for (const [at, [, label, words]] of text.turns.entries())
    add(label, transcript.turns[at - 1]?.kind ?? 'outside', words);
  return spoken;
}
