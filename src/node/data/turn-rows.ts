import { turnAddress, type FormatContext } from '../../core/formats/context.ts';
import type { Transcript } from '../../core/transcript/types.ts';

/** The transcript's turns as JSON Lines, a line a turn, with the columns of the CSV. */
export function jsonLines(transcript: Transcript, context: FormatContext): string {
  return transcript.turns
    .map((turn) => {
      const row = {
        briefing: transcript.id,
        date: transcript.date,
        title: transcript.title,
        turn: turn.id,
        n: turn.n,
        exchange: turn.exchange,
        kind: turn.kind,
        label: turn.label,
        speaker: turn.speaker,
        speaker_name: turn.speaker === null ? null : (context.speakers.get(turn.speaker)?.name ?? null),
        time: turn.time,
        seconds: turn.seconds,
        text: turn.text,
        url: turnAddress(context, transcript.id, turn.id),
      };
      return `${JSON.stringify(row)}\n`;
    })
    .join('');
}
