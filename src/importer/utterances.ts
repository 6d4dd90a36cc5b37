import type { Element } from 'hast';
import { h } from 'hastscript';
import { dayIn, eitherDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { toMarkdown } from './markdown.ts';
import { endsSentence, titleFromName } from './words.ts';

/** A piece of speech as captions and machine transcribers give it. */
export interface Utterance {
  /** As the source names the speaker; `null` where it does not say. */
  speaker: string | null;
  /** From the beginning of the recording; `null` where it is not told. */
  seconds: number | null;
  text: string;
  /** Behind a whole sentence another may speak here than before, as the dashes of a dialogue tell. */
  isOther?: boolean;
}

/**
 * What a paragraph is worth breaking for: so many characters said, and a pause of so many seconds after a full stop.
 */
const PARAGRAPH = { characters: 500, pause: 1.5 };

/** A name before the words (`>> ADA MORENO: `, `- Ada: `), as captions without voices print it. */
const NAMED = /^(?:>>+\s*|[-–—]\s*)?(\p{L}[\p{L}\p{M}\p{N} .,'’_()-]{0,50}?)\s?:\s+(?=\S)/u;

/**
 * A draft of utterances: those of one speaker in a row are one turn, which begins with the time and the name. `name` is
 * the file's name without its ending, which gives the title where `title` is `null`, and the day.
 */
export function draftUtterances(found: Utterance[], name: string, title: string | null): Draft {
  const utterances = named(found);
  const hours = utterances.some(({ seconds }) => (seconds ?? 0) >= 3600);
  const speakers = utterances.some(({ speaker }) => speaker !== null);
  const turns = runs(utterances).map((run) => paragraphs(run, speakers, hours));
  const date = dayIn(name);
  return {
    title: title ?? titleFromName(name),
    date,
    eitherDay: date ? null : eitherDay(name),
    published: null,
    modified: null,
    sourceUrl: null,
    vouched: null,
    tags: [],
    body: toMarkdown(turns.flat(), null),
    unfit: utterances.length === 0 ? 'no words were found in it' : null,
    doubts: speakers ? [] : ['it does not say who speaks; the words are imported as a document'],
  };
}

/** Takes names that stand before the words for speakers, where the source has no others and several lines have one. */
function named(utterances: Utterance[]): Utterance[] {
  const prefixed = utterances.filter(({ text }) => NAMED.test(text));
  if (utterances.some(({ speaker }) => speaker !== null) || prefixed.length < 2) return utterances;
  let speaker: string | null = null;
  return utterances.map((utterance, index) => {
    const prefix = NAMED.exec(utterance.text);
    speaker = prefix?.[1] ?? (isOther(utterance, utterances[index - 1]) ? null : speaker);
    return { ...utterance, speaker, text: utterance.text.slice(prefix?.[0].length ?? 0) };
  });
}

/** Whether another may speak than before, though nobody is named: what both say is never one paragraph. */
function isOther(utterance: Utterance, before: Utterance | undefined): boolean {
  return Boolean(utterance.isOther) && (!before || before.seconds === utterance.seconds || endsSentence(before.text));
}

function runs(utterances: Utterance[]): Utterance[][] {
  const found: Utterance[][] = [];
  for (const utterance of utterances) {
    const before = found.at(-1)?.at(-1);
    const goesOn = before?.speaker === utterance.speaker && (utterance.speaker !== null || !isOther(utterance, before));
    if (goesOn && before) found.at(-1)!.push(utterance);
    else found.push([utterance]);
  }
  return found;
}

/** The paragraphs of one turn, the first with time and label. */
function paragraphs(run: Utterance[], speakers: boolean, hours: boolean): Element[] {
  const texts: string[] = [];
  let before: Utterance | null = null;
  for (const utterance of run) {
    const pause = (utterance.seconds ?? 0) - (before?.seconds ?? utterance.seconds ?? 0);
    const last = texts.at(-1) ?? '';
    const breaks = last.length > PARAGRAPH.characters && endsSentence(last) && pause > PARAGRAPH.pause;
    if (texts.length === 0 || breaks || isOther(utterance, before ?? undefined)) texts.push(utterance.text);
    else texts[texts.length - 1] = `${last} ${utterance.text}`;
    before = utterance;
  }
  const { seconds, speaker } = run[0]!;
  const time = seconds === null ? '' : `[${clockTime(seconds, hours)}] `;
  const label = speakers ? [time, h('strong', speaker ?? 'Unknown speaker'), ': '] : [];
  return texts.map((text, index) => h('p', [...(index === 0 ? label : []), text]));
}

/** Seconds as `1:02:03` or `02:03`, whole seconds that have passed. */
function clockTime(seconds: number, hours: boolean): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours ? `${two(Math.floor(whole / 3600))}:${rest}` : rest;
}
