import { turnRows } from '../../core/formats/csv.ts';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Transcript } from '../../core/transcript/types.ts';

/** The transcript's turns as JSON Lines, a line a turn, with the columns of the CSV. */
export const jsonLines = (transcript: Transcript, context: FormatContext): string =>
  turnRows(transcript, context)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
