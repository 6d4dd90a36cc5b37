import type { Block, Transcript } from '../../core/transcript/types.ts';
import type { BriefingText, SpokenKind } from '../../contract/search-format.ts';
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

/** Lays a transcript out for the index. What stands before and after the turns becomes turns without a speaker. */
export function spokenOf(transcript: Transcript): Spoken {
  const { title, header, turns, footer } = transcript;
  const spoken: Spoken = { words: [], compounds: [], labels: [], turns: [], asides: [], text: { title, turns: [] } };
  const labels = new Map<string, number>();
  const add = (id: string, label: string, kind: SpokenKind, text: string) => {
    const key = `${kind} ${label}`;
    if (!labels.has(key)) labels.set(key, spoken.labels.push([label, kind]) - 1);
    const words = wordsOf(text);
    for (const { at, count } of asidesOf(text, words)) spoken.asides.push([spoken.words.length + at, count]);
    for (const { key } of words) spoken.words.push(key);
    spoken.compounds.push(...compoundsOf(text, words));
    spoken.turns.push([words.length, labels.get(key)!]);
    spoken.text.turns.push([id, label, text]);
  };
  add('', '', 'outside', [title, plain(header)].filter(Boolean).join('\n\n'));
  for (const { id, label, kind, text } of turns) add(id, label, kind, text);
  if (footer.length > 0) add('', '', 'outside', plain(footer));
  return spoken;
}

const plain = (blocks: Block[]) => blocks.map((block) => block.text).join('\n\n');
