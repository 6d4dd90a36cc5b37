import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';

/** The body that a file of that name becomes. */
async function bodyOf(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const material = await readBytes(bytes, { name, charset: null, type: null, address: null });
  if (material.kind !== 'draft') throw new Error('it is a transcript already');
  expect(material.draft.date).toBe('2031-04-02');
  return material.draft.body.trim();
}

const talk = '\\[00:01\\] **Ada Moreno**: Good morning. The pier is open.\n\n\\[00:07\\] **Tom Lind**: Since when?';

test('cues of one voice in a row are one turn, with the time of the first', async () => {
  const cues = (voice: (name: string) => string) =>
    `00:00:01.020 --> 00:00:03.000\n${voice('Ada Moreno')}Good <i>morning</i>.\n\n` +
    `00:00:03.500 --> 00:00:05.000 align:start position:10%\n${voice('Ada Moreno')}The pier\nis open.\n\n` +
    `NOTE a remark\n\n00:00:07.000 --> 00:00:09.000\n${voice('Tom Lind')}Since when?\n`;
  expect(await bodyOf('2031-04-02-talk.vtt', `WEBVTT\n\n${cues((name) => `<v.loud ${name}>`)}`)).toBe(talk);
});

test('captions without voices tell the speaker by the name before the words', async () => {
  const cue = (n: number, time: string, text: string) =>
    `${n}\r\n00:00:${time},000 --> 00:00:10,000\r\n${text}\r\n\r\n`;
  const srt =
    cue(1, '01', '>> Ada Moreno: Good morning.') +
    cue(2, '03', 'The pier is open.') +
    cue(3, '07', '>> Tom Lind: Since when?');
  expect(await bodyOf('2031-04-02 talk.srt', srt)).toBe(talk);
});

test('captions that tell no speaker are a document without times', async () => {
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n\n00:03.000 --> 00:04.000\nThe pier is open.\n';
  expect(await bodyOf('2031-04-02.vtt', vtt)).toBe('Good morning. The pier is open.');
});

const segments = [
  { speaker: 'Ada Moreno', start: 1.02, end: 3, text: ' Good morning.' },
  { speaker: 'Ada Moreno', start: 3.5, end: 5, text: ' The pier is open.' },
  { speaker: 'Tom Lind', start: 7.2, end: 9, text: ' Since when?' },
];
const words = segments.flatMap(({ speaker, start, text }) =>
  text
    .trim()
    .split(' ')
    .map((word, index) => ({ word, speaker, start: start + index / 10 })),
);

/** The words of the segment that begins then. */
function wordsFrom(from: number, told: boolean) {
  return words
    .filter(({ start }) => start >= from && start < from + 1)
    .map(({ word, speaker, start }) => ({ word, startTime: start, ...(told ? { speakerTag: speaker } : {}) }));
}

test.each([
  ['segments', { language: 'en', segments }],
  [
    'segments with their words',
    {
      segments: segments.map((segment) => ({
        ...segment,
        words: words.filter(({ start }) => start >= segment.start && start < segment.end),
      })),
    },
  ],
  ['words', { results: { words } }],
  [
    'utterances in milliseconds',
    { utterances: segments.map(({ speaker, start, text }) => ({ speaker, start: start * 1000, text })) },
  ],
  [
    'recognised phrases',
    {
      recognizedPhrases: segments.map(({ speaker, start, text }) => ({
        speaker,
        offset: `PT${start}S`,
        nBest: [{ display: text }, { display: 'x' }],
      })),
    },
  ],
  [
    'monologues',
    {
      monologues: segments.map(({ speaker, start, text }) => ({
        speaker: { name: speaker },
        elements: [{ type: 'text', value: text.trim(), ts: start }],
      })),
    },
  ],
  [
    'words, with the speakers elsewhere',
    {
      results: {
        items: words.map(({ word, start }) => ({ start_time: String(start), alternatives: [{ content: word }] })),
        speaker_labels: {
          segments: segments.map(({ speaker, start, end }) => ({
            start_time: String(start),
            end_time: String(end),
            speaker_label: speaker,
          })),
        },
      },
    },
  ],
  [
    'results, and all words again with speakers',
    {
      results: [
        ...segments.map(({ start, text }) => ({
          alternatives: [{ transcript: text, words: wordsFrom(start, false) }],
        })),
        { alternatives: [{ words: segments.flatMap(({ start }) => wordsFrom(start, true)) }] },
      ],
    },
  ],
  [
    'paragraphs of words, speakers by their ids',
    {
      speakers: [
        { id: 1, name: 'Ada Moreno' },
        { id: 2, name: 'Tom Lind' },
      ],
      paragraphs: segments.map(({ speaker, start }) => ({
        speaker: speaker === 'Ada Moreno' ? '1' : '2',
        words: wordsFrom(start, false).map(({ word, startTime }) => ({ value: word, time: startTime })),
      })),
    },
  ],
  [
    'phrases with milliseconds in their names',
    { phrases: segments.map(({ speaker, start, text }) => ({ speaker, offsetMilliseconds: start * 1000, text })) },
  ],
  [
    'a page typed beside the recording',
    {
      text: '<p><span class="timestamp" data-timestamp="1">00:01</span><b>Ada Moreno</b>: Good morning. The pier is open.</p><p><span class="timestamp">00:07</span><b>Tom Lind</b>: Since when?</p>',
      media: 'x.mp3',
    },
  ],
])('JSON of a transcriber in %s', async (_, value) => {
  expect(await bodyOf('2031-04-02_talk.json', JSON.stringify(value))).toBe(talk);
});

test('numbers and letters for speakers are said to be that', async () => {
  const value = {
    utterances: [
      { speaker: 0, start: 0, transcript: 'Hello.' },
      { speaker: 'B', start: 1, transcript: 'Hello.' },
    ],
  };
  expect(await bodyOf('2031-04-02.json', JSON.stringify(value))).toContain(
    '**Speaker 0**: Hello.\n\n\\[00:01\\] **Speaker B**',
  );
});

test.each([',', ';', '\t'])('a table with columns apart by %j', async (mark) => {
  const rows = segments.map(({ speaker, start, text }) =>
    [speaker, `00:00:0${Math.floor(start)}`, `"${text.trim()}"`].join(mark),
  );
  expect(await bodyOf('2031-04-02.csv', [`Speaker${mark}Start Time${mark}Text`, ...rows].join('\r\n'))).toBe(talk);
});

test('JSON and tables that hold no speech are said to be none', async () => {
  await expect(bodyOf('package.json', '{"name": "x", "files": ["a"]}')).rejects.toThrow('no list of pieces of speech');
  await expect(bodyOf('broken.json', '{"name": ')).rejects.toThrow('it is not JSON');
  await expect(bodyOf('sums.csv', 'year,sum\n2031,4')).rejects.toThrow('none of its columns');
});

test('a Word document is read as its page would be', async () => {
  const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
  const run = (text: string, style = '') => `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const xml = (root: string, attributes: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${attributes}>${content}</${root}>`);
  const body = [
    paragraph(run('April 2, 2031')),
    paragraph(run('MS. MORENO:  Good morning. '), run('The pier', '<w:b/>'), run(' is open.')),
    paragraph(run('Q    Since when?')),
    paragraph(run('MS. MORENO:  Since six.')),
  ].join('');
  const document = zipSync({
    '[Content_Types].xml': xml(
      'Types',
      'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
    ),
    '_rels/.rels': xml(
      'Relationships',
      'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"',
      '<Relationship Id="r1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        'Target="word/document.xml"/>',
    ),
    'word/document.xml': xml(
      'w:document',
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
      `<w:body>${body}</w:body>`,
    ),
  });
  expect(await bodyOf('briefing.docx', document)).toContain('Good morning. **The pier** is open.');
});

test('the parts of a call under several keys are one talk, two tellings of it are not', async () => {
  const piece = (speaker: string, speech: string) => ({ speaker, speech });
  const remarks = [
    piece('Operator', 'Welcome to the yearly call of the harbor. All lines are open.'),
    piece('Ada Moreno', 'Good morning, and thank you for joining us. The pier was opened in March.'),
  ];
  const questions = [
    piece('Tom Nell', 'Thank you for taking my question. When will the gate be repaired?'),
    piece('Ada Moreno', 'We expect the men to begin in June, as soon as the ice is gone.'),
  ];
  const told = (parts: object) => bodyOf('2031-04-02.json', JSON.stringify({ headings: ['Remarks:'], ...parts }));
  const body = await told({ prepared_remarks: remarks, questions_and_answers: questions });
  expect(body.split('\n\n').map((turn) => turn.slice(0, 20))).toEqual([
    '**Operator**: Welcom',
    '**Ada Moreno**: Good',
    '**Tom Nell**: Thank ',
    '**Ada Moreno**: We e',
  ]);
  expect(await told({ raw: [...remarks, ...questions], clean: [...remarks, ...questions.slice(0, 1)] })).toBe(body);
  expect(await told({ call: { remarks, questions } })).toBe(body);
});
