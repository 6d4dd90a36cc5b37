import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAPTIONS, FORMATS } from '../../src/core/formats/formats.ts';
import { partDirections } from '../../src/core/formats/stage-directions.ts';
import { Body } from '../../src/node/history/body.ts';
import { readLabel } from '../../src/core/speakers/label.ts';
import { collectEvidence } from '../../src/core/speakers/evidence.ts';
import { resolveSpeakers } from '../../src/core/speakers/resolve.ts';
import { namesInTitle } from '../../src/core/speakers/title.ts';
import { tokens } from '../../src/core/subjects/tokens.ts';
import { writtenDay } from '../../src/core/transcript/days.ts';
import { likeness } from '../../src/core/transcript/label-names.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { stampsIn } from '../../src/core/transcript/times.ts';
import type { Transcript } from '../../src/core/transcript/types.ts';
import { draftCaptions } from '../../src/importer/captions.ts';
import { isDayLine } from '../../src/importer/dates.ts';
import { draftPage } from '../../src/importer/draft.ts';
import { draftText } from '../../src/importer/plain-text.ts';
import { draftJson, draftTable } from '../../src/importer/recognised.ts';
import { beginsTurn, isClosing, slug } from '../../src/importer/words.ts';
import { context } from '../core/formats/arbitrary.ts';
import { expectProportion } from '../support/cost.ts';

const read = (text: string, head = 'title: A'): Transcript =>
  parseTranscript({ id: 'x', source: 'x.md', text: `---\n${head}\ndate: '2031-05-09'\n---\n${text}\n` }).transcript!;
const talk = (text: string) => read(`Hall\n\nMS. ROWAN:  Well.\n\nQ    Why?\n\nMS. ROWAN:  ${text}\n\nEND`);
const formats = Object.fromEntries(
  [...FORMATS, CAPTIONS].map(({ extension, render }) => [
    `the format ${extension}`,
    (text: string) => render(talk(text), context),
  ]),
);
/** What is no JSON, no table or nested too deeply is said to be that. */
const tried = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
  } catch (error) {
    expect([Error, RangeError]).toContain((error as Error).constructor);
  }
};

/** Every way into the core and the importer for what somebody wrote. */
const readers: Record<string, (text: string) => unknown> = {
  'the words of turns': talk,
  'what stands before the turns': (text) => read(`${text}\n\nMS. ROWAN:  Well.`),
  'what stands behind the turns': (text) => read(`MS. ROWAN:  Well.\n\nEND ${text}`),
  'fields of the front matter': (text) => read('So.', `title: ${JSON.stringify(text)}\nhost: ${JSON.stringify(text)}`),
  'a front matter': (text) => read('So.', `title: ${text}`),
  ...formats,
  'stage directions': partDirections,
  'speakers of a transcript': (text) => resolveSpeakers([collectEvidence(talk(text))]),
  labels: (text) => [readLabel(text), likeness(text)],
  'names in titles': (text) => namesInTitle(text),
  'words of subjects': tokens,
  days: writtenDay,
  times: (text) => stampsIn(text, [0]),
  'the body of earlier versions': (text) => new Body(Buffer.from(text)),
  'saved pages': tried((text) => draftPage(`<main><h1>A</h1><article><p>${text}</p></article></main>`, 'a', null)),
  'titles of saved pages': tried((text) => draftPage(`<title>${text}</title><h1>${text}</h1><p>Well.</p>`, 'a', null)),
  'plain texts': (text) => draftText(text, 'a', null),
  captions: tried((text) => draftCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`, 'a')),
  'what transcribers write': tried((text) => draftJson(JSON.stringify([{ text, speaker: text, start: text }]), 'a')),
  'any JSON': tried((text) => draftJson(text, 'a')),
  tables: tried((text) => draftTable(`speaker,text\n${text}`, 'a')),
  'lines of pages': (text) => [beginsTurn(text), isClosing(text), isDayLine(text), slug(text)],
};

/** What tempts patterns to look again from everywhere. */
const tempting = (
  'a|A|1|.| |\n|\n\n|- |* |*a* |**|_|~~|[|](|[a](|<|<b>|<li>|<p>|<q>|<sup>1|<ol>|</b>|&|&amp;|`|(|(A|(Laughter.) |"|“|’|' +
  'A. |MR. A |MS. ROWAN: |Q  |00:01 |[00:01] |1:04 P.M. |May 1, |1/|\u00a0|\u0301|中|：|1. x\n|> x\n|# X\n|A: x\n\n|' +
  'the |of |Secretary of |and |Ada Moreno, |-|—|\t|x  \n|\\*|😀'
).split('|');

// A quadratic reader takes 64 times as long, a patient one eight times.
const BOUND = { small: 3_000, times: 8, slack: 4 };

test.each(Object.entries(readers))('%s take time in proportion', (_, read) => {
  const unit = fc.array(fc.constantFrom(...tempting), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(unit, fc.constantFrom('', 'x', ')', ':'), (repeated, tail) =>
      expectProportion(read, (length) => repeated.repeat(Math.ceil(length / repeated.length)) + tail, BOUND),
    ),
    { numRuns: 12 },
  );
});
