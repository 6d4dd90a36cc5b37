import { escapeText } from '../transcript/escape.ts';
import type { Transcript, Turn } from '../transcript/types.ts';
import { turnAddress, type FormatContext } from './context.ts';

/** Seconds that a turn is shown for where no later one tells when it ends: as long as its words take to say. */
const lastFor = (turn: Turn) => Math.max(2, turn.text.split(/\s+/).length / 2.5);

/**
 * The turns that have a time as WebVTT captions, a cue a turn, with the label as its voice. A cue ends where the next
 * turn begins. Times before the beginning of the recording have no place there.
 */
export function toVtt(transcript: Transcript, context: FormatContext): string {
  const { id, title, lang, turns } = transcript;
  const timed = turns.filter(isTimed).toSorted((one, other) => one.seconds! - other.seconds!);
  const cues = timed.map((turn, index) => {
    const start = turn.seconds!;
    const next = timed.slice(index + 1).find(({ seconds }) => seconds! > start)?.seconds;
    const words = captionText(turn.text) || '–';
    const times = `${clock(start)} --> ${clock(next ?? start + lastFor(turn))}`;
    return `${turn.id}\n${times}\n<v ${voice(turn.label)}>${words}</v>\n`;
  });
  const head = [
    `WEBVTT - ${line(title)}`,
    ...(lang === null ? [] : [`Language: ${lang}`]),
    '',
    `NOTE ${turnAddress(context, id, '').replace(/#$/, '').replaceAll('-->', '→')}`,
  ];
  return `${head.join('\n')}\n\n${cues.join('\n')}`;
}

/** Whether a turn has a time of the recording. */
export const isTimed = ({ seconds }: Pick<Turn, 'seconds'>): boolean => seconds !== null && seconds >= 0;

const line = (text: string) => text.replace(/\s+/g, ' ').replaceAll('-->', '→');

/** A cue ends with a blank line, and `-->` begins one. */
const captionText = (text: string) => escapeText(text.replace(/\n\s*\n/g, '\n').trim());
const voice = (label: string) => escapeText(label.replace(/\s+/g, ' '));

/** `01:02:03.500`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds * 1000);
  const part = (unit: number, size: number, digits = 2) =>
    String(Math.floor(whole / unit) % size).padStart(digits, '0');
  return `${part(3_600_000, Infinity)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
}
