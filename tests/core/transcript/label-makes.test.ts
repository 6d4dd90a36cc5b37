import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/*
 * Labels of every make: kinds of names, markup, what parts them from the words, and a time that stands before, behind or
 * above them, each with each.
 */

const said = [
  'Thank you all for coming. We had a good year, and I want to walk you through the figures.',
  'Good morning. Can you talk about the bridges in the second half?',
  'Sure. We expect the same as before, and costs are coming down slowly.',
  'So what about the new pier? Is it on time?',
  'It is. We open the doors in June, and the first boat leaves in July.',
  'Thanks. One more on the debt, if I may.',
  'Go ahead.',
  'Will you pay it down this year or next?',
  'Next year, as we said in March. There is no change to that.',
  'All right, that was the last one. Goodbye, everyone.',
];
const speakers = [0, 1, 0, 2, 0, 2, 0, 1, 0, 0];

const names: Record<string, [string, string, string]> = {
  'full names': ['Ada Elm', 'Tom Oak', 'Ruth Ash'],
  'names in capitals': ['ADA ELM', 'TOM OAK', 'RUTH ASH'],
  'given names': ['Ada', 'Tom', 'Ruth'],
  'surnames in capitals': ['ELM', 'OAK', 'ASH'],
  'titles and names': ['Ms. Elm', 'Mr. Oak', 'Dr. Ash'],
  'titles and names in capitals': ['MS. ELM', 'MR. OAK', 'DR. ASH'],
  'names with a party': ['Ada Elm (Green)', 'Tom Oak (Lab)', 'Ruth Ash (SNP)'],
  'names with an office': ['ADA ELM, HOST', 'TOM OAK, CORRESPONDENT', 'RUTH ASH, GUEST'],
  'numbered speakers': ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02'],
  'names without capitals': ['주지사', '기자', '사회자'],
  'names with small words': ['Ada van der Elm', 'Tom de Oak', 'Ruth da Ash'],
};
const markups: Record<string, (label: string) => string> = {
  plain: (label) => label,
  bold: (label) => `**${label}**`,
  italic: (label) => `*${label}*`,
  'behind a mark': (label) => `>> ${label}`,
};
const separators: Record<string, string> = {
  'a colon': ': ',
  'a colon and a new line': ':\n',
  'a new line': '\n',
  'a hyphen': ' - ',
  'a dash': ' — ',
  'a full stop': '. ',
  'a tab': '\t',
  'a wide gap': '   ',
};
const times: Record<string, (label: string, time: string) => string> = {
  'no time': (label) => label,
  'a time in brackets before': (label, time) => `[${time}] ${label}`,
  'a time before': (label, time) => `${time} ${label}`,
  'a time in brackets behind': (label, time) => `${label} (${time})`,
  'a time above': (label, time) => `${time}\n${label}`,
};
/** What nothing but its place tells from words, where it is no full name; and a sentence in scripts without capitals. */
const isBare = (markup: string, separator: string, time: string, name: string) =>
  (markup === 'plain' &&
    time === 'no time' &&
    /new line$|gap|stop/.test(separator) &&
    /given|surn|numb|without/.test(name)) ||
  (/plain|mark/.test(markup) && separator === 'a full stop' && name.includes('without'));

test.each(Object.keys(names))(
  '%s are labels in every markup, before every separator, with and without times',
  (name) => {
    const wrong: string[] = [];
    for (const [markup, marked] of Object.entries(markups))
      for (const [separator, parts] of Object.entries(separators))
        for (const [time, timed] of Object.entries(times))
          for (const apart of parts.endsWith('\n') ? ['\n\n'] : ['\n\n', '\n']) {
            if (isBare(markup, separator, time, name)) continue;
            const lines = said.map((words, at) => {
              const label = names[name]![speakers[at]!]!;
              return timed(marked(label), `00:0${at}:10`) + parts + words;
            });
            const text = `---\ntitle: A Talk\ndate: '2030-02-03'\nlang: en\n---\n\n${lines.join(apart)}\n`;
            const { turns } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text }).transcript!;
            const isRight =
              turns.length === said.length &&
              turns.every(
                ({ label, text, seconds }, at) =>
                  text === said[at] &&
                  label === names[name]![speakers[at]!] &&
                  seconds === (time === 'no time' ? null : at * 60 + 10),
              );
            if (!isRight) wrong.push(`${markup}, ${separator}, ${time}, ${apart.length} new lines: ${turns.length}`);
          }
    expect(wrong).toEqual([]);
  },
);
