import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLedger, type Ledger } from '../../core/speakers/ledger.ts';
import type { Message } from '../../core/transcript/types.ts';

/** The file in the transcripts folder that overrules what was inferred about speakers. */
export const ledgerName = 'speakers.yaml';

/** Reads the ledger of a folder; without the file there is none, and nothing is wrong. */
export async function readLedger(folder: string): Promise<{ ledger: Ledger | null; messages: Message[] }> {
  try {
    return parseLedger(await readFile(join(folder, ledgerName), 'utf8'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ledger: null, messages: [] };
    const text = `The ledger cannot be read (${code}). Check its permissions, or take it out of the folder.`;
    return { ledger: null, messages: [{ line: 1, column: 1, rule: 'ledger', severity: 'error', text }] };
  }
}
