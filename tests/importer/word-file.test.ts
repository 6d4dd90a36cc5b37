import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';
import { transcriptFile } from '../../src/importer/file.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { cell, docx, p, r, styled, table } from './docx.ts';
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

test('where no heading is above the talk, the file’s name is the title', async () => {
  const about = { name: '2031-02-03-at-the-pier.docx', charset: null, type: null, address: null };
  expect(await readBytes(docx(talk), about)).toMatchObject({ draft: { title: 'at the pier', date: '2031-02-03' } });
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

test('a tab parts a name from the words, and a line break lines', async () => {
  const turns = rows.concat([['Ben Elm', 'And for how long?']]).map(([name, words]) => p(r(`${name}<w:tab/>${words}`)));
  expect((await read(turns.join(''))).labels).toEqual(['Ada Oak', 'Ben Elm', 'Ada Oak', 'Ben Elm']);
  const broken = await read(
    p(
      r('MS. OAK: Good<w:cr/>morning.'),
      r('<w:br/>'),
      'Q Since when?',
      r('<w:br w:type="page"/>'),
      'MS. OAK:',
      r('<w:tab/>'),
      'Six.',
    ),
  );
  expect(broken.blocks).toEqual(['MS. OAK: Good  \nmorning.  \nQ Since when?  \nMS. OAK:\u00a0\u00a0\u00a0 Six.']);
  expect(broken.labels).toEqual(['MS. OAK', 'Q', 'MS. OAK']);
});

test('what is hidden, deleted or moved away is not there; what is inserted is', async () => {
  const styles =
    '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>';
  const gone = (mark: string) => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${r('Hidden line.', '<w:vanish/>')}</w:p>`;
  const { blocks } = await read(
    p(
      'MS. OAK: It ',
      `<w:del>${r('<w:delText>was</w:delText>')}</w:del>`,
      `<w:ins>${r('is')}</w:ins>`,
      ' open',
      r(' at night', '<w:vanish/>'),
      r(' in secret', '<w:rStyle w:val="Secret"/>'),
      r(' and free', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
      `<w:moveFrom>${r(' to you')}</w:moveFrom>`,
      `<w:moveTo>${r(' to all')}</w:moveTo>`,
      '.',
    ) +
      gone('<w:vanish/>') +
      table(['North', '12'], ['South', '14']).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>'),
    { styles },
  );
  expect(blocks).toEqual(['MS. OAK: It is open and free to all.', 'South', '14']);
});

test('words in fields, in other directions, in formulas and above others, and raised by a style', async () => {
  const styles = '<w:style w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const formula =
    '<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup>' +
    '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
  const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('tō')}</w:rt><w:rubyBase>${r('東')}</w:rubyBase></w:ruby>`;
  const { blocks } = await read(
    p(
      'MS. OAK: On ',
      `<w:fldSimple w:instr="DATE">${r('May 5')}</w:fldSimple>`,
      `<w:bdo>${r(' at noon')}</w:bdo>`,
      '.',
    ) +
      p('10', r('9', '<w:rStyle w:val="Up"/>'), ' boats, ', r('not one', '<w:dstrike/>'), ' or ', formula, '.') +
      p(r(ruby)),
    { styles },
  );
  expect(blocks).toEqual(['MS. OAK: On May 5 at noon.', '10⁹ boats, <s>not one</s> or 10⁹1/2.', '東tō']);
});

const box = `<w:txbxContent>${p('In a box.')}</w:txbxContent>`;
const drawing = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;

test.each([
  ['as new programs write it', drawing],
  ['as old programs write it', old],
  [
    'as written for both',
    `<mc:AlternateContent><mc:Choice>${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
  ],
])('a text box stands once, behind its paragraph: %s', async (_, written) => {
  const { blocks } = await read(p(r(written), 'MS. OAK: Good morning.') + p('Q Since when?'));
  expect(blocks).toEqual(['MS. OAK: Good morning.', 'In a box.', 'Q Since when?']);
});

test('a damaged document is said to be that', async () => {
  const about = { name: 'x.docx', charset: null, type: null, address: null };
  const whole = docx(talk);
  await expect(readBytes(whole.slice(0, whole.length / 2), about)).rejects.toThrow(
    /^it is damaged \(.+\); open it in Word/,
  );
});
