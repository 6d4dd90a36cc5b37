import { expect, test } from 'vitest';
import { draftCaptions } from '../../src/importer/captions.ts';
import { words, wordsOfMarkdown } from './words.ts';

/** The body that captions become. */
const bodyOf = (captions: string) => draftCaptions(captions, '2031-04-02').body.trim();

/** Captions of a second each. */
const srt = (...cues: string[]) =>
  cues.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${text}\n`).join('\n');

test.each(['-', '–', '—', '- ', '– '])(
  'lines of a cue that begin with %j are those of two who are not named',
  (mark) => {
    const dialogue = `<i>${mark}Since\nwhen?</i>\n${mark}Since\nsix.`;
    const body = bodyOf(srt('Good morning.', 'The pier is open.', dialogue, 'Very well.', 'So be it.'));
    expect(body.split('\n\n')).toEqual([
      'Good morning. The pier is open.',
      `${mark}Since when?`,
      `${mark}Since six.`,
      'Very well. So be it.',
    ]);
    expect(wordsOfMarkdown(body)).toEqual(words(body));
  },
);

test('a dash before the second line, and before a cue, tells of another too', () => {
  const body = bodyOf(srt('Since when?\n-Since six.', '- And why?', 'Tell me.', '- I will.'));
  expect(body.split('\n\n')).toEqual(['Since when?', '-Since six.', '- And why? Tell me.', '- I will.']);
});

test('dashes within a sentence, of an interruption and of a minus part nobody', () => {
  const cues = [
    'The pier\n– the old one –',
    '– is open.',
    '-- as I said\n-- and you.',
    'It has\n-5 degrees.\n-6 at night.',
  ];
  const body = bodyOf(srt(...cues));
  expect(body).toBe(cues.join(' ').replaceAll('\n', ' '));
});

test('lines of a dialogue are turns of nobody known where others are named', () => {
  const cues = ['Ada Moreno: Good morning.', 'The pier is open.', '- Since when?\n- Since six.', 'Tom Lind: So be it.'];
  expect(bodyOf(srt(...cues)).split('\n\n')).toEqual([
    '\\[00:00\\] **Ada Moreno**: Good morning. The pier is open.',
    '\\[00:02\\] **Unknown speaker**: - Since when?',
    '\\[00:02\\] **Unknown speaker**: - Since six.',
    '\\[00:03\\] **Tom Lind**: So be it.',
  ]);
});

test('a voice that says several lines of a dialogue says them in paragraphs', () => {
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moreno>- Since when?\n- Since six.\n';
  expect(bodyOf(vtt)).toBe('\\[00:01\\] **Ada Moreno**: - Since when?\n\n- Since six.');
});
