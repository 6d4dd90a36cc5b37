import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { resolve } from './support.ts';

/** Who is behind each label of a transcript with this front matter and body, with the office where one is known. */
function who(front: string, labels: string, head = ''): Record<string, string | null> {
  const all = labels.split(' | ');
  const body = [...all, ...all].map((label) => `${label}: So it is said.`).join('\n\n');
  const text = `---\ndate: '2030-02-03'\n${front}\n---\n\n${head}\n\n${body}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  const { byLabel, speakers } = resolve(transcript!);
  const called = (id: string | null | undefined) => {
    const speaker = speakers.find((each) => each.id === id);
    return speaker ? [speaker.name, ...speaker.offices.map(({ title }) => title)].join(', ') : null;
  };
  return Object.fromEntries(Object.entries(byLabel['x']!).map(([label, id]) => [label, called(id)]));
}

test.each([
  [
    'an outlet behind the name',
    'title: The Hour',
    'ADA LIND, CNN ANCHOR | SEN. TOM OAKES (D), VERMONT | LIND | OAKES',
    ['Ada Lind, CNN Anchor', 'Tom Oakes, Sen.', 'Ada Lind, CNN Anchor', 'Tom Oakes, Sen.'],
  ],
  [
    'an office before the name',
    'title: Conferencia de prensa',
    'SECRETARIO DE SALUD, JORGE LIND | JORGE LIND | PRESIDENTE JUAN MANUEL OAKES | MODERADORA',
    ['Jorge Lind, Secretario de Salud', 'Jorge Lind, Secretario de Salud', 'Juan Manuel Oakes', 'Moderadora'],
  ],
  [
    'a company behind a dash',
    'title: Earnings Call',
    'Ada Lind -- Chief Executive Officer | Tom Oakes - Analyst | Ada Lind',
    ['Ada Lind, Chief Executive Officer', 'Tom Oakes, Analyst', 'Ada Lind, Chief Executive Officer'],
  ],
  [
    'PM for the Prime Minister',
    'title: Doorstop with the Prime Minister, the Hon. Ada Lind MP',
    'PRIME MINISTER | JOURNALIST | PM',
    ['Ada Lind, Prime Minister', 'Reporters', 'Ada Lind, Prime Minister'],
  ],
  [
    'initials of names in the title',
    'title: Rolf Oakes in conversation with Hanna Lind',
    'RO | HL',
    ['Rolf Oakes', 'Hanna Lind'],
  ],
  [
    'initials of other labels',
    'title: A Talk',
    'Hanna van der Lind | Rolf Oakes | HL | RO',
    ['Hanna van der Lind', 'Rolf Oakes', 'Hanna van der Lind', 'Rolf Oakes'],
  ],
  [
    'initials before the surname',
    'title: A Talk',
    'Hanna Lind | H. Lind | С.Оукс | Вопрос',
    ['Hanna Lind', 'Hanna Lind', 'С.Оукс', 'Reporters'],
  ],
  [
    'initials that fit two names, and a first name of two',
    'title: A Talk',
    'Hanna Lind | Hans Loke | HL | Hanna Loke | Hanna',
    ['Hanna Lind', 'Hans Loke', null, 'Hanna Loke', null],
  ],
  [
    'a label with its name',
    'title: A Talk\nspeakers: { AM: Ada Lind, Speaker 1: Tom Oakes }',
    'AM | Speaker 1',
    ['Ada Lind', 'Tom Oakes'],
  ],
  [
    'host and guests',
    'title: A Talk\nhost: Ada Lind\nguests:\n  - Tom Oakes\n  - name: Ruth Ash\n    role: Engineer',
    'HOST | TOM | ASH',
    ['Ada Lind', 'Tom Oakes', 'Ruth Ash, Engineer'],
  ],
  ['a list of names', 'title: A Talk\nspeakers: Ada Lind, Tom Oakes', 'Ada | Tom', ['Ada Lind', 'Tom Oakes']],
])('%s', (_, front, labels, names) => {
  expect(Object.values(who(front, labels))).toEqual(names);
});

test('a key of initials at the head', () => {
  expect(who('title: A Talk', 'HL | RO', 'HL   Hanna Lind\nRO   Rolf Oakes')).toEqual({
    HL: 'Hanna Lind',
    RO: 'Rolf Oakes',
  });
});

test('what the front matter names is shown as the reason', () => {
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\nhost: Ada Lind\n---\n\nHOST: Hi.\n\nTOM: Ho.\n\nHOST: So.\n\nTOM: Yes.\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  const [draft] = resolve(transcript!).drafts;
  expect(draft!.members[0]!.why).toContain('host: Ada Lind');
});
