/** A piece of a transcript's body: as printed, or as it stands in the file and as it must be shown. */
type Piece = string | [source: string, shown: string];

const label = (name: string, behind = ':'): Piece => [`${name}${behind} `, name];
const talk = (...said: Piece[]): Piece[] => [
  'Hall & <Annex>\n\n',
  label('MS. ROWAN'),
  'So — it is.\n\n',
  label('Q', ''),
  'Is it?\n\n',
  label('MS. ROWAN'),
  ...said,
  '\n\n',
  label('Q', ''),
  'Thanks.\n\nEND\n',
];

/** Bodies of transcripts with marks that are easily lost. */
export const bodies: Record<string, Piece[]> = {
  marks: talk(
    'We lost s**t, 2*3*4, d*mn, snake_case, $x_1$, (***), [____], __so__, ***so***, 5*, *note one.\n\n',
    '2021. That was it.\n\n7) Seven.\n\n007. Bond.\n\n- 3 degrees\n\n+ 5 percent\n\n* note\n\n# 1 in the land\n\n#1, @name, (c), --, …\n\n',
    'A line\n- and a dash\n+ and a plus\n> and a sign\n# and a number\n1. and a point\n~~~~\nand waves.\n\n',
    "<laughs> <Jane Oak> x<y and z>w, ``so,'' `bout, [Off mic](inaudible), [1998](…), [x]: /y, | a | b |\n\n",
    '----\n\n~~~ BREAK ~~~\n\n```\n\n| a | b |\n|---|---|\n\n',
    'soft\u00adhyphen joi\u200dner no\u00a0break zero\u200bwidth ﬁ ＂full＂ ½ 10² 😀 👩‍👩‍👧 दिन が\n\n',
    ['*now*, **never ever**, <s>ten</s> \\[right\\], &amp;c. &#8212; ', 'now, never ever, ten [right], &c. — '],
    [
      '10<sup>9</sup>, the 21<sup>st</sup>, [list](https://a.example/b_c), <https://a.example/d_e>',
      '10⁹, the 21st, list, https://a.example/d_e',
    ],
    [', ![a pier](https://a.example/p.jpg)<q>so</q>', ', “so”'],
  ),
  lists: talk(
    '- one\n- two\n  - in two\n\n1. one\n2. two\n\n',
    ['<ol start="5"><li>five</li><li value="9">nine</li></ol>\n\n', '5. five 9. nine'],
    ['<ol type="a" reversed>\n<li>one</li>\n<li>two</li>\n</ol>\n\n', 'b. one a. two'],
    ['<ul><li>bare</li><li>bare</li></ul>\n\n', 'bare bare'],
    ['<table><tr><th>Year</th><td>2031</td></tr></table>\n\n', 'Year 2031'],
    ['> He said\n> it is.\n\n### A heading\n\n', 'He said it is. A heading'],
    ['<figure><img src="https://a.example/q.jpg" alt="A ship"><figcaption>The ship</figcaption></figure>', 'The ship'],
  ),
  times: ['Ada Elm', 'Tom Oak', 'Ada Elm', 'Tom Oak'].flatMap((name, n): Piece[] => [
    [`[00:0${n}:15] **${name}:** `, name],
    `It is ${n}:30, s**t, [sic].\n\n`,
  ]),
  chinese: ['问', '答', '问', '答'].flatMap((name): Piece[] => [
    [`${name}：`, name],
    '渡輪——今天（星期三）開？「是的」，《報》說…\n\n',
  ]),
  arabic: ['سؤال', 'الوزير', 'سؤال', 'الوزير'].flatMap((name): Piece[] => [
    [`${name}: `, name],
    'قال «نعم»، 2021. (ضحك)؟ Ada & Tom <so>\n\n',
  ]),
  document: ['# 1 in the land\n\n2021. A statement — s**t, [____].\n\n- No.\n\n<laughs>\n'],
};

/** A body as it stands in its file, or as it must be shown. */
export const written = (pieces: Piece[], which: 0 | 1) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece[which])).join('');

export const marksFiles = Object.fromEntries(
  Object.entries(bodies).map(([name, body]) => [
    `${name}.md`,
    `---\ntitle: A talk of ${name}\ndate: '2031-04-02'\n---\n\n${written(body, 0)}`,
  ]),
);
