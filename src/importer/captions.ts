import { parse } from '@plussub/srt-vtt-parser';
import type { Draft } from './draft.ts';
import { draftUtterances, type Utterance } from './utterances.ts';
import { endsSentence, squash } from './words.ts';

const VOICE = /<v(?:\.[^\s>]*)?\s+([^\s>][^>]*)>/;

/** Whether a text is WebVTT or SubRip, by its first lines. */
export function isCaptions(text: string): boolean {
  return /^\ufeff?\s*(?:WEBVTT(?:\s|$)|(?:\d+\s*\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->)/.test(text.slice(0, 400));
}

/** Reads WebVTT or SubRip. Throws an error for people where the cues cannot be read. */
export function draftCaptions(text: string, name: string): Draft {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const title = /^WEBVTT[ \t]+(?:- *)?(\S[^\n]*)/.exec(lines)?.[1]?.trim() ?? null;
  let cues;
  try {
    cues = parse(lines).entries;
  } catch (error) {
    throw new Error(`its captions cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const spoken = cues.map(({ from, text: said }) => voices(said, from / 1000));
  spoken.forEach(([first], index) => {
    // Nobody knows which of two who spoke together goes on in the next cue, or if a third does.
    const before = spoken[index - 1] ?? [];
    if (first && before.length > 1 && before.at(-1)!.isOther) first.isOther = true;
  });
  return draftUtterances(withoutRolling(spoken.flat()), name, title);
}

/** The words of a cue by voice; a cue without one has a speaker of `null`. */
function voices(cue: string, seconds: number): Utterance[] {
  const parts = cue.split(new RegExp(VOICE, 'g'));
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const speaker = index === 0 ? null : squash(plain(parts[index - 1]!)) || null;
    return dialogue(plain(part)).map((text) => ({ speaker, seconds, text, isOther: dash(text) !== '' }));
  });
}

/**
 * The words of those who speak to each other in one cue: a line that begins with a dash is another's, if the first one
 * begins so too or the line above ends a sentence. All other lines are wrapped.
 */
function dialogue(cue: string): string[] {
  const found: string[] = [];
  const lines = cue.split('\n').map(squash).filter(Boolean);
  for (const line of lines) {
    const mark = dash(line);
    const last = found.at(-1);
    if (last === undefined || (mark && (mark === dash(lines[0]!) || endsSentence(last)))) found.push(line);
    else found[found.length - 1] = `${last} ${line}`;
  }
  return found;
}

/** The dash that a line of a dialogue begins with: neither that of an interruption (`--`) nor a minus. */
function dash(line: string): string {
  return /^[-‐‑–—―](?![-‐‑–—―\d])/u.exec(line)?.[0] ?? '';
}

/** Without tags and positions of captions, which are no words; entities as their characters. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:c|i|b|u|ruby|rt|v|lang|font)(?:[.\s][^<>]*)?>|<\d{2}:[\d:.]+>|\{\\[^{}]*\}/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, entity: string) => ENTITIES[entity]!);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

/**
 * Live captions roll up: a cue begins with the whole text of the one before. What stood there already is not said
 * again.
 */
function withoutRolling(utterances: Utterance[]): Utterance[] {
  const rolling = utterances.filter(({ text }, index) => index > 0 && begins(text, utterances[index - 1]!.text)).length;
  if (rolling < 3 || rolling < utterances.length * 0.3) return utterances;
  return utterances.flatMap((utterance, index) => {
    const before = utterances[index - 1]?.text ?? '';
    const text = begins(utterance.text, before) ? utterance.text.slice(before.length).trim() : utterance.text;
    return text === '' ? [] : [{ ...utterance, text }];
  });
}

const begins = (text: string, start: string) => start.length > 8 && text.startsWith(start);
