import { describe, expect, test } from 'vitest';
import { transcriptFile } from '../../src/importer/file.ts';
import { draftText } from '../../src/importer/plain-text.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { words, wordsOfMarkdown } from './words.ts';

const wrapped = `                         THE WHITE HOUSE

                  Office of the Press Secretary

For Immediate Release                           March 4, 1994

                        PRESS BRIEFING
                        BY RUTH MAYHEW

                      The Briefing Room

2:05 P.M. EST

     MS. MAYHEW:  Good afternoon.  The bridge is painted, and the
painters have gone home -- all but one, who could not be found when
the ferry left.
     Q    Where is he?
     MS. MAYHEW:  On the bridge.  He has a ladder, a sandwich and
* a brush.

     END                                   2:07 P.M. EST
`;

describe('plain text', () => {
  test('lines that were wrapped are joined, lines that were ended stay', () => {
    const draft = draftText(wrapped, 'briefing', null);
    expect(draft).toMatchObject({ title: 'PRESS BRIEFING BY RUTH MAYHEW', date: '1994-03-04', unfit: null });
    expect(draft.body).toContain('PRESS BRIEFING  \nBY RUTH MAYHEW\n');
    expect(draft.body).toContain(
      'all but one, who could not be found when the ferry left.\n\nQ\u00a0\u00a0\u00a0 Where is he?\n\n',
    );
    expect(wordsOfMarkdown(draft.body)).toEqual(words(wrapped));
    const { transcript } = parseTranscript({ id: 'x', source: 'x.md', text: transcriptFile(draft, '2026-01-31', 'x') });
    expect(transcript!.turns.map(({ label }) => label)).toEqual(['MS. MAYHEW', 'Q', 'MS. MAYHEW']);
    expect(transcript).toMatchObject({ start: '2:05 P.M. EST', end: '2:07 P.M. EST' });
  });

  test('a line a paragraph', () => {
    const long = `MS. MAYHEW: ${'The bridge is painted, and the painters have gone home. '.repeat(4)}`;
    const text = `Interview with Ruth Mayhew\n4 March 1994\n${long}\nQ Where?\nMS. MAYHEW: There.\n`;
    const draft = draftText(text, 'x', null);
    expect(draft).toMatchObject({ title: 'Interview with Ruth Mayhew', date: '1994-03-04' });
    expect(draft.body.split('\n\n')).toHaveLength(5);
    expect(wordsOfMarkdown(draft.body)).toEqual(words(text));
  });

  test('numbered lines of a page that lacks numbers', () => {
    const page = [
      'MR. NELL: The harbor was',
      'open, and the gate was shut.',
      '',
      '[The witness waits]',
      'MS. ROWAN: Who shut the',
      'gate?',
      'MR. NELL: Nobody knows',
      'who shut it.',
    ]
      .map((line, index) => (line === '' ? '' : `${index + 1} ${line}`))
      .join('\n\n');
    const { body } = draftText(`Page 12\n\n${page}\n\nPage 13\n\n${page}`, 'x', null);
    expect(body).not.toMatch(/\d/);
    expect(body.split('\n\n').slice(0, 3)).toEqual([
      'MR. NELL: The harbor was open, and the gate was shut.',
      '\\[The witness waits\\]',
      'MS. ROWAN: Who shut the gate?',
    ]);
  });

  test('facts at the top are facts, not words', () => {
    const draft = draftText(
      'Title: A Walk on the Bridge\nDate: 1994-03-05\nURL: https://example.org/walk\n\nMS. MAYHEW: Mind the paint.\n',
      'x',
      null,
    );
    expect(draft).toMatchObject({
      title: 'A Walk on the Bridge',
      date: '1994-03-05',
      sourceUrl: 'https://example.org/walk',
      body: 'MS. MAYHEW: Mind the paint.\n',
    });
  });

  test('title and day from the file’s name where the text has none', () => {
    expect(draftText('MS. MAYHEW: Yes.\r\n', '1994-03-06-walk-on-the-bridge', null)).toMatchObject({
      title: 'walk on the bridge',
      date: '1994-03-06',
    });
  });
});
