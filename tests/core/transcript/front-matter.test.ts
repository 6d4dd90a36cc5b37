import { expect, test } from 'vitest';
import { toMarkdown } from '../../../src/core/formats/markdown.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

const body = '\nMS. ROWAN:  Hello.\n';
const read = (head: string, source = 'a.md') => parseTranscript({ id: 'a', source, text: `${head}${body}` });

const yaml = `---
Title: A Talk
pub-date: December 6, 2021
URL: https://example.org/a
Categories: [ropes, knots]
language: pt_br
media: https://example.org/a.mp3
guests:
  - Tom Lind
episode: 012
---
`;
const toml = `+++
title = "A Talk"
pub_date = 2021-12-06
url = "https://example.org/a"
categories = ["ropes", "knots"]
language = "pt_br"
media = "https://example.org/a.mp3"
guests = ["Tom Lind"]
episode = "012"
+++
`;
const json = `{
  "title": "A Talk",
  "date": "6 декабря 2021",
  "url": "https://example.org/a",
  "categories": "ropes, knots",
  "language": "pt_br",
  "media": "https://example.org/a.mp3",
  "guests": ["Tom Lind"],
  "episode": "012"
}
`;

test.each([
  ['YAML', yaml],
  ['TOML', toml],
  ['JSON in braces', json],
  ['JSON between lines', `---json\n${json}---\n`],
])('%s says the same, keys in any case and under other programs’ names', (_, head) => {
  const { transcript, messages } = read(head);
  expect(messages).toEqual([]);
  expect(transcript).toMatchObject({
    title: 'A Talk',
    date: '2021-12-06',
    sourceUrl: 'https://example.org/a',
    tags: ['ropes', 'knots'],
    lang: 'pt-BR',
    media: { url: 'https://example.org/a.mp3' },
    extra: { guests: ['Tom Lind'], episode: '012' },
  });
  expect(transcript!.turns).toHaveLength(1);
});

test('our own Markdown says all of it again', () => {
  const { transcript } = read(yaml);
  const again = parseTranscript({ id: 'a', source: 'a.md', text: toMarkdown(transcript!) });
  expect(again).toEqual({
    messages: [],
    transcript: { ...transcript, turns: [{ ...transcript!.turns[0]!, line: again.transcript!.turns[0]!.line }] },
  });
});

test.each([
  ['20211206-talk.md', '2021-12-06'],
  ['talk of 6 Dec 2021.md', '2021-12-06'],
  ['2021_12_06.md', '2021-12-06'],
  ['minutes 3.md', null],
])('where there is no front matter, the day in the name %s counts', (source, date) => {
  expect(read('', source).transcript?.date ?? null).toBe(date);
});

const rules = (head: string) => read(head).messages.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('what is wrong is told with its line', () => {
  expect(rules('+++\ntitle = "A"\ndate = \n+++\n')[0]).toMatch(/^3:\d+ broken-front-matter$/);
  expect(rules('---json\n{ "title": \n}\n---\n')[0]).toBe('2:1 broken-front-matter');
  expect(rules('---\ntitle: A\ndate: 6/5/2031\n---\n')).toEqual(['3:1 impossible-date', '3:1 no-date']);
  expect(read('---\ntitle: A\ndate: 6/5/2031\n---\n').messages[0]!.text).toContain('can be 2031-06-05 or 2031-05-06');
  expect(rules('---\ntitle: A\ndate: 2031-04-02\nlang: no language\n---\n')).toEqual(['4:1 invalid-language']);
});

test('fields of other programs that hold something else say nothing', () => {
  const { transcript, messages } = read(
    '---\ntitle: A\ndate: 2031-04-02\npublished: true\nsource: The Rope Talk\nupdated: soon\n---\n',
  );
  expect(messages).toEqual([]);
  expect(transcript).toMatchObject({
    published: null,
    sourceUrl: null,
    extra: { published: 'true', source: 'The Rope Talk' },
  });
});

test('a text that begins with a brace is no front matter', () => {
  expect(read('{ This is said\n}\n', '2031-04-02.md').transcript?.header[0]?.text).toContain('This is said');
});
