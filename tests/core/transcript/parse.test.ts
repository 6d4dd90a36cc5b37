import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

const head =
  "---\ntitle: A Test Gaggle\ndate: '2030-02-03'\npublished_time: 2030-02-03 16:35:06-05:00\ntags: " +
  'press-briefings\n---\n';

function parsed(body: string, name = '2030-02-03-a-test-gaggle.md') {
  return parseTranscript({ id: 'a-test-gaggle', source: `gaggles/${name}`, text: head + body });
}

/** Label and text of every turn. */
function said(body: string): string[] {
  return parsed(body).transcript!.turns.map((turn) => `${turn.label} | ${turn.text}`);
}

describe('parseTranscript', () => {
  test('reads place, time, turns and closing time', () => {
    const { transcript, messages } = parsed(
      'Harbour Room  \nSmallport\n\n(February 3, 2030)\n\n2:15 P.M. EST\n\nMS. ROWAN:  Good afternoon.\n\nOne ' +
        'announcement.\n\nQ    Is it true?\n\nMS. ROWAN:  It is.\n\n2:20 P.M. EST\n',
    );
    expect(messages).toEqual([]);
    expect(transcript).toMatchObject({
      title: 'A Test Gaggle',
      date: '2030-02-03',
      published: '2030-02-03T16:35:06-05:00',
      tags: ['press-briefings'],
    });
    expect(transcript).toMatchObject({
      location: ['Harbour Room', 'Smallport'],
      start: '2:15 P.M. EST',
      end: '2:20 P.M. EST',
    });
    expect(
      transcript!.turns.map(({ n, kind, label, exchange, text, line }) => [n, kind, label, exchange, text, line]),
    ).toEqual([
      [1, 'statement', 'MS. ROWAN', null, 'Good afternoon.\n\nOne announcement.', 14],
      [2, 'question', 'Q', 1, 'Is it true?', 18],
      [3, 'statement', 'MS. ROWAN', 1, 'It is.', 20],
    ]);
    expect(transcript!.footer.map((block) => block.text)).toEqual(['2:20 P.M. EST']);
  });

  test.each(['9:05 A.M. CEST (3:05 A.M. EDT)', '9:05 A.M. CEST / 3:05 A.M. EDT'])(
    'takes the first of two zones: %s',
    (printed) => {
      const { transcript } = parsed(`Hotel Harbour\n\n${printed}\n\nMS. ROWAN:  Good morning.\n`);
      expect(transcript).toMatchObject({ location: ['Hotel Harbour'], start: '9:05 A.M. CEST' });
    },
  );

  test('splits at a hard break, and leaves acronyms and quoted people alone', () => {
    expect(said('MS. ROWAN:  Hello.  \nQ    Yes?  \nMS. ROWAN:  On\nNATO: we met.\n\nCBS: “Met.”\n')).toEqual([
      'MS. ROWAN | Hello.',
      'Q | Yes?',
      'MS. ROWAN | On NATO: we met.\n\nCBS: “Met.”',
    ]);
  });

  test('keeps what is struck out and lets no script through', () => {
    const { transcript } = parsed(
      'MS. ROWAN:  The <s>third</s> \\[fourth\\] one. <b onclick="go()">Now</b> [here](javascript:go()) ' +
        '![x](https://elsewhere.example/x.png)\n',
    );
    expect(transcript!.turns[0]!.text).toBe('The third [fourth] one. Now here');
    expect(transcript!.turns[0]!.blocks[0]!.html).not.toMatch(/onclick|javascript|<img/);
  });

  test('never runs front matter', () => {
    const { transcript, messages } = parseTranscript({
      id: 'x',
      source: '2030-02-03-x.md',
      text: '---js\n{ title: (globalThis.ran = true) }\n---\nMS. ROWAN:  Hello.\n',
    });
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    expect(messages.map(({ rule, severity, line }) => [rule, severity, line])).toContainEqual([
      'unsafe-front-matter',
      'error',
      1,
    ]);
    expect(transcript!.turns).toHaveLength(1);
  });
});
