import { expect, test } from 'vitest';
import { CAPTIONS, FORMATS } from '../../../src/core/formats/formats.ts';
import { OMISSIONS } from '../../../src/core/formats/omissions.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import type { Turn } from '../../../src/core/transcript/types.ts';
import { context } from './arbitrary.ts';

const text =
  "---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n[00:12] **Ada Elm:** Good morning.\n\n[00:14] **Tom Oak:** Why?\n\n" +
  '[00:19] **Ada Elm:** So it is.\n\n[00:25] **Tom Oak:** I see.\n';
const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
const turn = transcript!.turns[1]!;

/**
 * Another value of each field. A field that is added to turns, which the published schema has too, is added here, or
 * this does not compile.
 */
const others: { [Field in keyof Turn]: Turn[Field] } = {
  id: 't-aaaaa-bbbbb-ccccc',
  n: 77,
  kind: turn.kind === 'question' ? 'statement' : 'question',
  label: 'Ruth Ash',
  printed: '8. Tom Oak, Reporter',
  time: '00:15',
  seconds: 15,
  speaker: 'ada-moreno',
  exchange: 55,
  text: 'Why not?',
  blocks: [{ kind: 'heading', text: 'Why', html: '<h3>Why</h3>' }],
  line: 99,
};
const fields = Object.keys(turn) as (keyof Turn)[];
const formats = [...FORMATS, CAPTIONS];

test('turns have the fields that are tried here', () => {
  expect(transcript!.turns).toHaveLength(4);
  expect(fields.toSorted()).toEqual(Object.keys(others).toSorted());
});

test('the list of omissions names formats that there are', () => {
  expect(Object.keys(OMISSIONS).toSorted()).toEqual(formats.map(({ extension }) => extension).toSorted());
});

test.each(formats)(
  '.$extension has every field of a turn that it does not say to leave out',
  ({ extension, render }) => {
    const rendered = (each: Turn) =>
      render({ ...transcript!, turns: transcript!.turns.with(1, { ...each }) }, context).replaceAll(/\s+/g, ' ');
    const missing = fields.filter((field) => rendered({ ...turn, [field]: others[field] }) === rendered(turn));
    expect(missing.toSorted()).toEqual(Object.keys(OMISSIONS[extension]!).toSorted());
  },
);
