import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';
import { transcriptFile } from '../../src/importer/file.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { cell, docx, p, styled, table } from './docx.ts';
import { wordsOfMarkdown } from './words.ts';

/** The paragraphs that a Word document becomes, its title and the labels of its turns. */
async function read(...parts: Parameters<typeof docx>) {
  const about = { name: '2031-04-02.docx', charset: null, type: null, address: null };
  const material = await readBytes(docx(...parts), about);
  if (material.kind !== 'draft') throw new Error('it is a transcript already');
  const { draft } = material;
  const file = transcriptFile(draft, '2031-05-01', about.name);
  const turns = parseTranscript({ id: 'x', source: 'x.md', text: file }).transcript!.turns;
  return {
    title: draft.title,
    blocks: draft.body.trim().split('\n\n'),
    words: wordsOfMarkdown(draft.body).join(' '),
    labels: turns.map(({ label }) => label),
    times: turns.map(({ time }) => time),
  };
}

const talk = p('MS. OAK: Good morning.') + p('Q Since when?') + p('MS. OAK: Since six.');
const spoken = ['MS. OAK: Good morning.', 'Q Since when?', 'MS. OAK: Since six.'];

test('all of a document is the record, whatever looks like the furniture of a site', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
  const { title, blocks } = await read(
    p('For the harbour') +
      styled('<w:pStyle w:val="T"/>', 'At the Pier') +
      p('By Ada Oak') +
      p('Remarks') +
      talk +
      p('Tags: pier'),
    { styles },
  );
  expect(title).toBe('At the Pier');
  expect(blocks).toEqual(['For the harbour', 'By Ada Oak', 'Remarks', ...spoken, 'Tags: pier']);
});

test('a heading within the talk stays there', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
  const { title, blocks } = await read(talk + styled('<w:pStyle w:val="H"/>', 'Questions') + talk, { styles });
  expect(title).toBeNull();
  expect(blocks).toEqual([...spoken, '## Questions', ...spoken]);
});

const rows = [
  ['Ada Oak', 'Good morning. The pier is open.'],
  ['Ben Elm', 'Since when?'],
  ['Ada Oak', 'Since six.'],
];
const times = ['00:01', '00:07', '00:09'];

test('a table of speakers and words is their turns; its head stays above', async () => {
  const { blocks, labels } = await read(table(['Speaker', 'Words'], ...rows));
  expect(blocks).toEqual([
    'Speaker\u00a0\u00a0\u00a0 Words',
    '**Ada Oak**: Good morning. The pier is open.',
    '**Ben Elm**: Since when?',
    '**Ada Oak**: Since six.',
  ]);
  expect(labels).toEqual(['Ada Oak', 'Ben Elm', 'Ada Oak']);
});

test('a table with times, the head in the row or not', async () => {
  const timed = rows.map((row, index) => [times[index]!, ...row]);
  for (const head of [[['Time', 'Speaker', 'Text']], []]) {
    const found = await read(table(...head, ...timed));
    expect(found.labels).toEqual(['Ada Oak', 'Ben Elm', 'Ada Oak']);
    expect(found.times).toEqual(times);
    expect(found.words).toMatch(/^(?:Time Speaker Text )?00:01 Ada Oak: Good morning\. The pier/);
  }
});

test('rows of such a table that go on, or tell of the room, and long ones', async () => {
  const long = 'The pier is long. '.repeat(40).trim();
  const { blocks, labels } = await read(
    table(
      [cell('<w:vMerge w:val="restart"/>', 'MS. OAK:'), p('Good morning.') + p('The pier is open.')],
      [cell('<w:vMerge/>', ''), long],
      [cell('<w:gridSpan w:val="2"/>', '(Applause.)')],
      ['Q', 'Since when?'],
      ['', 'And why?'],
      ['MS. OAK:', 'Since six.'],
    ),
  );
  expect(blocks).toEqual([
    'MS. OAK: Good morning.',
    'The pier is open.',
    long,
    '(Applause.)',
    '**Q**: Since when?',
    'And why?',
    'MS. OAK: Since six.',
  ]);
  expect(labels).toEqual(['MS. OAK', 'Q', 'MS. OAK']);
});

test('a table of figures stays a table', async () => {
  const { blocks } = await read(talk + table(['Pier', 'Boats'], ['North', '12'], ['South', '14'], ['North', '11.']));
  expect(blocks.at(-1)).toMatch(/^<table>[^]*<td>North<\/td>\n<td>12<\/td>/);
});
