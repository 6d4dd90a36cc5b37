import type { Transcript, Turn } from '../transcript/types.ts';
import type { FormatContext } from './context.ts';

/**
 * Plain text: what, when and where it comes from, then the record with its labels, paragraphs parted by a blank line.
 */
export function toText(transcript: Transcript, context: FormatContext): string {
  const about = [
    transcript.title,
    transcript.date,
    transcript.sourceUrl === null ? null : `Source: ${transcript.sourceUrl}`,
    `Transcript: ${context.address(`/briefings/${transcript.id}/`)}`,
    transcript.modified === null ? null : `Modified: ${transcript.modified}`,
  ].filter((line) => line !== null);
  return `${[
    about.join('\n'),
    ...transcript.header.map((block) => block.text),
    ...transcript.turns.map(turnText),
    ...transcript.footer.map((block) => block.text),
  ].join('\n\n')}\n`;
}

/** A turn with its label in the manner of the transcripts: `MS. PSAKI:  …`, `Q    …`. */
function turnText(turn: Turn): string {
  return `${turn.label === 'Q' ? 'Q    ' : `${turn.printed ?? turn.label}:  `}${turn.text}`;
}
