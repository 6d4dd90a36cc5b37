import fc from 'fast-check';
import { seconds } from '../../../src/core/transcript/times.ts';
import { exchangeList, exchanges } from '../../../src/core/transcript/exchanges.ts';
import type { FormatContext } from '../../../src/core/formats/context.ts';
import type { Speaker } from '../../../src/core/speakers/types.ts';
import type { Block, Transcript, Turn } from '../../../src/core/transcript/types.ts';

/** Speech of every unkind sort: what XML forbids or reads as markup, what spreadsheets run, other scripts, nothing. */
const speech = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'a\u0000b\u0008c\u001fd',
    ']]> <!-- --> <?xml?>',
    '<script>alert(1)</script>',
    '&amp; &#0; &nbsp;',
    '=1+1',
    '@SUM(A1)',
    '-- but',
    '+1',
    '\u202egnp.exe\u202c',
    '👩‍👩‍👧 \ud83d',
    '\udc00',
    'He said "no", then\tleft',
    '\ufffe\uffff',
    'مرحبا بالعالم',
    'end \\ * _ ` | # > ~',
    '1. No.',
    '- No.',
    '(Laughter.)',
    'I (inaudible) think (crosstalk) so',
    '(Applause.)',
    '(As interpreted.)',
    'a\u00a0b',
    '',
    "'",
    '",\r\n"',
  ),
);

const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"\u0000]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u0000': '\ufffd' })[mark]!,
  );
const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

interface Piece {
  text: string;
  html: string;
}

// Halves of a surrogate pair cannot come out of a file's UTF-8, only out of escapes in the front matter.
const plain: fc.Arbitrary<Piece> = speech.map((words) => {
  const text = words.toWellFormed().replaceAll('\u0000', '\ufffd').replace(/\s+/g, ' ');
  return { text, html: escapeHtml(text) };
});

const inline: fc.Arbitrary<Piece> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      fc
        .tuple(fc.constantFrom('em', 'strong', 's', 'del', 'u', 'sup', 'mark', 'code', 'small'), plain)
        .map(([name, { text, html }]) => ({ text, html: `<${name}>${html}</${name}>` })),
      plain.map(({ text, html }) => ({ text: `${text} [right]`, html: `<s>${html}</s> [right]` })),
      plain.map(({ text, html }) => ({
        text,
        html: `<a href="https://example.org/a b?c=%zz&amp;d=[1]#x#y">${html}</a>`,
      })),
      fc.constant({ text: '\n', html: '<br>\n' }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => ({ text: pieces.map(({ text }) => text).join(''), html: pieces.map(({ html }) => html).join('') }));

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 5,
    arbitrary: inline.map(({ text, html }): Block => ({ kind: 'paragraph', text: tidy(text), html: `<p>${html}</p>` })),
  },
  fc
    .constantFrom(
      '(Laughter.)',
      '(Inaudible.)',
      '[Break in the recording]',
      '(Speaks Spanish.)',
      '(Pause.)',
      '(Applause.)',
    )
    .map((text): Block => ({ kind: 'stage-direction', text, html: `<p><em>${text}</em></p>` })),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items): Block => ({
    kind: 'list',
    text: items.map(({ text }) => tidy(text)).join('\n'),
    html: `<ul>\n${items.map(({ html }) => `<li>${html}</li>`).join('\n')}\n</ul>`,
  })),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items): Block => ({
    kind: 'list',
    text: items.map(({ text }, index) => `${index + 3}. ${tidy(text)}`).join('\n'),
    html: `<ol start="3">\n${items.map(({ html }) => `<li>\n<p>${html}</p>\n</li>`).join('\n')}\n</ol>`,
  })),
  fc.array(inline, { minLength: 1, maxLength: 2 }).map((items): Block => ({
    kind: 'quote',
    text: items.map(({ text }) => tidy(text)).join('\n'),
    html: `<blockquote>\n${items.map(({ html }) => `<p>${html}</p>`).join('\n')}\n</blockquote>`,
  })),
  plain.map(({ text, html }): Block => ({ kind: 'heading', text: tidy(text), html: `<h3>${html}</h3>` })),
  plain.map(({ text, html }): Block => ({ kind: 'code', text: tidy(text), html: `<pre><code>${html}\n</code></pre>` })),
  plain.map(({ text, html }): Block => ({
    kind: 'table',
    text: `Name\n${tidy(text)}`,
    html:
      `<table>\n<thead>\n<tr>\n<th>Name</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${html}</td>\n</tr>\n</tbody>\n` +
      '</table>',
  })),
  fc.constant<Block>({
    kind: 'figure',
    text: 'Two people',
    html: '<figure><figcaption>Two people</figcaption></figure>',
  }),
  fc.constant<Block>({
    kind: 'figure',
    text: '',
    html: '<figure><a href="https://example.org/p.jpg" aria-label="p.jpg"><data data-printed="p.jpg" value="p.jpg"></data></a></figure>',
  }),
  fc.constant<Block>({ kind: 'rule', text: '', html: '<hr>' }),
);

const turn: fc.Arbitrary<Omit<Turn, 'id' | 'n' | 'text' | 'exchange' | 'line'>> = fc
  .record({
    question: fc.boolean(),
    label: speech,
    speaker: fc.constantFrom('ada-moreno', '3rd-official', 'unknown-to-the-site', null),
    blocks: fc.array(block, { maxLength: 4 }),
    time: fc.constantFrom(null, '00:14', '1:02:03.5', '-00:00:08', '04:05:53:46'),
  })
  .map(({ question, label, speaker, blocks, time }) => ({
    kind: question ? 'question' : 'statement',
    label: question ? 'Q' : tidy(label).replaceAll('\n', ' ') || 'X',
    printed: null,
    speaker,
    time,
    seconds: time === null ? null : seconds(time),
    blocks,
  }));

const instant = fc.constantFrom('2021-12-06T18:05:47-05:00', '2021-02-31T18:05:47-05:00', 'soon', null);

/** Transcripts as the parser may hand them on, and somewhat worse. */
export const transcript: fc.Arbitrary<Transcript> = fc
  .record({
    id: fc.constantFrom('2021-12-06-briefing', 'briefing-by-ada', '9'),
    title: speech,
    published: instant,
    modified: instant,
    sourceUrl: fc.constantFrom('https://example.org/a?b=1&c="2"', 'http://[::1]/%zz', null),
    tags: fc.array(speech, { maxLength: 2 }),
    lang: fc.constantFrom('en', 'pt-BR', 'ar', null),
    history: fc.constantFrom({ revisions: 1, at: ['2031-04-03T10:00:00Z'], url: '/briefings/x/history/' }, null),
    media: fc.constantFrom({ url: 'https://example.org/a.mp3' }, null),
    extra: fc.constantFrom<Transcript['extra'][]>({}, { host: 'Ada', guests: ['Tom'] }),
    location: fc.array(speech, { maxLength: 2 }),
    start: fc.constantFrom('11:56 A.M. EST', '25 P.M.', null),
    end: fc.constantFrom('12:16 P.M. EST', 'Noon', null),
    header: fc.array(block, { maxLength: 3 }),
    footer: fc.array(block, { maxLength: 2 }),
    turns: fc.array(turn, { maxLength: 6 }),
    terms: fc.array(fc.record({ term: speech, turns: fc.integer({ min: 1, max: 6 }) }), { maxLength: 3 }),
    source: fc.constantFrom('a.md', 'b/c & "d".md'),
  })
  .map(({ turns, ...rest }) => {
    const numbers = exchanges(turns.map(({ kind }) => kind));
    return {
      schema: 1,
      exchanges: exchangeList(numbers).map((each) => ({ ...each, terms: rest.terms.map(({ term }) => term) })),
      url: `/briefings/${rest.id}/`,
      date: '2021-12-06',
      messages: [],
      ...rest,
      turns: turns.map((each, index) => {
        return {
          ...each,
          id: `t-${index.toString().padStart(5, 'a')}-bbbbb-ccccc`,
          n: index + 1,
          exchange: numbers[index]!,
          text: each.blocks.map(({ text }) => text).join('\n\n'),
          line: index + 1,
        };
      }),
    };
  });

const speakers: Speaker[] = [
  {
    schema: 1,
    id: 'ada-moreno',
    url: '/speakers/ada-moreno/',
    name: 'Ada Moreno',
    kind: 'person',
    labels: ['MS. MORENO'],
    offices: [{ title: 'Press Secretary', from: '2021-01-20', to: null }],
    briefings: [],
  },
  {
    schema: 1,
    id: '3rd-official',
    url: '/speakers/3rd-official/',
    name: 'Official <#3>',
    kind: 'role',
    labels: ['OFFICIAL #3'],
    offices: [],
    briefings: [],
  },
];

export const context: FormatContext = {
  siteTitle: 'Briefings & “Remarks”',
  address: (path) => `https://archive.example/a${path}`,
  speakers: new Map(speakers.map((speaker) => [speaker.id, speaker])),
};
