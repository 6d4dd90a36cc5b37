import fc from 'fast-check';

/** A transcript made up for a property: the file's text and what it was made of. */
export interface Generated {
  text: string;
  labels: string[];
  start: string | null;
  end: string | null;
}

const speakers = [
  'MS. ROWAN',
  'MR. VAN HOLT',
  'THE PRESIDENT',
  'SENIOR ADMINISTRATION OFFICIAL',
  'SECRETARY McELM',
  'MODERATOR',
  'DR. O’OAK-FERN',
  'AUDIENCE MEMBER',
];
const plainWords = [
  'harbour',
  'we',
  'ships',
  '—',
  'the',
  'Smallport',
  'NATO',
  '1.9',
  'percent',
  'don’t',
  '“well”',
  'U.S.',
  'it’s',
  'Q&A',
  'thirty-five',
  'wh-',
  'été',
  'and',
];
const markedWords = [
  '*now*',
  '**never**',
  '<s>ten</s> \\[eleven\\]',
  '\\[sic\\]',
  '(Laughter.)',
  '(inaudible)',
  '[the list](https://list.example/a_b)',
  '&amp;',
  '3 \\* 4',
  '<u>so</u>',
  '~~no~~',
  '\\_\\_',
  'a&nbsp;b',
  '<https://list.example/c>',
  '$5',
  '\\#1',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 1, arbitrary: fc.constantFrom(...markedWords) },
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('  ', ' \u00a0', '  \n', '\u00a0') },
);
/** A sentence begins and ends with a plain word, so that nothing in it can be taken for a label or a list. */
const sentence = fc
  .array(fc.tuple(gap, word), { minLength: 0, maxLength: 25 })
  .map(
    (parts) =>
      `So${parts.map(([blank, text]) => (blank.includes('\n') ? `${blank}and ` : blank) + text).join('')} then.`,
  );
const aside = fc.constantFrom(
  '(Cross-talk.)',
  '(Speaks Spanish.)',
  '-   one thing\n-   and another',
  '<figure>\n<img src="https://pictures.example/a.png" />\n</figure>',
  '> So they wrote.',
  '1.  So it was.',
  '### So it is',
  '\\*\\*\\* a note',
);
const paragraph = fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: aside });
const space = fc.constantFrom('  ', ' \u00a0', '\u00a0 ', '   ');

const turn = fc.record({
  label: fc.oneof(fc.constantFrom(...speakers), fc.constant('Q')),
  space,
  paragraphs: fc.array(paragraph, { minLength: 0, maxLength: 3 }),
  first: sentence,
  blank: fc.constantFrom('\n\n', '  \n  \n', '\n\u00a0\n', '\n   \n'),
  bold: fc.boolean(),
});

/** Transcripts with every construct that the parser reads, mixed at random. */
export const transcripts: fc.Arbitrary<Generated> = fc
  .record({
    turns: fc.array(turn, { minLength: 1, maxLength: 12 }),
    place: fc.constantFrom(
      'Harbour Room',
      'Aboard the Ferry  \nEn Route Smallport, Elmland',
      '*Harbour Room*',
      'Via Teleconference',
    ),
    day: fc.constantFrom('', '(February 3, 2030)\n\n', '\\*\\*See the correction below.\n\n'),
    start: fc.constantFrom(null, '2:15 P.M. EST', '12:02 A.M. CEST', '9:05 P.M EDT'),
    end: fc.constantFrom(null, '2:55 P.M. EST', '1:40 P.M. Local'),
    close: fc.constantFrom('', 'END', '\\###'),
    newline: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ turns, place, day, start, end, close, newline }) => {
    const body = turns.map((turn) => {
      const label =
        turn.label === 'Q'
          ? `Q${turn.space} `
          : turn.bold
            ? `**${turn.label}:**${turn.space}`
            : `${turn.label}:${turn.space}`;
      return `${label}${turn.first}${turn.paragraphs.map((text) => turn.blank + text).join('')}\n\n`;
    });
    const foot = [
      close === 'END' && end ? `END                ${end}` : (end ?? (close === 'END' ? 'END' : '')),
      close === '\\###' ? close : '',
    ]
      .filter(Boolean)
      .join('\n\n');
    const text =
      `---\ntitle: A Generated Gaggle\ndate: '2030-02-03'\n---\n \n${place}\n\n` +
      `${day}${start ? `${start}\n\n` : ''}${body.join('')}${foot}\n`;
    return { text: text.replaceAll('\n', newline), labels: turns.map((turn) => turn.label), start, end };
  });
