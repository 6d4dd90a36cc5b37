import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import { haveSameWords } from '../../../src/core/history/plain-words.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { InventedHistory, type Truth } from './invented-histories.ts';
import { besideEachOther } from '../../support/beside.ts';

const parsed = (text: string) => parseTranscript({ id: 'x', source: 'x.md', text }).transcript!;
const words = (runs: readonly string[]) =>
  runs
    .flatMap((run) => run.split(/\s+/))
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean)
    .sort();

/** Corrections of words, labels and turns, splits, merges, new wrapping and new marks, some of them in one step. */
test('300 invented histories: what was changed is told, and nothing else', () => {
  const wrong: object[] = [];
  for (let seed = 1; seed <= 300; seed += 1) {
    const history = new InventedHistory(seed);
    for (let step = 0; step < 3; step += 1) {
      const then = history.file;
      const truths = [history.step(), ...(step === 2 ? [history._form()] : [])];
      const now = history.file;
      const changes = haveSameWords(besideEachOther(then, now)) ? [] : changesBetween(parsed(then), parsed(now));
      const truth = joined(truths);
      const found = joined(changes);
      if (JSON.stringify(found) !== JSON.stringify(truth)) wrong.push({ seed, step, truth, found });
    }
  }
  expect(wrong).toEqual([]);
});

const joined = (all: readonly Truth[]): Truth => ({
  removed: words(all.flatMap(({ removed }) => removed)),
  added: words(all.flatMap(({ added }) => added)),
});
