import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';
import { transcriptFile } from '../../src/importer/file.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { docx, p, styled } from './docx.ts';

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
    labels: turns.map(({ label }) => label),
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
