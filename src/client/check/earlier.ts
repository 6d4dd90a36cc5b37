import { candidates } from './candidates.ts';
import { check, type Answer } from './check.ts';
import { memorySource } from './memory-source.ts';
import { outdated, type Outdated } from './outdated.ts';
import type { EarlierRecord, TextSource } from './source.ts';

/** Briefings taken for what they held once; briefings whose earlier versions are read, and versions of all of them. */
const MOST_FOUND = 6;
const MOST_BRIEFINGS = 12;
const MOST_VERSIONS = 60;

/**
 * Compares a pasted quote with the record and, where it does not stand there as it is, with what stood there once. What
 * stands there now is never called earlier.
 */
export async function checkThroughTime(pasted: string, source: TextSource): Promise<Answer> {
  const answer = await check(pasted, source);
  if (isWhole(answer) || !source.earlier || answer.passage.words.length === 0) return answer;
  const record = await source.earlier();
  let left = MOST_VERSIONS;
  for (const briefing of await likely(answer, record)) {
    const { versions, present } = await record.open(briefing);
    for (const version of versions.toReversed().slice(0, left)) {
      const then = await check(pasted, { ...memorySource([version]), names: source.names });
      left -= 1;
      if (isBetter(then, answer))
        return earlier(then, outdated(then.pieces[0]!, then.speakers.length > 0, version, present));
    }
  }
  return answer;
}

function earlier(then: Answer, found: Outdated): Answer {
  return { ...then, verdict: 'earlier', others: [], unopened: 0, outdated: found };
}

/** The briefings in which the quote was found in other words, those that held its words once, and others like them. */
async function likely(
  { pieces, passage, opened }: Answer,
  { briefings, once: texts }: EarlierRecord,
): Promise<number[]> {
  const found = await candidates(passage.words, memorySource(texts));
  const once = found.map(({ briefing }) => briefings[briefing]!);
  const numbers = [...pieces.map((piece) => piece.opened.briefing), ...once.slice(0, MOST_FOUND), ...opened];
  return [...new Set(numbers)].filter((number) => briefings.includes(number)).slice(0, MOST_BRIEFINGS);
}

/**
 * Whether a version had the very words where today's record has not, or has them only past a note or a turn that was
 * put in between, or under another label than the one that the quote names.
 */
function isBetter(then: Answer, now: Answer): boolean {
  if (then.verdict !== 'verbatim') return false;
  if (now.verdict !== 'verbatim' && now.verdict !== 'wrong-speaker') return true;
  if (isNamed(now) !== isNamed(then)) return isNamed(then);
  return interruptions(then) < interruptions(now);
}

const isNamed = ({ speakers }: Answer) => speakers.every(({ agreement }) => agreement === 'yes');

/** Whether the record has the quote as one would copy it, so that no version can have it better. */
const isWhole = (answer: Answer) => answer.verdict === 'verbatim' && isNamed(answer) && interruptions(answer) === 0;

/** Notes of the record's writers that a quote leaves out, word by word, and borders of turns that it runs over. */
function interruptions({ pieces }: Answer): number {
  return pieces.reduce((sum, { steps, opened, recordFrom, recordTo }) => {
    const asides = steps.filter(({ kind }) => kind === 'aside').length;
    return sum + asides + opened.record[recordTo - 1]!.turn - opened.record[recordFrom]!.turn;
  }, 0);
}
