import { expect, test } from 'vitest';
import { namesInTitle } from '../../../src/core/speakers/title.ts';

function names(title: string): string[] {
  return namesInTitle(title).map(({ name, office }) => (office === null ? name : `${name}, ${office}`));
}

test.each([
  [
    'Press Briefing by Press\u00a0Secretary Dana Quorvin-Halm and NSC Coordinator for ' +
      'Strategic\u00a0Communications Peter Ostrow',
    ['Dana Quorvin-Halm, Press Secretary', 'Peter Ostrow, NSC Coordinator for Strategic Communications'],
  ],
  [
    'Press Gaggle by Principal Deputy Press Secretary Dana Quorvin En Route Springfield, IL',
    ['Dana Quorvin, Principal Deputy Press Secretary'],
  ],
  [
    'Press Briefing by Press Secretary Dana Quorvin, Springfield Mayor Ian Tremayne, and Miami Mayor Luz ' +
      'Abelard, February 12, 2021',
    ['Dana Quorvin, Press Secretary', 'Ian Tremayne, Springfield Mayor', 'Luz Abelard, Miami Mayor'],
  ],
  [
    'Press Briefing by NIAID Director and Chief Medical Advisor to the President Dr. Ivo H. Brandel and ' +
      'COVID-\u206019 Response Coordinator Mia Trask, April 13, 2021',
    [
      'Ivo H. Brandel, NIAID Director and Chief Medical Advisor to the President',
      'Mia Trask, COVID-19 Response Coordinator',
    ],
  ],
  [
    'Remarks by President Quorvin and Prime Minister Ostrow of the Republic of Halmia Before Bilateral Meeting',
    ['Quorvin, President', 'Ostrow, Prime Minister'],
  ],
  [
    'Remarks by President Quorvin and First Lady Ada Quorvin at a Reception',
    ['Quorvin, President', 'Ada Quorvin, First Lady'],
  ],
  [
    'Remarks by European Commission President Ulla von der Halm Before Trilateral Meeting',
    ['Ulla von der Halm, European Commission President'],
  ],
  ['Remarks by the Vice President and European Council President Ostrow', ['Ostrow, European Council President']],
  ['Remarks by the Vice President and Mrs. Quorvin to Military Families', ['Quorvin']],
  ['Press Briefing by Dana Quorvin', ['Dana Quorvin']],
  ['PRESS BRIEFING BY MIKE MCTRASK', ['Mike McTrask']],
  ['Pentagon Press Secretary John F. Trask Holds a Press Briefing', ['John F. Trask, Pentagon Press Secretary']],
  [
    'Press Briefing by Senior Advisor for Clean Energy Innovation Ostrow',
    ['Ostrow, Senior Advisor for Clean Energy Innovation'],
  ],
  [
    'Press Briefing by Secretary of Health and Human Services Alex M. Trask II',
    ['Alex M. Trask II, Secretary of Health and Human Services'],
  ],
])('%s', (title, expected) => {
  expect(names(title)).toEqual(expected);
});

test.each([
  ['Background Press Call by a Senior Administration Official on Cybersecurity'],
  ['Press Briefing by White House COVID-19 Response Team and Public Health Officials'],
  ['On-the-Record Press Call on U.S. Military Operations in the Middle East'],
  ['Department Press Briefing – January 5, 2022'],
])('nobody with a given name and an office is found in “%s”', (title) => {
  expect(namesInTitle(title).filter(({ name, office }) => name.includes(' ') && office !== null)).toEqual([]);
});
