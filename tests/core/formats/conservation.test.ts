import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAkomaNtoso } from '../../../src/core/formats/akn.ts';
import { toCsv } from '../../../src/core/formats/csv.ts';
import { plainText, markup } from '../../../src/core/formats/markup.ts';
import { toMarkdown } from '../../../src/core/formats/markdown.ts';
import { toTei } from '../../../src/core/formats/tei.ts';
import { toText } from '../../../src/core/formats/text.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import type { Transcript } from '../../../src/core/transcript/types.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { context } from './arbitrary.ts';
import { all, children, parseXml } from './read-xml.ts';

/** Every visible character, in order: all but white space. */
const visible = (text: string) => text.replace(/\s+/g, '');

const said = ({ header, turns, footer }: Transcript) => [
  visible(header.map(({ text }) => text).join('')),
  ...turns.flatMap(({ label, text }) => [visible(label), visible(text)]),
  visible(footer.map(({ text }) => text).join('')),
];

const read = (text: string) => parseTranscript({ id: 'x', source: '2030-02-03-x.md', text }).transcript!;

/** The record in every format, read by that format's own rules, as `said` has it. Names of pictures are no words. */
function everywhere(each: Transcript): Record<string, string[]> {
  const outer = (part: Transcript['header']) => visible(part.map((block) => plainText(markup(block))).join(''));
  const tei = parseXml(toTei(each, context));
  for (const figure of all(tei, 'figDesc')) figure.parentNode!.removeChild(figure);
  const akn = parseXml(toAkomaNtoso(each, context));
  const text = (elements: { textContent: string | null }[]) =>
    visible(elements.map((e) => e.textContent ?? '').join(''));
  const rows: Record<string, string>[] = parse(toCsv(each, context), { columns: true, record_delimiter: '\r\n' });
  const frame = said(each);
  return {
    page: [
      outer(each.header),
      ...each.turns.flatMap(({ label, blocks }) => [visible(label), outer(blocks)]),
      outer(each.footer),
    ],
    markdown: said(read(toMarkdown(each))),
    tei: [
      // A document without turns is all header.
      text(all(tei, each.turns.length === 0 ? 'body' : 'front')),
      ...all(tei, 'u').flatMap((u, index) => [
        text([all(tei, 'note').filter((note) => note.getAttribute('type') === 'speaker')[index]!]),
        text([u]),
      ]),
      text(all(tei, 'back')),
    ],
    akn: [
      text(all(akn, each.turns.length === 0 ? 'mainBody' : 'preface')),
      ...['speech', 'question', 'answer']
        .flatMap((name) => all(akn, name))
        .sort(
          (left, right) =>
            Number(children(left, 'num')[0]!.textContent) - Number(children(right, 'num')[0]!.textContent),
        )
        .flatMap((speech) => {
          const [, from, ...blocks] = children(speech);
          return [text([from!]), text(blocks)];
        }),
      text(all(akn, 'conclusions')),
    ],
    csv: [frame[0]!, ...rows.flatMap((row) => [visible(row['label']!), visible(row['text']!)]), frame.at(-1)!],
  };
}

function expectEverywhere(each: Transcript) {
  const expected = said(each);
  for (const [format, found] of Object.entries(everywhere(each)))
    expect({ [format]: found }).toEqual({ [format]: expected });
  const txt = visible(toText(each, context));
  const record = each.turns.map(({ label, text }) => visible(`${label}${label === 'Q' ? '' : ':'}${text}`));
  expect(txt.endsWith([expected[0], ...record, expected.at(-1)].join(''))).toBe(true);
}

/** What people say and print, as it stands in the file and as it must come out. */
const printed =
  's**t|2*3*4|d*mn|snake_case|$x_1$|(***)|[____]|<laughs>|x<y|y>w|``so\'\'|`bout|[sic]|[1998](…)|(c)|--|—|#1|@name|5*|*note|~|AT&T;|Q&A|1.|2021.|007.|7)|-|+|>|😀|soft\u00adhyphen|joi\u200dner|दिन|ﬁ|＂|½|10²|{x}|^|\\x|"*"|!|…|/|=|%|**|***|____|~~~~|end'.split(
    '|',
  );
const taken: [string, string][] = [
  ['*now*', 'now'],
  ['**never ever**', 'never ever'],
  ['<s>ten</s>', 'ten'],
  ['\\[right\\]', '[right]'],
  ['&amp;', '&'],
  ['10<sup>9</sup>', '10⁹'],
  ['the 21<sup>st</sup>', 'the 21st'],
  ['[list](https://a.example/b_c)', 'list'],
  ['<https://a.example/c_d>', 'https://a.example/c_d'],
];
const piece = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom('we', 'said', 'harbour', 'So') },
    { weight: 4, arbitrary: fc.constantFrom(...printed) },
  )
  .map((word): [string, string] => [word, word]);
const speech = fc.array(
  fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.constantFrom(...taken) }),
  {
    maxLength: 14,
  },
);
const paragraph = fc.tuple(fc.constantFrom(...printed, 'So', 'We'), speech, fc.constant(' '));

test('every visible character that people say is in every format, in order', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (turns) => {
        const body = turns.map((paragraphs) =>
          paragraphs
            .map(([first, words, gap]) => [first, ...words.map(([source]) => source), 'then.'].join(gap))
            .join('\n\n'),
        );
        const shown = turns.map((paragraphs) =>
          paragraphs.map(([first, words]) => `${first}${words.map(([, word]) => word).join('')}then.`).join(''),
        );
        const text = `---\ntitle: A\ndate: '2030-02-03'\n---\nHall\n\nQ    Well?\n\n${body.map((each) => `MS. ROWAN:  Well, ${each}\n\n`).join('')}`;
        const each = read(text);
        expect(each.turns.slice(1).map((turn) => visible(turn.text))).toEqual(
          shown.map((words) => visible(`Well,${words}`)),
        );
        expectEverywhere(each);
      },
    ),
    { numRuns: 150, seed: 1 },
  );
});

test.skipIf(!hasCorpus)('and so it is for real transcripts', { timeout: 240_000 }, () => {
  for (const [index, { source, text }] of corpusFiles().entries()) {
    if (!process.env['EVERY_TRANSCRIPT'] && index % 60 !== 0) continue;
    expectEverywhere(parseTranscript({ id: 'x', source, text }).transcript!);
  }
});
