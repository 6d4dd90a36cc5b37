import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

const head = "---\ntitle: A Test Gaggle\ndate: '2030-02-03'\n---\n";
const body = 'MS. ROWAN:  Hello.\n';

/** What came of a file: `line:column rule severity` of its messages, and its title, day and number of turns. */
function read(text: string, source = 'gaggles/2030-02-03-a-test-gaggle.md') {
  const { transcript, messages } = parseTranscript({ id: 'x', source, text });
  for (const message of messages) expect(message.text).toMatch(/^[A-Z`“][^.;:]*[.;:][^]*\.$/);
  return {
    messages: messages.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`),
    shown: transcript && [transcript.title, transcript.date, transcript.turns.length],
  };
}

describe('front matter', () => {
  test.each([
    [
      'is not there',
      body,
      ['1:1 no-front-matter warning', '1:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'is not closed',
      `---\ntitle: A\n\n${body}`,
      ['1:1 broken-front-matter error', '1:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'is broken',
      `---\ntitle: A: B\ndate: '2030-02-03'\n---\n${body}`,
      ['2:9 broken-front-matter error', '2:1 no-title warning', '3:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'has a field twice',
      `---\ntitle: A\ntitle: B\n---\n${body}`,
      ['3:1 broken-front-matter error', '2:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'has a tag',
      `---\ntitle: !!js/function 'function () {}'\n---\n${body}`,
      ['2:38 broken-front-matter error', '2:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'is a list',
      `---\n- a\n---\n${body}`,
      ['2:1 broken-front-matter error', '1:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'is code',
      `---js\n{ title: (globalThis.ran = true) }\n---\n${body}`,
      ['1:4 unsafe-front-matter error', '1:1 no-title warning', '1:1 date-from-name warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'has an impossible day',
      `---\ntitle: A\ndate: '2030-02-30'\n---\n${body}`,
      ['3:1 impossible-date warning', '3:1 date-from-name warning'],
      ['A', '2030-02-03', 1],
    ],
    [
      'has a time that is none',
      `${head.replace('---\n', '---\npublished_time: yesterday\n')}${body}`,
      ['2:1 invalid-time warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
    [
      'has an unsafe address',
      `${head.replace('---\n', '---\nsource_url: javascript:go()\n')}${body}`,
      ['2:1 unsafe-link warning'],
      ['A Test Gaggle', '2030-02-03', 1],
    ],
  ])('that %s is reported, and the body still shown', (_, text, messages, shown) => {
    expect(read(text)).toEqual({ messages, shown });
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  test('without any usable day shows nothing and says so', () => {
    expect(read(`---\ntitle: A\ndate: soon\n---\n${body}`, 'a.md')).toEqual({
      messages: ['3:1 impossible-date warning', '3:1 no-date error'],
      shown: null,
    });
  });

  test('keeps days and times as they are printed', () => {
    const { transcript } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text:
        `---\ntitle: "A\u00a0Gaggle"\ndate: 2030-02-03\npublished_time: 2030-02-03 23:30:06-05:00\nmodified_time: ` +
        `2030-02-04T01:02:03Z\npermalink: https://gaggle.example/a\ncategory: [calls, calls, ships]\n---\n${body}`,
    });
    expect(transcript).toMatchObject({
      title: 'A\u00a0Gaggle',
      date: '2030-02-03',
      published: '2030-02-03T23:30:06-05:00',
      modified: '2030-02-04T01:02:03Z',
      sourceUrl: 'https://gaggle.example/a',
      tags: ['calls', 'ships'],
    });
  });

  test('cannot reach the prototype of anything, nor grow without end', () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'x'}]`).join(
      '\n',
    );
    expect(
      read(
        `---\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n${bomb}\ntitle: A\n` +
          `date: '2030-02-03'\ntags: *a29\n---\n${body}`,
      ).shown,
    ).toEqual(['A', '2030-02-03', 1]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('a file', () => {
  test.each([
    ['that is empty', '', ['1:1 empty-file error']],
    ['of blanks', ' \n\u00a0\n', ['1:1 empty-file error']],
    ['without a body', head, ['5:1 empty-file error']],
    ['that is binary', 'PNG\n\u0000\u0001', ['2:1 binary-file error']],
  ])('%s is refused', (_, text, messages) => expect(read(text)).toEqual({ messages, shown: null }));

  test.each([
    ['a byte-order mark', `\ufeff${head}${body}`, []],
    ['CRLF', `${head}${body}`.replaceAll('\n', '\r\n'), []],
    ['invalid UTF-8', `${head}MS. ROWAN:  H\ufffdllo.\n`, ['5:14 invalid-utf8 warning']],
    ['control characters', `${head}MS. ROWAN:  H\u0007llo.\n`, ['5:14 control-character warning']],
    [
      'bidirectional overrides',
      `${head}MS. ROWAN:  Hello \u202eolleh\u202c.\n`,
      ['5:19 bidi-control warning', '5:25 bidi-control warning'],
    ],
    ['a script', `${head}MS. ROWAN:  Hello <script>go()</script>.\n`, ['5:19 unsafe-html warning']],
    ['a handler', `${head}MS. ROWAN:  <b onclick="go()">Hello</b>.\n`, ['5:13 unsafe-html warning']],
    [
      'an unsafe link',
      `${head}MS. ROWAN:  [Hello](javascript:go()) <a href="data:x">there</a>.\n`,
      ['5:13 unsafe-link warning', '5:38 unsafe-link warning'],
    ],
    [
      'a picture from elsewhere',
      `${head}MS. ROWAN:  ![Hello](https://elsewhere.example/a.png) there.\n`,
      ['5:13 external-image note'],
    ],
    ['an unknown tag', `${head}MS. ROWAN:  <blink>Hello</blink>.\n`, ['5:13 unknown-tag note']],
    ['a slip in a label', `${head}${'MS. ROWAN:  Hello.\n\n'.repeat(5)}MS. ROAWN:  Hello.\n`, ['15:1 label-typo note']],
    ['a label without its colon', `${head}MS. ROWAN:  Hello.\n\nMS. ROWAN.  Hello.\n`, ['7:1 label-form note']],
    ['a label within a line', `${head}MS. ROWAN:  Hello.\n\nHello. MS. ROWAN:  Hello.\n`, ['7:8 label-run-on note']],
    ['no turn', `${head}Hello.\n`, ['5:1 no-turns note']],
  ])('with %s is shown', (_, text, messages) => {
    const { messages: found, shown } = read(text);
    expect(found).toEqual(messages);
    expect(shown).not.toBeNull();
  });

  test('keeps its words where scripts are not closed and tables are torn', () => {
    const { transcript } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text:
        `${head}MS. ROWAN:  One <script>two.\n\nThree <table><tr><td>four</td></tr> five <tr> six.\n\n<!-- Seven ` +
        `-->\n\nEight.\n`,
    });
    expect(transcript!.turns[0]!.text.replace(/\s+/g, ' ')).toBe('One <script>two. Three four five six. Eight.');
    expect(transcript!.turns[0]!.blocks.map((block) => block.html).join('')).not.toMatch(/<script|<!--/);
  });

  test.each([
    ['quotes', '>'.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['emphasis', '*a '.repeat(100_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['code marks', '`'.repeat(100_000)],
    ['tags', '<b>'.repeat(100_000)],
    ['tags with attributes', '<font color="1"><p>'.repeat(20_000)],
    ['pairs of tags', '<b>'.repeat(20_000) + '</b>'.repeat(20_000)],
    ['tags that close nothing', '</b><ol>'.repeat(20_000)],
    ['lazy lines of a quotation', `${'>'.repeat(39)} a\n${'b\n'.repeat(30_000)}`],
    ['lines that cannot be seen', '\u200b\n'.repeat(5_000)],
    [
      'labels',
      Array.from(
        { length: 5_000 },
        (_, n) =>
          `MR. ${n
            .toString(26)
            .replace(/\d/g, (d) => 'QRSTUVWXYZ'[Number(d)]!)
            .toUpperCase()}OAK:  Yes.`,
      ).join('\n\n'),
    ],
    ['closing marks', '#'.repeat(250)],
    ['capitals', 'AB '.repeat(100_000)],
    ['blanks', `${' '.repeat(1_000_000)}a`],
    ['labels in one paragraph', 'MS. ROWAN:  Hello.  \n'.repeat(5_000)],
  ])('with endless %s is read in passing time', { timeout: 20_000 }, (_, crowd) => {
    expect(read(`${head}MS. ROWAN:  Hello.\n\n${crowd}\n\nQ    Yes?\n`).shown![2]).toBeGreaterThan(1);
  });
});
