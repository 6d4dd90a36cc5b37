import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { bodyWords } from './body-words.ts';
import { corpus, hasCorpus } from './corpus.ts';
import { transcripts } from './generated.ts';
import { recordWords } from './record.ts';

describe('conservation', () => {
  test('the record has the words of the file, in order, under the right labels', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(transcripts, ({ text, labels, start, end }) => {
        const { transcript, messages } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
        expect(messages.filter((message) => message.severity === 'error')).toEqual([]);
        expect(recordWords(transcript!)).toEqual(bodyWords(text));
        expect(transcript!.turns.map((turn) => turn.label)).toEqual(labels);
        expect([transcript!.start, transcript!.end]).toEqual([start, end]);
      }),
      { numRuns: 200 },
    );
  });

  test('any text at all is read without a throw, and its ids are unique', { timeout: 60_000 }, () => {
    const pieces = fc.constantFrom(
      'Q ',
      'MS. ROWAN: ',
      '\n',
      '\n\n',
      '  \n',
      '*',
      '**',
      '<s>',
      '</s>',
      '[',
      '](',
      ')',
      '`',
      '&',
      '\\',
      '<td>',
      '<table>',
      '<script>',
      '1. ',
      '- ',
      '> ',
      '# ',
      'END',
      '2:15 P.M. EST',
      '---\n',
      'word',
      '\u202e',
      '\ufffd',
      '~~',
      '|',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
        (parts) => {
          const { transcript, messages } = parseTranscript({
            id: 'x',
            source: '2030-02-03-x.md',
            text: `---\ntitle: A\ndate: '2030-02-03'\n---\n${parts.join('')}`,
          });
          expect(messages.map((message) => message.rule)).not.toContain('parser-failure');
          const ids = transcript?.turns.map((turn) => turn.id) ?? [];
          expect(new Set(ids).size).toBe(ids.length);
          expect(transcript?.turns.flatMap((turn) => turn.blocks.map(({ html }) => html)).join('\n') ?? '').not.toMatch(
            /<script|<img|<[^>]*(?:javascript:|\son\w+=)/i,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  // EVERY_TRANSCRIPT=1 reads all of them, not every twelfth.
  test.skipIf(!hasCorpus)('real transcripts keep their words', { timeout: 300_000 }, () => {
    const lost: string[] = [];
    for (const file of corpus(process.env.EVERY_TRANSCRIPT ? 1 : 12)) {
      const { transcript } = parseTranscript(file);
      // A `Q` glued to its first word is cut from it, so the letters are compared without the blanks between.
      if (!transcript || recordWords(transcript).join('') !== bodyWords(file.text).join('')) lost.push(file.source);
    }
    expect(lost).toEqual([]);
  });
});
