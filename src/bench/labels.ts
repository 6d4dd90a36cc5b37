// node src/bench/labels.ts [CORPUS]: measures the parser against transcripts labelled by hand: turn starts, places
// and times of whole transcripts, and single hard spots. The labels hold no text; without the corpus nothing is
// measured.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseTranscript } from '../core/transcript/parse.ts';
import type { Transcript } from '../core/transcript/types.ts';

/** A transcript labelled whole: line and label of every turn. */
interface Labelled {
  file: string;
  sha256: string;
  location: string[];
  start: string | null;
  end: string | null;
  turns: [line: number, label: string][];
}

/** Lines that are easily misread: the label of the turn that begins there, or `null` where none does. */
interface Spots {
  file: string;
  sha256: string;
  spots: [line: number, label: string | null, kind: string][];
}

const corpus = process.argv[2] ?? '../shared/corpus';
const labels = new URL('labels/', import.meta.url).pathname;
if (!existsSync(corpus)) {
  console.log(`labels: skipped, there is no corpus at ${corpus}`);
  process.exit(0);
}

const wrong: string[] = [];
const count = { files: 0, turns: 0, found: 0, right: 0, frames: 0, framesRight: 0, spots: 0, spotsRight: 0 };

for (const path of globSync(join(labels, '*.json')).sort()) {
  const known = JSON.parse(readFileSync(path, 'utf8')) as Labelled | Spots[];
  if (Array.isArray(known)) known.forEach(measureSpots);
  else measureWhole(known, basename(path));
}

const precision = count.right / count.found;
const recall = count.right / count.turns;
for (const line of wrong) console.log(`  ${line}`);
console.log(
  `labels: ${count.files} transcripts, ${count.turns} turns, F1 ` +
    `${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
);
console.log(`place, start and end: ${count.framesRight} of ${count.frames}`);
console.log(`hard spots: ${count.spotsRight} of ${count.spots}`);

function measureWhole(known: Labelled, name: string): void {
  const transcript = parsed(known);
  if (!transcript) return;
  const expected = new Set(known.turns.map(([line, label]) => `${line} ${label}`));
  const found = new Set(transcript.turns.map((turn) => `${turn.line} ${turn.label}`));
  count.files++;
  count.turns += expected.size;
  count.found += found.size;
  for (const turn of expected)
    if (found.has(turn)) count.right++;
    else wrong.push(`${name}: missed ${turn}`);
  for (const turn of found) if (!expected.has(turn)) wrong.push(`${name}: made up ${turn}`);
  for (const [what, want, got] of [
    ['place', known.location.join(' / '), transcript.location.join(' / ')],
    ['start', known.start, transcript.start],
    ['end', known.end, transcript.end],
  ]) {
    count.frames++;
    if (want === got) count.framesRight++;
    else wrong.push(`${name}: ${what} is ${want}, read as ${got}`);
  }
}

function measureSpots(known: Spots): void {
  const transcript = parsed(known);
  if (!transcript) return;
  for (const [line, label, kind] of known.spots) {
    count.spots++;
    const got = transcript.turns.find((turn) => turn.line === line)?.label ?? null;
    if (got === label) count.spotsRight++;
    else wrong.push(`${known.file}:${line} (${kind}): ${label}, read as ${got}`);
  }
}

function parsed(known: { file: string; sha256: string }): Transcript | null {
  const path = join(corpus, known.file);
  const text = existsSync(path) ? readFileSync(path) : null;
  if (text && createHash('sha256').update(text).digest('hex') === known.sha256)
    return parseTranscript({ id: 'x', source: known.file, text: text.toString('utf8') }).transcript;
  console.log(`  ${known.file}: skipped, it is not the file that was labelled`);
  return null;
}
