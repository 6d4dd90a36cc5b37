import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

const head = "---\ntitle: A\ndate: '2030-02-03'\n---\nMS. ROWAN:  So.\n\n";

function read(body: string) {
  const { transcript, messages } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text: head + body });
  if (!transcript) throw new Error(JSON.stringify(messages));
  return { blocks: [...transcript.turns[0]!.blocks.slice(1), ...transcript.footer], messages };
}

/** The words of a body's blocks, each block a line. */
const words = (body: string) =>
  read(body)
    .blocks.map(({ text }) => text)
    .join('\n');
const html = (body: string) =>
  read(body)
    .blocks.map((block) => block.html)
    .join('\n');

describe('stays as printed', () => {
  test.each([
    's**t and f**k',
    '2*3*4 and 2 * 3 * 4',
    'd*mn, s*** and **it',
    'figures* of *2030 and *Source: a table',
    '*note one, *note two',
    'the *** of the ***',
    '(***) and (***), (*) and "*"',
    '***NIGHT***',
    'GOOD __NIGHT__',
    '[____] and [____]',
    'snake_case_name, $x_1$, @_n_',
    '*2*3*, _private, file_name_ and **s**t**',
    '``quotes’’ and `bout … `round',
    '<laughs> and <Jane Oak>',
    'x<y and z>w',
    'a <b and c> d',
    'Mr. <?> and <!> and <!-- so',
    'a lone <Mark> or <b>',
    '<script>go()',
    '[Off mic](inaudible)',
    '[1998](…) [sic] ![so] [x][y]',
    '[x]: /y',
    '~ ~~ ~~~~ ~~no',
    'AT&T; Q&A; &c. &notit;',
    'C:\\x and ends in \\ so',
    'https://a.example/_x_y_*z*-~~q~~-_so and www.a.example/-*x*-/y',
    '<!--> and <!-->, so <!---> it is',
    '#1 priority, (c), --, ---so, …',
    '😀 soft\u00adhyphen joi\u200dner ﬁ ＂full＂ दिन',
    '- 3 degrees',
    '+ 5 percent',
    '* the footnote',
    '* * * and then',
    '> so it says',
    '>> so they say',
    '# 1 in the land',
    '# the number sign',
    '##########',
    '## SHORT ##',
    '2021. That was the year.',
    '7) Seven.',
    '007. Bond.',
    '----',
    '~~~~~~~~',
    '~~~ BREAK ~~~',
    '```',
    '====',
    '| a | b |',
    '    indented',
  ])('%s', (printed) => {
    expect(words(printed)).toBe(printed.trim());
    expect(words(`Before\n${printed}\nafter`)).toBe(`Before ${printed.trim()} after`);
    expect(words(`Before ${printed}`)).toBe(`Before ${printed.trim()}`);
    expect(read(printed).messages.filter(({ rule }) => rule !== 'link-unread')).toEqual([]);
  });

  test.each(['- and so', '+ 5 percent', '> than that', '# 1', '1. And', '---', '~~~', '```', '* so'])(
    'at the head of a wrapped line: %s',
    (line) => {
      expect(words(`We had said\n${line}\nthat.`)).toBe(`We had said ${line} that.`);
    },
  );

  test('after a fence that is not closed', () => {
    expect(words('~~~~\n\nOne.\n\n- a\n- b')).toBe('~~~~\nOne.\n- a\n- b');
  });
});

describe('is markup', () => {
  test.each([
    ['*one* **two** _three_ ~~four~~', 'one two three four'],
    ['“*So*,” (*he*) said—*twice*.', '“So,” (he) said—twice.'],
    ['**“So,”** *(Laughter.)*', '“So,” (Laughter.)'],
    ['**bold *and* more**', 'bold and more'],
    ['*Room  \n*Town**', 'Room\nTown'],
    ['\\*so\\* \\[sic\\] 1\\. \\\\', '*so* [sic] 1. \\'],
    ['&amp; &lt;b&gt; &#8212; &nbsp;.', '& <b> — .'],
    ['[the [1] list](https://a.example/b_(c) "Title")', 'the [1] list'],
    ['**See https://a.example/b_c**, *www.a.example/_x_*.', 'See https://a.example/b_c, www.a.example/_x_.'],
    ['## Ranked\u2028words', 'Ranked words'],
    ['<https://a.example/b_c_> <a@b.example>', 'https://a.example/b_c_ a@b.example'],
    ['[here](/there) [now](#then)', 'here now'],
    ['a  \nb\\\nc', 'a\nb\nc'],
    ['<b>one \\<b> two</b> three', 'one <b> two three'],
    ['<s>a</s> <b>b</b> <span style="x">c <br>d', 'a b c\nd'],
    ['a<!-- gone -->b<script>go("<b>")</script>c', 'abc'],
    ['10<sup>9</sup> 1<sup>1</sup>/<sub>2</sub> H<sub>2</sub>O 21<sup>st</sup>', '10⁹ 1¹/₂ H₂O 21st'],
    ['2021<sup><a href="https://a.example">12</a></sup>', '2021¹²'],
    ['## Ranked\nand words', 'Ranked\nand words'],
    ['# The Heading', 'The Heading'],
    ['> two\n> lines', 'two lines'],
  ])('%s', (body, expected) => {
    expect(words(body)).toBe(expected);
  });

  test('lists, whose marks are words', () => {
    expect(words('-   one\n    of it\n-   two')).toBe('- one of it\n- two');
    expect(words('9. nine\n10. ten\n    - deep\n12. no')).toBe('9. nine\n10. ten\n- deep 12. no');
    expect(html('- a\n- b')).toBe('<ul role="list">\n<li>- a</li>\n<li>- b</li>\n</ul>');
    expect(html('-   one')).toContain('<li>');
    expect(html('- one')).toBe('<p>- one</p>');
    expect(html('1986. One.\n2021. Two.')).toBe('<p>1986. One.\n2021. Two.</p>');
  });

  test('HTML goes on over blank lines to its end', () => {
    const table = '<table>\n<tr><td>One</td>\n\n<td>Two</td></tr>\n</table>';
    expect(read(table).blocks.map(({ kind, text }) => [kind, text])).toEqual([['table', 'One\nTwo']]);
  });

  test('a crowded table is read, and so are the blocks around it', () => {
    const row = '<tr><td><b>One</b></td><td>Two &amp; three</td></tr>\n';
    const { blocks } = read(`<table>\n${row.repeat(2000)}</table>\n\n*After*`);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
    expect(blocks[1]!.html).toBe('<p><em>After</em></p>');
  });

  test('that could have been words, it is noted with its place', () => {
    expect(
      read('We *said*\n_so_.\n\n# Heading\n\n> two\n> lines').messages.map(({ line, column, rule }) => [
        line,
        column,
        rule,
      ]),
    ).toEqual([
      [7, 4, 'read-as-markup'],
      [8, 1, 'read-as-markup'],
      [10, 1, 'read-as-markup'],
      [12, 1, 'read-as-markup'],
    ]);
  });
});

test('that could have been a link, it is a warning with its place', () => {
  const places = (body: string) =>
    read(body).messages.map(({ line, column, rule, severity }) => [line, column, rule, severity]);
  expect(places('So\nthey [came](harbour.example/a) and **[went](inaudible)**.')).toEqual([
    [8, 6, 'link-unread', 'warning'],
    [8, 38, 'link-unread', 'warning'],
  ]);
  expect(places('[1998](…) [so] (no) [sic](as printed) [](x) [so][no]')).toEqual([]);
});

test.each([
  ['<ol start="5"><li>one</li><li>two</li></ol>', '5. one\n6. two'],
  ['<ol type="a"><li value="3">one</li><li><p>two</p></li></ol>', 'c. one\nd. two'],
  ['<ol reversed>\n\n<li>one</li>\n\n<li>two<ol><li>in</li></ol></li>\n\n</ol>', '2. one\n1. two\n1. in'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['She said <q>yes, <q>no</q></q> and <q>so.', 'She said “yes, ‘no’” and <q>so.'],
])('what a browser draws is words: %s', (body, expected) => {
  expect(words(body)).toBe(expected);
  expect(html(body)).not.toMatch(/start=|value=|type=|reversed|<q>/);
});

test('names of pictures are none of the words, and shown from an attribute', () => {
  const body =
    'See ![a pier](https://a.example/p.jpg), so.\n\n<figure><img src="https://a.example/q.jpg" alt="A ship"></figure>';
  expect(words(body)).toBe('See , so.\n');
  expect(html(body).replace(/<[^>]*>/g, '')).toBe('See , so.\n');
  expect(html(body)).toContain('data-printed="A ship"');
});

test('a label that is known stands before an address too', () => {
  const { transcript } = parseTranscript({
    id: 'x',
    source: '2030-02-03-x.md',
    text: `${head}Q    Where?\n\nMS. ROWAN:  https://a.example/so\n\nSOURCE: https://a.example/not\n`,
  });
  expect(transcript!.turns.map(({ label, text }) => [label, text])).toEqual([
    ['MS. ROWAN', 'So.'],
    ['Q', 'Where?'],
    ['MS. ROWAN', 'https://a.example/so\n\nSOURCE: https://a.example/not'],
  ]);
});
