import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';
import { docx, p, r, styled } from './docx.ts';

/** The paragraphs that a Word document becomes. */
async function blocksOf(...parts: Parameters<typeof docx>): Promise<string[]> {
  const material = await readBytes(docx(...parts), { name: 'x.docx', charset: null, type: null, address: null });
  if (material.kind !== 'draft') throw new Error('it is a transcript already');
  return material.draft.body.trim().split('\n\n');
}

const talk = p('MS. OAK: Good morning.') + p('Q Since when?');
const spoken = ['MS. OAK: Good morning.', 'Q Since when?'];

/** Definitions of lists: for each its levels, of a kind and a text. */
function lists(...all: [kind: string, text: string, more?: string][][]): string {
  const level = ([kind, text, more = '']: [string, string, string?], depth: number) =>
    `<w:lvl w:ilvl="${depth}">${more}<w:numFmt w:val="${kind}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const definitions = all.map(
    (levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels.map(level).join('')}</w:abstractNum>`,
  );
  const nums = all.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return definitions.join('') + nums.join('');
}

const point = (list: number, depth: number, words: string) =>
  styled(`<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`, words);

test('the numbers that Word draws are words, and are counted on behind other paragraphs', async () => {
  const numbering = lists([
    ['upperRoman', '(%1)', '<w:start w:val="4"/>'],
    ['lowerLetter', '%1.%2.'],
  ]);
  const body = [
    point(1, 0, 'One.'),
    point(1, 1, 'Two.'),
    point(1, 1, 'Three.'),
    p('MS. OAK: Between.'),
    point(1, 0, 'Four.'),
    point(1, 1, 'Five.'),
  ];
  expect(await blocksOf(talk + body.join(''), { numbering })).toEqual([
    ...spoken,
    '(IV) One.',
    'IV.a. Two.',
    'IV.b. Three.',
    'MS. OAK: Between.',
    '(V) Four.',
    'V.a. Five.',
  ]);
});

test('a list that begins anew, one by a style, and one whose points were deleted', async () => {
  const numbering =
    lists([['decimal', '%1)']], [['decimal', 'No. %1:', '<w:pStyle w:val="Point"/>']]) +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const styles =
    '<w:style w:styleId="Point"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:styleId="Below"><w:basedOn w:val="Point"/></w:style>';
  const deleted =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>' +
    `<w:del>${r('<w:delText>Gone.</w:delText>')}</w:del></w:p>`;
  const body = [
    point(1, 0, 'One.'),
    point(1, 0, 'Two.'),
    point(3, 0, 'Anew.'),
    deleted,
    point(3, 0, 'On.'),
    styled('<w:pStyle w:val="Point"/>', 'Styled.'),
    styled('<w:pStyle w:val="Below"/>', 'Styled below.'),
  ];
  expect(await blocksOf(talk + body.join(''), { numbering, styles })).toEqual([
    ...spoken,
    '1) One.',
    '2) Two.',
    '1) Anew.',
    '2) On.',
    'No. 1: Styled.',
    'No. 2: Styled below.',
  ]);
});

test('a bullet is no word; a label that is drawn is one', async () => {
  const numbering = lists([['bullet', '•']], [['bullet', 'Q:']], [['none', 'MS. OAK:']]);
  const body = point(2, 0, 'What is there?') + point(3, 0, 'These:') + point(1, 0, 'Boats') + point(1, 0, 'Crabs');
  expect(await blocksOf(talk + body, { numbering })).toEqual([
    ...spoken,
    'Q: What is there?',
    'MS. OAK: These:',
    '<ul>\n<li>Boats</li>\n<li>Crabs</li>\n</ul>',
  ]);
});

test('notes stand below the text, behind the marks that stand in it', async () => {
  const footnotes =
    `<w:footnote w:id="0" w:type="separator">${p('----')}</w:footnote>` +
    `<w:footnote w:id="2">${p(r('<w:footnoteRef/>'), ' Since six, as ', `<w:hyperlink r:id="link">${r('posted')}</w:hyperlink>`, '.')}</w:footnote>` +
    `<w:footnote w:id="3">${p('* By the clock.') + p('The one on the pier.')}</w:footnote>` +
    `<w:footnote w:id="4">${p(r('<w:footnoteRef/>'), ' Both.')}</w:footnote>`;
  const endnotes = `<w:endnote w:id="2">${p(r('<w:endnoteRef/>'), ' At last.')}</w:endnote>`;
  const mark = (kind: string, id: number) =>
    r(`<w:${kind}Reference w:id="${id}"/>`, '<w:vertAlign w:val="superscript"/>');
  const body =
    p('MS. OAK: It is open', mark('footnote', 2), ' in 2031', mark('footnote', 4), '.') +
    p('Q Now', r('<w:footnoteReference w:customMarkFollows="1" w:id="3"/>*'), '?', mark('endnote', 2)) +
    '<w:sectPr/>';
  expect(await blocksOf(body, { footnotes, endnotes }, { footnotes: 'https://example.org/pier' })).toEqual([
    'MS. OAK: It is open¹ in 2031².',
    'Q Now\\*?<sup>i</sup>',
    '¹ Since six, as [posted](https://example.org/pier).',
    '² Both.',
    '\\* By the clock.',
    'The one on the pier.',
    '<sup>i</sup> At last.',
  ]);
});

test('notes are numbered as the document says', async () => {
  const footnotes = `<w:footnote w:id="2">${p(r('<w:footnoteRef/>'), ' At six.')}</w:footnote>`;
  const settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>';
  expect(
    await blocksOf(p('MS. OAK: It is open.', r('<w:footnoteReference w:id="2"/>')), { footnotes, settings }),
  ).toEqual(['MS. OAK: It is open.<sup>C</sup>', '<sup>C</sup> At six.']);
});

test('what stands on all pages stands once above the text, without the numbers of pages', async () => {
  const page = `${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:instrText> PAGE </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${r('2')}${r('<w:fldChar w:fldCharType="end"/>')}`;
  const parts = {
    header1: p('Harbour Office', r('<w:tab/>'), 'Page ', page),
    header2: p('FOR IMMEDIATE RELEASE'),
    header3: p('On even pages'),
    footer1:
      p('1 Pier Road') + p('Harbour Office') + p('- ', `<w:fldSimple w:instr="PAGE">${r('2')}</w:fldSimple>`, ' -'),
  };
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>' +
    '<w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/>';
  expect(await blocksOf(`${talk}${section}<w:titlePg/></w:sectPr>`, parts)).toEqual([
    'Harbour Office',
    'FOR IMMEDIATE RELEASE',
    '1 Pier Road',
    ...spoken,
  ]);
  const settings = '<w:evenAndOddHeaders/>';
  expect(await blocksOf(`${talk}${section}</w:sectPr>`, { ...parts, settings })).toEqual([
    'Harbour Office',
    'On even pages',
    '1 Pier Road',
    ...spoken,
  ]);
});
