// node src/bench/subjects.ts [CORPUS]: how well terms tell what transcripts and exchanges are about, against what
// readers noted of 65 briefings (three main subjects each) and 178 exchanges; what they noted in words that are not
// said in the exchange (`Can I follow up —` `Yeah.`, and the question comes later) is not counted. The whole corpus is
// the background, then nothing but the transcript itself. Without the corpus nothing is measured.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Background } from '../core/subjects/background.ts';
import type { Candidate } from '../core/subjects/candidate.ts';
import { candidates } from '../core/subjects/candidates.ts';
import { chooseTerms } from '../core/subjects/choose.ts';
import type { Subjects } from '../core/subjects/subjects.ts';
import { keyOf } from '../core/subjects/tokens.ts';
import { parseTranscript } from '../core/transcript/parse.ts';
import type { Transcript } from '../core/transcript/types.ts';

/** A subject in the words by which it may be told; `null` where an exchange names nothing. */
type Subject = string[];

const corpus = process.argv[2] ?? '../shared/corpus';
if (!existsSync(corpus)) {
  console.log(`subjects: skipped, there is no corpus at ${corpus}`);
  process.exit(0);
}
const labels = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`subjects/${name}.json`, import.meta.url), 'utf8')) as T;
const briefings = labels<{ file: string; subjects: Subject[] }[]>('briefings');
const exchanges = labels<{ file: string; exchange: number; subject: Subject | null }[]>('exchanges');
const labelled = new Set([...briefings, ...exchanges].map(({ file }) => file));

const kept = new Map<string, { transcript: Transcript; found: Candidate[] }>();
const background = new Background();
let seconds = 0;
for (const path of globSync(`${corpus}/**/*.md`).sort()) {
  const file = relative(corpus, path);
  const { transcript } = parseTranscript({ id: 'x', source: file, text: readFileSync(path, 'utf8') });
  if (!transcript) continue;
  const start = performance.now();
  const found = candidates(transcript);
  seconds += (performance.now() - start) / 1000;
  background.add(found);
  if (labelled.has(file)) kept.set(file, { transcript, found });
}
console.log(`subjects: candidates of all transcripts in ${seconds.toFixed(1)} s`);
measure('the whole corpus', () => background);
measure('each transcript alone', (found) => {
  const alone = new Background();
  alone.add(found);
  return alone;
});

function measure(name: string, backgroundOf: (found: Candidate[]) => Background): void {
  const chosen = new Map<string, Subjects>();
  for (const [file, { transcript, found }] of kept) {
    const turns = transcript.turns.map(({ kind, exchange }) => ({ question: kind === 'question', exchange }));
    chosen.set(file, chooseTerms(found, turns, backgroundOf(found)));
  }
  const count = { subjects: 0, among: 0, unsaid: 0, exchanges: 0, told: 0, silent: 0, quiet: 0, terms: 0, noise: 0 };
  for (const { file, subjects } of briefings) {
    const terms = chosen.get(file)?.terms.map(({ term }) => term);
    if (!terms) continue;
    count.subjects += subjects.length;
    count.among += subjects.filter((subject) => names(terms, subject)).length;
  }
  for (const { file, exchange, subject } of exchanges) {
    const terms = chosen.get(file)?.told[exchange - 1];
    if (!terms) continue;
    if (subject) {
      const { turns } = kept.get(file)!.transcript;
      const said = turns.filter((turn) => turn.exchange === exchange).map(({ text }) => text);
      if (!names(said, subject)) {
        count.unsaid++;
        continue;
      }
      count.exchanges++;
      if (names(terms, subject)) count.told++;
    } else {
      count.silent++;
      if (terms.length === 0) count.quiet++;
    }
  }
  for (const [file, { terms, told }] of chosen) {
    const addressed = addresses(kept.get(file)!.transcript);
    const all = [...terms.map(({ term }) => term), ...told.flat()];
    count.terms += all.length;
    count.noise += all.filter((term) => addressed.has(term)).length;
  }
  const share = (part: number, whole: number) => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
  console.log(`against ${name}:`);
  console.log(`  main subjects among the terms of a briefing: ${share(count.among, count.subjects)}`);
  console.log(
    `  exchanges told by their terms: ${share(count.told, count.exchanges)}; ` +
      `${count.unsaid} more are noted in words not said there`,
  );
  console.log(`  exchanges about nothing nameable, without terms: ${share(count.quiet, count.silent)}`);
  console.log(
    `  terms that address somebody: ${count.noise} of ${count.terms} ` +
      `(${((100 * count.noise) / count.terms).toFixed(1)} %)`,
  );
}

/** Whether a term names the subject: it has one of its words at the beginning of a word. */
function names(terms: readonly string[], subject: Subject): boolean {
  const flat = (text: string) =>
    ` ${text
      .split(/[\s—$]+/u)
      .map(keyOf)
      .join(' ')}`;
  return subject.some((word) => terms.some((term) => flat(term).includes(flat(word))));
}

/** Names by which a transcript's speakers call on somebody: `Go ahead, Peter.`, `Thanks, April.` */
function addresses({ turns }: Transcript): Set<string> {
  const calls = /(?:go ahead|thanks|thank you|hi|hey|yes|okay|sorry)[,.]? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)[.,?!]/giu;
  return new Set(turns.flatMap(({ text }) => [...text.matchAll(calls)].map((match) => match[1]!)));
}
