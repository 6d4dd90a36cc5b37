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
  ['Press Room\n\n1:04 P.M. EDT', ['Press Room'], '1:04 P.M. EDT'],
  ['Press Room\n\nSubscribe', [], null],
])('%j', (lines, location, start) => {
  expect(head(lines)).toEqual({ location, start });
});

test.each([
  ['a place word', 'Harbor Room', ['Harbor Room']],
  ['a hall in another language', 'Salle des Bateaux', ['Salle des Bateaux']],
  ['a German compound', 'Rathaussaal, Hafenstadt', ['Rathaussaal, Hafenstadt']],
  ['a hall in Chinese', '海港大廳', ['海港大廳']],
  ['a town and its state', 'Smallport, Maine', ['Smallport, Maine']],
  ['a house above its town', 'Blue Lantern Works\nSmallport, Maine', ['Blue Lantern Works', 'Smallport, Maine']],
  ['a way to meet', 'Harbor Council\n\nVia Videoconference', ['Harbor Council', 'Via Videoconference']],
  ['an institute with its day', 'Moreno Institute\n\nApril 2, 2031', ['Moreno Institute']],
  ['an institute above what the text is', 'The Moreno Institute\nAs prepared for delivery', ['The Moreno Institute']],
  ['any name above an official time', 'Blue Lantern\n\n(April 1, 2031)\n\n3:15 P.M. EDT', ['Blue Lantern']],
  ['any name above day and time', 'Smallport\n\n2 April 2031\n\n15:30', ['Smallport']],
  ['a word for the place', 'Time: now\n\nPlace: Upper Deck\n\nStatus', ['Upper Deck']],
  ['the same in German', 'Ort: Hafenstadt', ['Hafenstadt']],
  ['the same in Chinese, with blanks', '時　間 上午10時\n\n地　點 海港\n\n主　席 林', ['海港']],
])('a place is told by %s', (_, lines, location) => {
  expect(head(lines).location).toEqual(location);
});

test.each([
  ['a site’s line', 'Media Center\n\nApril 2, 2031'],
  ['an office of a site', 'HARBOR NEWS\n\n5 Min'],
  ['sections', 'Executives\n\nSummary\n\nQuestions'],
  ['a body above a day', 'Tribunal of the Harbor\n\nWednesday, 2 April 2031'],
  ['a party below a day', 'April 2, 2031\n\nLIB\n\nNell Moreno\n\nLiberal'],
  ['a heading', '## Harbor Room\n\nStatus'],
  ['a heading that a line follows', '# Harbor Hall\nStatus of it'],
  ['a link', '[Harbor Building](https://harbor.example/)'],
  ['a quotation', '> Harbor Room'],
  ['a point', '• Harbor Room'],
  ['the title', 'A Talk on Bridges\n\nPosted by the Harbor Office'],
  ['topics named after places', 'TREASURY\n\nSmallport Airport\n\nHarbor Bridge'],
  ['people named after a place', 'Friends of the Library\n\nApril 2, 2031'],
  ['degrees', 'Nell Moreno, MD'],
  ['delegates', 'Nell Moreno, Kenya\n\nTom Oak, Peru'],
  ['a paper and its day', 'Diario 44, de fecha 16/10/2031'],
  ['the end of a direction', 'via Typist'],
])('%s is no place', (_, lines) => {
  expect(head(lines).location).toEqual([]);
});

test.each([
  ['Thursday, 3 April 2031 (10.00 am)', '10.00 am'],
  ['時　間 中華民國120年4月2日（星期三）下午2時5分', '下午2時5分'],
  ['3. dubna 2031 v 13.10 hodin', '13.10 hodin'],
  ['by Desk Moreno on Wednesday, April 2, 2031 — 5:31 PM', null],
  ['Posted April 2, 2031 10:15', null],
  ['00:00', null],
  ['4/2/31, 9:08 AM - Nell Moreno: We meet.', null],
  ['Nell Oak\n9:08 AM\n\nTom Elm\n9:09 AM\n\nNell Oak\n9:10 AM', null],
])('%s begins at %s, at no place', (lines, start) => {
  expect(head(lines)).toEqual({ location: [], start });
});

test.each([
  ['9:12 AM\n\nWe begin there.\n\nTom\n9:13 AM\n\nAnd end.', null, []],
  ['5:00 P.M. EST\n\n- And one point.\n- And two.', null, []],
  ['We meet again at 5:00 PM', null, []],
  ['So it is. 5:00 P.M. EST', '5:00 P.M. EST', ['5:00 P.M. EST']],
  [
    '5:00 P.M. EST\n\n*The name was corrected.\n\nTo view the slides, visit https://harbor.example/',
    '5:00 P.M. EST',
    ['5:00 P.M. EST', '*The name was corrected.', 'To view the slides, visit https://harbor.example/'],
  ],
])('a bare time closes only where nobody speaks behind it: %j', (lines, end, footer) => {
  const text = `---\ntitle: A Talk\ndate: '2031-04-02'\n---\n\nMS. ELM:  Hello.\n\nQ    Yes?\n\nMS. ELM:  So.\n\n${lines}\n`;
  const transcript = parseTranscript({ id: 'x', source: '2031-04-02-x.md', text }).transcript!;
  expect([transcript.end, transcript.footer.map((block) => block.text)]).toEqual([end, footer]);
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
