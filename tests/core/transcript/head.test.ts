import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/** Place lines and time of a head above labels in another country's manner. */
function head(lines: string, labels = ['ADA MORENO', 'QUESTION']): { location: string[]; start: string | null } {
  const body = [...labels, ...labels].map((label) => `${label}: Words.`).join('\n\n');
  const text = `---\ntitle: A Talk on Bridges\ndate: '2031-04-02'\n---\n\n${lines}\n\n${body}\n`;
  const { location, start } = parseTranscript({ id: 'x', source: '2031-04-02-x.md', text }).transcript!;
  return { location, start };
}

test.each([
  [
    'Transcript\n\nPerth, Western Australia\n\n2 April 2031\n\nE&OE\n\nSUBJECTS: Port',
    ['Perth, Western Australia'],
    null,
  ],
  [
    'Prime Minister’s Office, 10 Downing Street\n\nPublished 2 April 2031',
    ['Prime Minister’s Office, 10 Downing Street'],
    null,
  ],
  ['Mitschrift Pressekonferenz\n\nMittwoch, 2. April 2031, 11:30 Uhr\n\nThemen: Hafen', [], '11:30 Uhr'],
  [
    '**Ciudad de México, 2 de abril de 2031**\n\n**Versión estenográfica de la conferencia matutina**',
    ['Ciudad de México'],
    null,
  ],
  ['Paris, le 2 avril 2031\n\nSeul le prononcé fait foi', ['Paris'], null],
  ['2 апреля 2031 года\n\n15:30', [], '15:30'],
  ['（令和13年4月2日（水曜日）15時46分　於：本省会見室）\n\n冒頭発言', ['本省会見室'], '15時46分'],
  [
    'NATO Headquarters, Brussels\n\n02 Apr. 2031\n\nLast updated: 03 Apr. 2031 10:15',
    ['NATO Headquarters, Brussels'],
    null,
  ],
  ['Ada Moreno, President of the Bank,\n\nFrankfurt am Main, 2 April 2031', ['Frankfurt am Main'], null],
  ['Press Secretary Ada Moreno joins us to talk of all that is new\n\nHL   Hanna Lund', [], null],
  [
    'Aboard Air Force One\nEn Route Queens, New York\n\n3:02 P.M. EDT',
    ['Aboard Air Force One', 'En Route Queens, New York'],
    '3:02 P.M. EDT',
  ],
  ['2:05 P.M. EDT\n\nHarbour Briefing Room', ['Harbour Briefing Room'], '2:05 P.M. EDT'],
])('%j', (lines, location, start) => {
  expect(head(lines)).toEqual({ location, start });
});

test.each([
  ['(Briefing was concluded at 2:45 p.m.)', '2:45 p.m.'],
  ['[Whereupon, at 12:05 p.m., the hearing was adjourned.]', '12:05 p.m.'],
  ['(Schluss: 15.41 Uhr)', '15.41 Uhr'],
  ['The House adjourned at 6.30 pm.', '6.30 pm'],
  ['We adjourned at 5:00 p.m.', null],
])('%s closes at %s', (line, end) => {
  const text = `---\ntitle: A Talk\ndate: '2031-04-02'\n---\n\nMS. ELM:  Hello.\n\nQ    Yes?\n\nMS. ELM:  So.\n\n${line}\n`;
  expect(parseTranscript({ id: 'x', source: '2031-04-02-x.md', text }).transcript!.end).toBe(end);
});
