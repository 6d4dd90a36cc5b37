import type { Transcript, Turn } from '../transcript/types.ts';
import { countWords } from '../transcript/words.ts';
import { declaredIn, type Declared } from './declared.ts';
import { addressedIn, mentionsIn, type Mention } from './introductions.ts';
import { readLabel, type Label } from './label.ts';
import { holderIn, keyedIn } from './keyed.ts';
import { headOf } from './offices.ts';
import { coreWords, fold } from './text.ts';
import { namesInTitle } from './title.ts';

/** What one transcript says about who speaks in it; small, and nothing but facts of that transcript. */
export interface Evidence {
  id: string;
  date: string;
  title: string;
  labels: LabelEvidence[];
  names: NameEvidence[];
  /** Those whom the front matter or a key of initials names. */
  declared: Declared[];
  /** How often each full name is written, and after which office: `president|Mary O’Hara`, `|Mary O’Hara`. */
  mentions: Record<string, number>;
}

export interface LabelEvidence {
  label: string;
  turns: number;
  words: number;
  /** Whether its turns are questions. */
  asks: boolean;
  /** First names by which whoever bears the label is addressed, folded, with how often. */
  addressed: Record<string, number>;
}

/** A name that may belong to one of the labels; that of the title is one that the front matter names. */
export interface NameEvidence {
  name: string;
  office: string | null;
  honorific: string | null;
  where: 'title' | 'introduction' | 'mention';
  /** The words it rests on. */
  quote: string;
}

/** Gathers what a transcript says about its speakers: labels, names in the title, introductions, forms of address. */
export function collectEvidence(transcript: Transcript): Evidence {
  const { id, date, title, turns } = transcript;
  const labels = new Map<string, LabelEvidence & { first: number; read: Label }>();
  turns.forEach((turn, at) => {
    const seen = labels.get(turn.label) ?? {
      label: turn.label,
      turns: 0,
      words: 0,
      asks: turn.kind === 'question',
      addressed: {},
      first: at,
      read: readLabel(turn.label),
    };
    seen.turns++;
    seen.words += countWords(turn.text);
    labels.set(turn.label, seen);
    if (seen.read.form !== 'role') noteAddress(seen.addressed, turns, at);
  });

  const people = [...labels.values()].filter(({ read }) => read.name.length > 0);
  const surnames = new Set(people.flatMap(({ read }) => [read.name.at(-1) ?? '', read.name.join('-')]));
  const names: NameEvidence[] = namesInTitle(title, surnames).map((person) => ({
    ...person,
    where: 'title',
    quote: title,
  }));
  for (const { read } of labels.values()) {
    const office = read.office.join(' ');
    if (read.form !== 'office' || names.some((name) => fold(name.office ?? '') === office)) continue;
    const holder = holderIn(transcript, read);
    if (holder) names.push(holder);
  }
  const declared = [...declaredIn(transcript.extra), ...keyedIn(transcript, [...labels.keys()])];
  for (const { name, office, quote } of declared) names.push({ name, office, honorific: null, where: 'title', quote });
  const mentions: Record<string, number> = {};
  const note = (mention: Mention, at: number): void => {
    const parts = coreWords(mention.name);
    const key = `${headOf(mention.office) ?? ''}|${mention.name}`;
    mentions[key] = (mentions[key] ?? 0) + 1;
    const own = people.filter(({ read }) => parts.includes(read.name.at(-1) ?? ''));
    if (own.length === 0) return;
    const where = own.some((label) => introduces(mention, at, label, turns)) ? 'introduction' : 'mention';
    names.push({
      name: mention.name,
      office: mention.office,
      honorific: mention.honorific,
      where,
      quote: mention.quote,
    });
  };
  for (const block of transcript.header) {
    if (block.text.length < 400)
      for (const mention of mentionsIn(block.text, surnames)) note({ ...mention, cue: true }, 0);
  }
  turns.forEach((turn, at) => {
    for (const mention of mentionsIn(turn.text, surnames)) note(mention, at);
  });
  return {
    id,
    date,
    title,
    labels: [...labels.values()].map(({ label, turns: count, words, asks, addressed }) => ({
      label,
      turns: count,
      words,
      asks,
      addressed,
    })),
    names: strongest(names),
    declared,
    mentions,
  };
}

/** Whether a mention introduces the bearer of a label rather than speaking of somebody of that surname. */
function introduces(
  mention: Mention,
  at: number,
  label: { label: string; first: number; read: Label },
  turns: Turn[],
): boolean {
  if (mention.self && turns[at]?.label === label.label) return true;
  if (turns[at]?.label === label.label) return false;
  // Behind an office a name must have the same one: a president's son is not the president.
  if (label.read.office.length > 0 && mention.office !== null && headOf(mention.office) !== headOf(label.read.office))
    return false;
  const before = at < label.first && (label.first - at <= 2 || at <= 3);
  if (before && (mention.cue || mention.office !== null || label.first - at === 1)) return true;
  const head = headOf(label.read.office);
  return head !== null && headOf(mention.office) === head;
}

/** Who asks before a turn, or speaks after it, tends to begin with the first name of its speaker. */
function noteAddress(addressed: Record<string, number>, turns: Turn[], at: number): void {
  for (const near of [turns[at - 1], turns[at + 1]]) {
    if (near === undefined || near.label === turns[at]?.label) continue;
    const name = addressedIn(near.text);
    if (name !== null) addressed[name] = (addressed[name] ?? 0) + 1;
  }
}

/** One entry a name and office: the strongest, the earliest among equals. */
function strongest(names: NameEvidence[]): NameEvidence[] {
  const rank = { title: 0, introduction: 1, mention: 2 };
  const kept = new Map<string, NameEvidence>();
  for (const name of names) {
    const key = `${coreWords(name.name).join(' ')}|${name.office === null ? '' : fold(name.office)}`;
    const earlier = kept.get(key);
    if (earlier === undefined || rank[name.where] < rank[earlier.where]) kept.set(key, name);
  }
  return [...kept.values()];
}
