// npm run import -- SOURCE… [--to FOLDER]: makes transcripts of saved pages, plain texts and addresses.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { dayIn } from '../importer/dates.ts';
import { Fetcher } from '../importer/fetch.ts';
import { exitStatus, progressText, summary } from '../importer/report.ts';
import { runImport } from '../importer/run.ts';
import { findSources } from '../importer/sources.ts';
import { environment, pathOf } from '../node/settings.ts';
import { parseTranscript } from '../core/transcript/parse.ts';

const help = `npm run import -- SOURCE… [options]

SOURCE is a saved page (.html, .mhtml), a plain text (.txt), a Word document (.docx), captions (.vtt, .srt), what a
machine transcribed (.json, .csv, .tsv, .otr), a folder of such files, or an address.

  --to FOLDER     where the transcripts go (default: TRANSCRIPTS_DIR, else transcripts)
  --day DAY       the day of sources that do not give one, as 2021-12-06
  --check         say what would be done; write nothing
  --force         replace transcripts that were edited by hand
  --statements    import pages without turns too
  --pause SECONDS between two requests, when fetching (default 2)
  --private       fetch from private networks too
  --quiet         no line for each source; the summary only

Exit status: 0 all is well, 1 something failed or was not written because of edits, or nothing is a transcript, 2 wrong
use.`;

const options = {
  to: { type: 'string' },
  day: { type: 'string' },
  check: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  statements: { type: 'boolean', default: false },
  pause: { type: 'string', default: '2' },
  private: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  let args;
  try {
    args = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = args;
  if (values.help) {
    console.log(help);
    return 0;
  }
  const pause = Number(values.pause);
  if (positionals.length === 0) return wrong('Name at least one file, folder or address.');
  if (!(pause >= 0 && pause <= 600)) return wrong(`--pause is \`${values.pause}\`; give seconds from 0 to 600.`);

  const day = values.day === undefined ? null : dayIn(values.day);
  if (values.day !== undefined && !day) return wrong(`--day is \`${values.day}\`; give a day such as 2021-12-06.`);

  const set = environment()['TRANSCRIPTS_DIR']?.trim();
  const to = values.to ?? (set ? pathOf(set) : 'transcripts');
  const { sources, missing } = await findSources(positionals);
  if (missing.length > 0) return wrong(`There is no ${missing.map((name) => `\`${name}\``).join(', no ')}.`);
  if (sources.length === 0) return wrong('There is no page, text, captions or Word document in the folder.');

  const outcomes = await runImport({
    ...values,
    sources,
    to,
    day,
    askDay,
    today: new Date().toLocaleDateString('sv'),
    fetcher: new Fetcher({ pause: pause * 1000, inside: values.private }),
    parse: parseTranscript,
    progress: (...step) => values.quiet || console.error(progressText(...step)),
  });
  for (const line of summary(outcomes, values.check)) console.log(line);
  if (!values.check && outcomes.some(({ status }) => status === 'imported'))
    console.log(`\nTo see them: TRANSCRIPTS_DIR=${to} npm run build && npm run preview`);
  return exitStatus(outcomes);
}

/** Asks for a day at the terminal; nobody is asked where there is none. An empty answer leaves it open. */
async function askDay(source: string, either: readonly [string, string] | null): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const asked = either ? `${either[0]} or ${either[1]}` : 'YYYY-MM-DD';
    for (;;) {
      const answer = (
        await terminal.question(`${source}: on what day was it (${asked}; empty: leave it open)? `)
      ).trim();
      const day = answer === '' ? null : dayIn(answer);
      if (answer === '' || day) return day;
    }
  } finally {
    terminal.close();
  }
}

function wrong(message: string): number {
  console.error(`${message}\n\n${help}`);
  return 2;
}
