import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, transcript, who } from './support.ts';

describe('within a briefing', () => {
  test('a label finds the full name and the office that the title gives', () => {
    const one = transcript(
      '2021-03-01',
      'Press Briefing by Press Secretary Dana Quorvin and National Security Advisor Peter Ostrow',
      [
        ['MS. QUORVIN', 'Good afternoon.'],
        ['MR. OSTROW', 'Thanks.'],
        ['Q', 'Why?'],
        ['MR. OSTROW', 'Because.'],
      ],
    );
    const found = resolve(one);
    expect(found.speakers.map(({ id, name, kind, labels, offices }) => ({ id, name, kind, labels, offices }))).toEqual([
      {
        id: 'dana-quorvin',
        name: 'Dana Quorvin',
        kind: 'person',
        labels: ['MS. QUORVIN'],
        offices: [{ title: 'Press Secretary', from: '2021-03-01', to: '2021-03-01', attested: true }],
      },
      {
        id: 'peter-ostrow',
        name: 'Peter Ostrow',
        kind: 'person',
        labels: ['MR. OSTROW'],
        offices: [{ title: 'National Security Advisor', from: '2021-03-01', to: '2021-03-01', attested: true }],
      },
      { id: 'reporters', name: 'Reporters', kind: 'role', labels: ['Q'], offices: [] },
    ]);
    expect(found.speakers[1]?.briefings).toEqual([{ id: one.id, turns: 2, words: 2 }]);
  });

  test('a label finds the name by which it is introduced, or introduces itself', () => {
    const one = transcript('2021-03-01', 'Press Call on Ports', [
      [
        'MODERATOR',
        'Let me turn it over to Homeland Security Secretary Ian Tremayne. And we are joined by Ada Brandel.',
      ],
      ['SECRETARY TREMAYNE', 'Thank you.'],
      ['MS. BRANDEL', 'Hello.'],
      ['MR. TRASK', 'Hi, all. This is Karl Trask with the press team.'],
    ]);
    const found = resolve(one);
    expect(
      ['SECRETARY TREMAYNE', 'MS. BRANDEL', 'MR. TRASK', 'MODERATOR'].map((label) => who(found, one, label)),
    ).toEqual(['Ian Tremayne', 'Ada Brandel', 'Karl Trask', 'role: Moderator']);
  });

  test('misprinted labels find their speaker and stay as printed', () => {
    const one = transcript('2021-03-01', 'Press Briefing by Press Secretary Dana Quorvin', [
      ['MS. QUORVIN', 'One.'],
      ['MS. QOURVIN', 'Two.'],
      ['S. QUORVIN', 'Three.'],
      ['MR. QUORVIN', 'Four.'],
      ['MS. QUORVIN', 'Five.'],
      ['MS. QUORVIN', 'Six.'],
    ]);
    const found = resolve(one);
    expect(Object.keys(found.byLabel[one.id] ?? {}).map((label) => who(found, one, label))).toEqual(
      Array(4).fill('Dana Quorvin'),
    );
    expect(found.speakers[0]?.labels).toEqual(['MS. QUORVIN', 'MR. QUORVIN', 'MS. QOURVIN', 'S. QUORVIN']);
  });

  test('husband and wife are two', () => {
    const one = transcript('2021-03-01', 'Remarks by President Quorvin and First Lady Ada Quorvin at a Reception', [
      ['THE PRESIDENT', 'One.'],
      ['DR. QUORVIN', 'Two.'],
      ['THE PRESIDENT', 'Three.'],
    ]);
    const found = resolve(one);
    expect(who(found, one, 'THE PRESIDENT')).toBe('President Quorvin');
    expect(who(found, one, 'DR. QUORVIN')).toBe('Ada Quorvin');
    const other = transcript('2022-03-01', 'Remarks at a Reception', [
      ['PRESIDENT TRASK', 'One.'],
      ['PRESIDENT TRASK', 'Two.'],
      ['PRESIDENT TRASK', 'Three.'],
      ['MRS. TRASK', 'Four.'],
    ]);
    const ids = Object.values(resolve(other).byLabel[other.id] ?? {});
    expect(new Set(ids).size).toBe(2);
  });

  test('a wife or a doctor of a president’s surname is not the president', () => {
    const visits = [
      transcript('2021-03-01', 'Remarks by Vice President Quorvin on Ports', [['THE VICE PRESIDENT', 'One.']], 'a'),
      transcript(
        '2021-03-02',
        'Remarks by the Vice President and Mrs. Quorvin to Families',
        [['MRS. QUORVIN', 'Two.']],
        'b',
      ),
      transcript('2021-03-03', 'Remarks by Vice President Quorvin to Families', [['DR. QUORVIN', 'Three.']], 'c'),
    ];
    const found = resolve(...visits);
    expect([
      who(found, visits[0]!, 'THE VICE PRESIDENT'),
      who(found, visits[1]!, 'MRS. QUORVIN'),
      who(found, visits[2]!, 'DR. QUORVIN'),
    ]).toEqual(['Vice President Quorvin', 'Mrs. Quorvin', 'Dr. Quorvin']);
  });

  test('an advisor to the president is not the president', () => {
    const one = transcript('2021-03-01', 'Press Call by Senior Advisor to the President Anna Quorvin', [
      ['MS. QUORVIN', 'One.'],
    ]);
    expect(who(resolve(one), one, 'MS. QUORVIN')).toBe('Anna Quorvin');
  });

  test(
    'an office and a plain form of address before one surname of the title are one person, unless it may be a ' +
      'couple',
    () => {
      const one = transcript('2021-03-01', 'Press Briefing by NEC Director Dana Quorvin', [
        ['DIRECTOR QUORVIN', 'One.'],
        ['MS. QUORVIN', 'Two.'],
        ['DIRECTOR QUORVIN', 'Three.'],
      ]);
      expect(who(resolve(one), one, 'MS. QUORVIN')).toBe('Dana Quorvin');
      const couple = transcript('2021-03-01', 'Remarks by President Dana Quorvin', [
        ['PRESIDENT QUORVIN', 'One.'],
        ['MR. QUORVIN', 'Two.'],
        ['PRESIDENT QUORVIN', 'Three.'],
      ]);
      expect(who(resolve(couple), couple, 'MR. QUORVIN')).toBe('Mr. Quorvin');
    },
  );

  test('two of one surname, told apart by nothing, stay without a given name', () => {
    const one = transcript('2021-03-01', 'Press Briefing by Mayor Ian Trask and Mayor Bo Trask', [
      ['MR. TRASK', 'One.'],
      ['MS. TRASK', 'Two.'],
    ]);
    expect([who(resolve(one), one, 'MR. TRASK'), who(resolve(one), one, 'MS. TRASK')]).toEqual([
      'Mr. Trask',
      'Ms. Trask',
    ]);
  });

  test('a name that is only spoken of names nobody', () => {
    const one = transcript('2021-03-01', 'Remarks by President Quorvin', [
      ['PRESIDENT QUORVIN', 'My son, Beau Quorvin, was with us.'],
      ['THE PRESIDENT', 'He was.'],
    ]);
    expect(who(resolve(one), one, 'THE PRESIDENT')).toBe('President Quorvin');
  });

  test('what is neither a person nor a role by form stays undecided', () => {
    const one = transcript('2021-03-01', 'Remarks', [
      ['ZOTH', 'One.'],
      ['MR.', 'Two.'],
    ]);
    const found = resolve(one);
    expect(found.byLabel[one.id]).toEqual({ ZOTH: null, 'MR.': null });
    expect(found.undecided.map(({ label }) => label).sort()).toEqual(['MR.', 'ZOTH']);
  });
});

describe('across briefings', () => {
  const named = (date: string) =>
    transcript(date, 'Press Briefing by Press Secretary Dana Quorvin', [['MS. QUORVIN', 'Hello.']]);

  test('offices have the first and last day they are told, whatever way they are written', () => {
    const found = resolve(
      named('2021-03-01'),
      named('2022-03-01'),
      transcript('2020-01-01', 'Press Gaggle by Deputy Director of the National Economic Council Dana Quorvin', [
        ['MS. QUORVIN', 'Hello.'],
      ]),
      transcript('2020-05-01', 'Press Gaggle by NEC Deputy Director Dana Quorvin', [
        ['DEPUTY DIRECTOR QUORVIN', 'Hello.'],
      ]),
    );
    expect(found.speakers).toHaveLength(1);
    expect(found.speakers[0]?.offices).toEqual([
      {
        title: 'Deputy Director of the National Economic Council',
        from: '2020-01-01',
        to: '2020-05-01',
        attested: true,
      },
      { title: 'Press Secretary', from: '2021-03-01', to: '2022-03-01', attested: true },
    ]);
  });

  test('an office has the spelling of most briefings, whoever holds it', () => {
    const call = (date: string, office: string, name = 'Dana Quorvin') =>
      transcript(date, `Press Call by ${office} ${name}`, [[`MS. ${name.split(' ')[1]!.toUpperCase()}`, 'Hello.']]);
    const right = 'National Security Communications Advisor';
    const found = resolve(
      ...['2021-01-01', '2021-02-01', '2021-03-01'].map((date) => call(date, right)),
      call('2021-04-01', 'Nation Security Communications Advisor'),
      call('2021-05-01', 'National Security Communication Advisor', 'Vera Ostrow'),
      call('2021-06-01', 'Regional Security Communications Advisor'),
    );
    expect(found.speakers.map(({ offices }) => offices.map(({ title, to }) => `${title} ${to}`))).toEqual([
      [`${right} 2021-04-01`, 'Regional Security Communications Advisor 2021-06-01'],
      [`${right} 2021-05-01`],
    ]);
  });

  test('a short form of a given name is the same person where the label agrees', () => {
    const other = transcript('2021-04-01', 'Press Briefing by Press Secretary Dan Ostrow', [['MR. OSTROW', 'Hello.']]);
    const one = transcript('2021-05-01', 'Press Briefing by Press Secretary Daniel Ostrow', [['MR. OSTROW', 'Hello.']]);
    expect(resolve(one, other).speakers).toHaveLength(1);
  });

  test('one surname is two people where given names differ', () => {
    const one = transcript('2021-04-01', 'Press Briefing by Deputy Secretary Dan Ostrow', [['MR. OSTROW', 'Hello.']]);
    const other = transcript('2021-05-01', 'Press Briefing by Press Secretary Paul Ostrow', [['MR. OSTROW', 'Hello.']]);
    const bare = transcript('2021-06-01', 'Press Call on Ports', [['MR. OSTROW', 'Hello.']]);
    const found = resolve(one, other, bare);
    expect([one, other, bare].map((of) => who(found, of, 'MR. OSTROW'))).toEqual([
      'Dan Ostrow',
      'Paul Ostrow',
      'Mr. Ostrow',
    ]);
  });

  test(
    'a label alone is joined to the one person of that label and surname in the same year, never on the surname ' +
      'alone',
    () => {
      const same = transcript('2021-06-01', 'Press Call on Ports', [['MS. QUORVIN', 'Hello.']]);
      const later = transcript('2029-06-01', 'Press Call on Ports', [['MS. QUORVIN', 'Hello.']]);
      const man = transcript('2021-06-02', 'Press Call on Ports', [['MR. QUORVIN', 'Hello.']]);
      const found = resolve(named('2021-03-01'), named('2021-03-02'), same, later, man);
      expect(who(found, same, 'MS. QUORVIN')).toBe('Dana Quorvin');
      expect(who(found, later, 'MS. QUORVIN')).toBe('Ms. Quorvin');
      expect(who(found, man, 'MR. QUORVIN')).toBe('Mr. Quorvin');
    },
  );

  test('labels of which nothing is known are one person in each briefing', () => {
    const calls = ['2021-06-01', '2021-06-02'].map((date) =>
      transcript(date, 'Press Call on Ports', [['MR. TRASK', 'Hello.']]),
    );
    expect(resolve(...calls).speakers.map(({ id }) => id)).toEqual(['mr-trask-2021-06-01', 'mr-trask-2021-06-02']);
  });

  test('an office without a name is its holder between two titles that name the same one, else a role', () => {
    const titled = (date: string, surname: string) =>
      transcript(date, `Remarks by President ${surname} on Ports`, [['THE PRESIDENT', 'Hello.']]);
    const visits = ['2021-01-10', '2021-02-10', '2022-12-01'].map((date) =>
      transcript(date, 'Press Gaggle', [['THE PRESIDENT', 'Hello.']]),
    );
    const found = resolve(
      titled('2021-01-01', 'Trask'),
      titled('2021-02-01', 'Quorvin'),
      titled('2021-03-01', 'Quorvin'),
      ...visits,
    );
    expect(visits.map((visit) => who(found, visit, 'THE PRESIDENT'))).toEqual([
      'role: The President',
      'President Quorvin',
      'role: The President',
    ]);
  });

  test('the order of the files makes no difference', () => {
    const all = [
      named('2021-03-01'),
      named('2021-03-02'),
      transcript('2021-06-01', 'Press Call on Ports', [
        ['MS. QUORVIN', 'Hello.'],
        ['Q', 'Why?'],
        ['AIDE', 'Last one.'],
      ]),
      transcript('2021-04-01', 'Press Briefing by Deputy Secretary Dan Ostrow', [['MR. OSTROW', 'Hello.']]),
      transcript('2021-05-01', 'Press Briefing by Press Secretary Paul Ostrow', [
        ['MR. OSTROW', 'Hello.'],
        ['MR. TRASK', 'Yes.'],
      ]),
      transcript('2021-06-03', 'Press Call on Ships', [
        ['MR. OSTROW', 'Hello.'],
        ['MR. TRASK', 'Yes.'],
      ]),
      transcript('2021-02-01', 'Remarks by President Quorvin on Ports', [
        ['THE PRESIDENT', 'Hello.'],
        ['AUDIENCE', 'Boo.'],
      ]),
    ];
    const expected = resolve(...all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const found = resolve(...shuffled);
        expect(found.speakers).toEqual(expected.speakers);
        for (const { id } of all) expect(found.byLabel[id]).toEqual(expected.byLabel[id]);
      }),
      { numRuns: 30 },
    );
  });
});
