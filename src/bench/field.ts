// node src/bench/field.ts [-v] [FIELD [CORPUS]]: measures how turns are found in transcripts of other people's forms:
// recall, precision, times, persons, places and days against `NAME.expected.json` beside each document (what the keys
// mean stands in FIELD/README.md), and turns made up in papers that have none. Without the folders nothing is measured.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileName, transcriptFile } from '../importer/file.ts';
import { readSource } from '../importer/sources.ts';
import { collectEvidence, resolveSpeakers } from '../core/speakers/resolve.ts';
import { parseTranscript } from '../core/transcript/parse.ts';
import { seconds } from '../core/transcript/times.ts';
import type { Transcript, Turn } from '../core/transcript/types.ts';

interface Expected {
  label: string;
  starts: string;
  ends?: string;
  kind?: string;
  time?: string;
  place?: string[];
  day?: string;
  person?: string;
  optional?: boolean;
}

interface Measured {
  recall: number;
  precision: number;
  wrong: string[];
  times: number;
  timesRight: number;
}

const verbose = process.argv.includes('-v');
const [field = '../shared/field', corpus = '../shared/corpus'] = process.argv.slice(2).filter((arg) => arg !== '-v');
if (!existsSync(field)) {
  console.log(`field: skipped, there are no transcripts at ${field}`);
  process.exit(0);
}

const times = { all: 0, right: 0 };
const samples = await measureFolder('samples');
const right = samples.filter(({ result }) => result.wrong.length === 0).length;
console.log(`samples: ${right} of ${samples.length} right in all`);
const real = await measureFolder('real');
const sources = Map.groupBy(real, ({ path }) => dirname(path));
for (const [source, documents] of sources)
  console.log(
    `  ${basename(source)}: recall ${percent(mean(documents.map(({ result }) => result.recall)))}, ` +
      `precision ${percent(mean(documents.map(({ result }) => result.precision)))}`,
  );
const bySource = (value: 'recall' | 'precision') =>
  mean([...sources.values()].map((documents) => mean(documents.map(({ result }) => result[value]))));
console.log(
  `real documents: mean recall ${percent(bySource('recall'))}, mean precision ${percent(bySource('precision'))} ` +
    `over ${sources.size} sources`,
);
console.log(`times: ${times.right} of ${times.all}`);
if (existsSync(corpus)) measurePapers();

async function measureFolder(folder: string): Promise<{ path: string; result: Measured }[]> {
  const measured = [];
  for (const path of globSync(join(field, folder, '**/*.expected.json')).sort()) {
    const file = globSync(path.replace('.expected.json', '.{md,html,txt,vtt,srt}'))[0];
    if (!file) continue;
    const result = measure(
      JSON.parse(readFileSync(path, 'utf8')) as Expected[],
      await parsed(file).catch((error: unknown) => String(error)),
    );
    times.all += result.times;
    times.right += result.timesRight;
    measured.push({ path, result });
    if (result.wrong.length === 0) continue;
    console.log(
      `  ${relative(field, file)}: recall ${percent(result.recall)}, precision ${percent(result.precision)}, ` +
        `${result.wrong.length} wrong`,
    );
    for (const line of result.wrong.slice(0, verbose ? 30 : 0)) console.log(`    ${line}`);
  }
  return measured;
}

async function parsed(path: string): Promise<Transcript | string> {
  const material = /\.md$/.test(path)
    ? { kind: 'transcript' as const, text: readFileSync(path, 'utf8') }
    : await readSource(path);
  const source = material.kind === 'draft' ? fileName(material.draft) : basename(path);
  // A document whose day the import asks for is measured without it.
  const text =
    material.kind === 'draft'
      ? transcriptFile({ ...material.draft, date: material.draft.date ?? '1000-01-01' }, '1000-01-01', 'bench')
      : material.text;
  return (
    parseTranscript({ id: source.replace(/\.md$/, ''), source, text }).transcript ??
    'no transcript came out of the file'
  );
}

function measure(expected: readonly Expected[], transcript: Transcript | string): Measured {
  const wrong: string[] = [];
  if (typeof transcript === 'string') return { recall: 0, precision: 1, wrong: [transcript], times: 0, timesRight: 0 };
  const pairs = align(expected, transcript.turns);
  const optional = new Set(expected.filter((turn) => turn.optional).map((turn) => plain(turn.label)));
  const wanted = expected.filter((turn) => !turn.optional).length;
  const result = { recall: 1, precision: 1, wrong, times: 0, timesRight: 0 };
  const seen = new Set(pairs.map(([, found]) => found));
  const said = new Set(pairs.map(([index]) => index));
  const made = transcript.turns.filter((turn, index) => !seen.has(index) && !optional.has(plain(turn.label)));
  expected.forEach((turn, index) => {
    if (!said.has(index) && !turn.optional) wrong.push(`missed ${turn.label}: ${turn.starts}`);
  });
  for (const turn of made) wrong.push(`made up ${turn.label} (line ${turn.line}): ${turn.text.slice(0, 40)}`);
  const hits = pairs.filter(([index]) => !expected[index]!.optional).length;
  result.recall = wanted === 0 ? 1 : hits / wanted;
  result.precision = hits + made.length === 0 ? 1 : hits / (hits + made.length);
  const people = expected.some((turn) => turn.person) ? personsOf(transcript) : {};
  for (const [index, found] of pairs) {
    const want = expected[index]!;
    const got = transcript.turns[found]!;
    if (want.kind && want.kind !== got.kind) wrong.push(`${got.label} (line ${got.line}) is a ${got.kind}`);
    if (want.ends !== undefined && !squashed(got.text).endsWith(squashed(want.ends)))
      wrong.push(`${got.label} (line ${got.line}) ends ${got.text.slice(-40)}`);
    if (want.person && people[got.label] !== want.person)
      wrong.push(`${got.label} is ${people[got.label]}, not ${want.person}`);
    if (want.time === undefined) continue;
    result.times++;
    if (got.seconds === seconds(want.time)) result.timesRight++;
    else wrong.push(`${got.label} (line ${got.line}) is at ${got.time}, not ${want.time}`);
  }
  const place = expected.find((turn) => turn.place)?.place;
  if (place && place.join('/') !== transcript.location.join('/'))
    wrong.push(`place is ${transcript.location.join('/')}`);
  const day = expected.find((turn) => turn.day)?.day;
  if (day && day !== transcript.date) wrong.push(`day is ${transcript.date}`);
  return result;
}

/** The longest common run of turns that agree in label and beginning. */
function align(expected: readonly Expected[], found: readonly Turn[]): [expected: number, found: number][] {
  const begins = found.map((turn) => ({ label: plain(turn.label), text: squashed(turn.text.slice(0, 300)) }));
  const wants = expected.map((turn) => ({
    label: plain(turn.label),
    starts: squashed(turn.starts.replace(/^\[[\d:]+\] /, '')),
  }));
  const agree = (row: number, column: number) =>
    wants[row]!.label === begins[column]!.label && begins[column]!.text.startsWith(wants[row]!.starts);
  const best = Array.from({ length: wants.length + 1 }, () => new Uint32Array(begins.length + 1));
  for (let row = wants.length - 1; row >= 0; row--)
    for (let column = begins.length - 1; column >= 0; column--)
      best[row]![column] = agree(row, column)
        ? best[row + 1]![column + 1]! + 1
        : Math.max(best[row + 1]![column]!, best[row]![column + 1]!);
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < wants.length && column < begins.length;)
    if (agree(row, column)) pairs.push([row++, column++]);
    else if (best[row + 1]![column]! >= best[row]![column + 1]!) row++;
    else column++;
  return pairs;
}

function personsOf(transcript: Transcript): Record<string, string | null> {
  const { speakers, byLabel } = resolveSpeakers([collectEvidence(transcript)]);
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  return Object.fromEntries(
    Object.entries(byLabel[transcript.id] ?? {}).map(([label, id]) => [label, (id && names.get(id)) ?? null]),
  );
}

/** Papers without turns: the transcripts of the corpus with their labels taken away would be none; statements are. */
function measurePapers(): void {
  let papers = 0;
  let turns = 0;
  for (const path of globSync(join(corpus, '**/*.md'))) {
    const text = readFileSync(path, 'utf8');
    if (/^[*_ \t\u00a0]{0,12}(?:Q\b|[\p{Lu}.’'\-#\d ]{3,60}:)/mu.test(text.replace(/^---\n[^]*?\n---\n/, ''))) continue;
    papers++;
    const found = parseTranscript({ id: 'x', source: path, text }).transcript?.turns ?? [];
    turns += found.length;
    if (found.length > 0)
      console.log(`  ${relative(corpus, path)}: made up ${found.map(({ label }) => label).join(', ')}`);
  }
  console.log(`papers without turns: ${turns} made up in ${papers}`);
}

function plain(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
