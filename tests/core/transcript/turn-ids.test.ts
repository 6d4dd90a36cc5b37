import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { resolveTurn } from '../../../src/core/transcript/resolve-turn.ts';
import { turnIds } from '../../../src/core/transcript/turn-ids.ts';
import { corpus, hasCorpus } from './corpus.ts';

/** A turn of a corrected transcript, and the turns of the first one that it has words of. */
interface Corrected {
  text: string;
  from: number[];
}

type Correction = {
  kind: 'typo' | 'put in' | 'left out' | 'new turn' | 'dropped turn' | 'cut' | 'joined';
  turn: number;
  place: number;
};

const corrections = fc.array(
  fc.record({
    kind: fc.constantFrom('typo', 'put in', 'left out', 'new turn', 'dropped turn', 'cut', 'joined'),
    turn: fc.nat(),
    place: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
) as fc.Arbitrary<Correction[]>;

function corrected(texts: readonly string[], made: readonly Correction[]): Corrected[] {
  const now: Corrected[] = texts.map((text, index) => ({ text, from: [index] }));
  for (const { kind, turn, place } of made) {
    const at = turn % now.length;
    const { text, from } = now[at]!;
    const words = text.split(/\s+/);
    const word = place % words.length;
    if (kind === 'typo') now[at] = { text: words.with(word, `corrected${place}`).join(' '), from };
    else if (kind === 'put in') now[at] = { text: words.toSpliced(word, 0, `added${place}`).join(' '), from };
    else if (kind === 'left out') now[at] = { text: words.toSpliced(word, 1).join(' '), from };
    else if (kind === 'new turn') now.splice(at, 0, { text: `Something new ${place} was said here.`, from: [] });
    else if (kind === 'dropped turn' && now.length > 3) now.splice(at, 1);
    else if (kind === 'cut' && word > 0)
      now.splice(at, 1, { text: words.slice(0, word).join(' '), from }, { text: words.slice(word).join(' '), from });
    else if (kind === 'joined' && at + 1 < now.length)
      now.splice(at, 2, { text: `${text} ${now[at + 1]!.text}`, from: [...from, ...now[at + 1]!.from] });
  }
  return now;
}

/** How many links to turns that are still there land on them, get a notice, or lead elsewhere. */
function followLinks(
  texts: readonly string[],
  made: readonly Correction[],
  count: { landed: number; gone: number; elsewhere: number },
): void {
  const now = corrected(texts, made);
  const ids = turnIds(now.map((turn) => turn.text));
  turnIds(texts).forEach((asked, index) => {
    if (!now.some((turn) => turn.from.includes(index))) return;
    const found = resolveTurn(asked, ids);
    if (found.status === 'gone') count.gone++;
    else if (now[ids.indexOf(found.id)]!.from.includes(index)) count.landed++;
    else count.elsewhere++;
  });
}

const word = fc.constantFrom(
  'we',
  'met',
  'and',
  'the',
  'harbour',
  'ships',
  'yes',
  'no',
  'a',
  'question',
  'today',
  'thank',
  'you',
  'north',
  'plan',
  'talks',
  'so',
  'it',
);
const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('Yes.', 'Thank you.', '(Laughter.)') },
  { weight: 4, arbitrary: fc.array(word, { minLength: 4, maxLength: 60 }).map((words) => `${words.join(' ')}.`) },
);

describe('turn ids', () => {
  test('have three parts of five letters', () => expect(turnIds(['We met today.'])[0]).toMatch(/^t(-[a-z2-9]{5}){3}$/));

  test('stay the same for the same words, however they are wrapped, marked or printed', () => {
    expect(turnIds(['We  met;\n“today”', 'Don’t.'])).toEqual(turnIds(['we met — today', "Don't!"]));
  });

  test('tell short turns apart by what stands around them', () => {
    const ids = turnIds(['Yes.', 'Was it so?', 'Yes.', 'And then?', 'Yes.']);
    expect(new Set(ids).size).toBe(5);
  });

  test('count turns that nothing tells apart', () => {
    const ids = turnIds(Array.from({ length: 60 }, () => 'Yes.'));
    expect(new Set(ids).size).toBe(60);
    expect(ids[30]).toMatch(/-\d+$/);
  });

  test('lead to the turn after corrections, and never to another', { timeout: 60_000 }, () => {
    const count = { landed: 0, gone: 0, elsewhere: 0 };
    fc.assert(
      fc.property(fc.array(text, { minLength: 40, maxLength: 80 }), corrections, (texts, made) =>
        followLinks(texts, made, count),
      ),
      { numRuns: 200, seed: 20300203 },
    );
    expect(count.elsewhere).toBe(0);
    expect(count.landed / (count.landed + count.gone)).toBeGreaterThan(0.98);
  });

  test.skipIf(!hasCorpus)('lead to the turn in corrected real transcripts', { timeout: 120_000 }, () => {
    const count = { landed: 0, gone: 0, elsewhere: 0 };
    for (const file of corpus(16)) {
      const texts = parseTranscript(file).transcript?.turns.map((turn) => turn.text) ?? [];
      if (texts.length < 20) continue;
      const [made] = fc.sample(corrections, { numRuns: 1, seed: texts.length });
      followLinks(texts, made!, count);
    }
    expect(count.elsewhere).toBe(0);
    expect(count.landed / (count.landed + count.gone)).toBeGreaterThan(0.99);
  });
});

describe('resolveTurn', () => {
  const ids = ['t-aaaaa-bbbbb-ccccc', 't-ddddd-eeeee-fffff', 't-aaaaa-ggggg-hhhhh'];
  test.each([
    ['t-ddddd-eeeee-fffff', { status: 'exact', id: ids[1] }],
    ['t-ddddd-xxxxx-xxxxx', { status: 'changed', id: ids[1] }],
    ['t-xxxxx-xxxxx-fffff', { status: 'changed', id: ids[1] }],
    ['t-aaaaa-ggggg-xxxxx', { status: 'changed', id: ids[2] }],
    ['t-aaaaa-xxxxx-xxxxx', { status: 'gone' }],
    ['t-ddddd-xxxxx-ccccc', { status: 'gone' }],
    ['t-ddddd-ggggg-xxxxx', { status: 'changed', id: ids[1] }],
    ['t-xxxxx-xxxxx-xxxxx', { status: 'gone' }],
    ['top', { status: 'gone' }],
  ])('answers %j with %j', (asked, answer) => expect(resolveTurn(asked, ids)).toEqual(answer));
});
