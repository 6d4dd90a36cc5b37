import type { Transcript } from '../../../src/core/transcript/types.ts';
import { words } from './body-words.ts';

/** The words of a transcript in the order of the record: header, each label with its text, footer. */
export function recordWords(transcript: Transcript): string[] {
  return [
    ...transcript.header.map((block) => block.text),
    ...transcript.turns.flatMap((turn) => [turn.label, turn.text]),
    ...transcript.footer.map((block) => block.text),
  ].flatMap(words);
}
