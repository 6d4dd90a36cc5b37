// npm run speakers [-- --write]: prints who was found behind the labels and why; --write puts a first ledger into the
// folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive } from '../node/archive/load.ts';
import { ledgerName } from '../node/archive/read-ledger.ts';
import { messageLine } from '../node/archive/report.ts';
import { readSettings } from '../node/settings.ts';
import { firstLedger, resolutionLines } from '../core/speakers/report.ts';
import { progressLine } from './progress.ts';

try {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const { transcriptsDir } = readSettings();
  const reading = progressLine('Reading transcripts');
  const archive = await loadArchive(transcriptsDir, reading.update);
  reading.end();
  for (const line of resolutionLines(archive.speakers)) console.log(line);
  const wrong = archive.messages.filter(({ source }) => source === ledgerName).flatMap(({ messages }) => messages);
  for (const message of wrong) console.error(messageLine(ledgerName, message));
  if (wrong.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  if (values.write) write(join(transcriptsDir, ledgerName), firstLedger(archive.speakers));
} catch (cause) {
  console.error(`speakers: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}

/** Writes the first ledger, and only the first: one that is there may have been edited. */
function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    console.log(`Wrote ${path}; edit it and build again.`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new Error(
      `${path} is there already and stays as it is. Edit it, or move it away to have a first one written.`,
    );
  }
}
