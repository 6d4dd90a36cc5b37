import { parse } from '@plussub/srt-vtt-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimed, toVtt } from '../../../src/core/formats/vtt.ts';
import { recordingAt } from '../../../src/core/transcript/recording.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { context, transcript } from './arbitrary.ts';

test('a turn is a cue with its voice, up to the next one', () => {
  const body =
    '**Ada Elm** (00:12):\nGood morning.\n\nAll of you.\n\n**Tom <Oak>** (00:14.500):\nA & B --> C?\n\n**Ada Elm** (01:02:03):\nYes.';
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\nlang: en\n---\n\n${body}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  const vtt = toVtt(transcript!, context).replaceAll(/t-\S+/g, 'id');
  expect(vtt.slice(vtt.indexOf('id\n'))).toBe(
    'id\n00:00:12.000 --> 00:00:14.500\n<v Ada Elm>Good morning.\nAll of you.</v>\n\n' +
      'id\n00:00:14.500 --> 01:02:03.000\n<v Tom &lt;Oak&gt;>A &amp; B --&gt; C?</v>\n\n' +
      'id\n01:02:03.000 --> 01:02:05.000\n<v Ada Elm>Yes.</v>\n',
  );
});

test('any transcript is captions that a parser reads, with every turn that has a time', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const { entries } = parse(toVtt(each, context));
      expect(entries).toHaveLength(each.turns.filter(isTimed).length);
      for (const { from, to } of entries) expect(to).toBeGreaterThan(from);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=754s'],
  ['https://youtu.be/abc?t=5', 'https://youtu.be/abc?t=754s'],
  ['https://vimeo.com/123', 'https://vimeo.com/123#t=754s'],
  ['https://soundcloud.com/a/b', 'https://soundcloud.com/a/b#t=12:34'],
  ['https://open.spotify.com/episode/x', 'https://open.spotify.com/episode/x?t=754'],
  ['https://archive.org/details/x', 'https://archive.org/details/x?start=754'],
  ['https://archive.org/download/x/y.mp3', 'https://archive.org/download/x/y.mp3#t=754'],
  ['https://example.org/a%20b.mp4?key=1', 'https://example.org/a%20b.mp4?key=1#t=754'],
  ['https://notyoutube.com/x', 'https://notyoutube.com/x#t=754'],
])('the second of %s', (media, address) => {
  expect(recordingAt(media, 754.9)).toBe(address);
  expect(recordingAt(media, -1)).toBeNull();
});
