import { expect, test } from 'vitest';
import { randomNumbers } from '../../../src/bench/random.ts';
import { compareVersions } from '../../../src/core/history/changes.ts';
import { readAround } from '../../../src/core/history/excerpts.ts';
import { haveSameWords } from '../../../src/core/history/plain-words.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { plainLabels } from '../../../src/core/transcript/plain.ts';
import { besideEachOther } from '../../support/beside.ts';
import { corpus, hasCorpus } from '../transcript/corpus.ts';

const next = randomNumbers(2031);
const any = <T>(choices: readonly T[]) => choices[Math.floor(next() * choices.length)]!;

/** The first line from `at` on that begins with a label. */
const labelled = (lines: readonly string[], at: number) =>
  lines.findIndex((line, index) => index >= at && /^[A-Z.\- ]+:/.test(line));

/** What corrections do to a line or the label below it; `label` is one of the transcript. */
const edits: ((lines: string[], at: number, label: string) => void)[] = [
  (lines, at) => (lines[at] = lines[at]!.replace(/\w+/, 'another')),
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, ''),
  (lines, at) => lines.splice(lines.indexOf('', at), 1),
  (lines, at, label) => lines.splice(at, 0, '', `${label}:  Well, that is how it was, and how it is.`, ''),
  (lines, at, label) => (lines[at] = `${label}:  ${lines[at]}`),
  (lines, at, label) => (lines[at] = lines[at]!.replace(/ (\w+)/, ` and ${label} said so $1`)),
  (lines, at) => (lines[at] = lines[at]!.replace(/ (\w+)/, ' COVID: $1')),
  (lines, at, label) => relabel(lines, at, `${label}:`),
  (lines, at) => relabel(lines, at, 'Q   '),
  (lines, at) => lines.splice(Math.max(0, labelled(lines, at) - 1), 1),
  (lines, at) => lines.splice(at, 0, 'Q&A.'),
  (lines, at) => {
    const below = labelled(lines, at);
    if (below >= 0) lines[below] = lines[below]!.replace(':', '.');
  },
];

function relabel(lines: string[], at: number, label: string): void {
  const below = labelled(lines, at);
  if (below >= 0) lines[below] = lines[below]!.replace(/^[^:]+:/, label);
}

test.skipIf(!hasCorpus)(
  'in real transcripts, what is read around tells the same as whole files',
  { timeout: 240_000 },
  () => {
    const parsed = (text: string) => parseTranscript({ id: 'x', source: 'x.md', text }).transcript;
    let compared = 0;
    for (const { source, text } of corpus(process.env['EVERY_TRANSCRIPT'] ? 1 : 12)) {
      const whole = parsed(text)!;
      const labels = [...new Set(whole.turns.map(({ label }) => label)), 'MS. ROWAN'];
      const head = text.indexOf('\n---', 3) + 4;
      const lines = text.slice(head).split('\n');
      any(edits)(lines, Math.floor(next() * lines.length), any(labels));
      const edited = text.slice(0, head) + lines.join('\n');
      const [then, now] = next() < 0.5 ? [text, edited] : [edited, text];
      const beside = besideEachOther(then, now);
      if (haveSameWords(beside)) continue;
      const [left, right] = then === text ? [whole, parsed(now)] : [parsed(then), whole];
      // An edit may take the only words of a file.
      if (!left || !right) continue;
      const plain = plainLabels(right.turns, () => right.turns);
      const around = plain && readAround(beside, plain);
      if (!around) continue;
      compared += 1;
      expect([source, compareVersions(...around).changes]).toEqual([source, compareVersions(left, right).changes]);
    }
    expect(compared).toBeGreaterThan(5);
  },
);
