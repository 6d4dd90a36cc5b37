import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLabel } from '../../../src/core/speakers/label.ts';

test.each([
  ['SENIOR ADMINISTRATION OFFICIAL', 'Senior administration official'],
  ['SENIOR ADMINISTRATION OFFICIAL #2', 'Senior administration official'],
  ['SENIOR ADMINISTRATION OFFICIAL TWO', 'Senior administration official'],
  ['SENIOR ADMINISTRATION OFFIAL', 'Senior administration official'],
  ['SENIOR ADMINISTRIVE OFFICIAL', 'Senior administration official'],
  ['MODEARTOR', 'Moderator'],
  ['AUDIENCE MEMBER', 'Audience member'],
  ['WHITE HOUSE AIDE', 'White House aide'],
  ['STAFF', 'Staff'],
  ['SPEAKER', 'Speaker'],
  ['UNIDENTIFIED MALE', 'Unidentified male'],
  ['NSC SPOKESPERSON', 'NSC spokesperson'],
  ['Q', 'Reporters'],
  ['REPORTER', 'Reporters'],
  ['QUESTION', 'Reporters'],
])('%s is a role', (printed, title) => {
  expect(readLabel(printed)).toMatchObject({ form: 'role', title });
});

test.each([
  ['MS. QUORVIN', 'f', [], ['quorvin']],
  ['Mr. QUORVIN', 'm', [], ['quorvin']],
  ['DR. ABELARD-ØSTERLUND', null, [], ['abelard', 'osterlund']],
  ['ACTING DIRECTOR O’TREMAYNE', null, ['acting', 'director'], ['otremayne']],
  ['SECREATRY QUORVIN', null, ['secretary'], ['quorvin']],
  ['PRESDIDENT QUORVIN', null, ['president'], ['quorvin']],
  ['SURGEON GENERAL QUORVIN', null, ['surgeon', 'general'], ['quorvin']],
  ['PRESIDENT VON DER HALM', null, ['president'], ['von', 'der', 'halm']],
  ['SPEAKER QUORVIN', null, ['speaker'], ['quorvin']],
  ['CHIEF WHITE', null, ['chief'], ['white']],
  ['MR. GUEST', 'm', [], ['guest']],
  ['MS. KING (via video)', 'f', [], ['king']],
  ['QMS. QUORVIN', 'f', [], ['quorvin']],
])('%s is a person by its form', (printed, gender, office, name) => {
  expect(readLabel(printed)).toMatchObject({ form: 'person', gender, office, name });
});

test.each([['THE PRESIDENT'], ['THE VICE PRESIDENT'], ['THE FIRST LADY']])('%s is an office', (printed) => {
  expect(readLabel(printed).form).toBe('office');
});

test.each([['MR.'], ['QUORVIN'], ['MR. QUORVIN AND MS. HALM'], ['']])('%s alone says nothing', (printed) => {
  expect(['bare', 'unclear']).toContain(readLabel(printed).form);
});

test('a number behind a role never makes a person of it', () => {
  const role = fc.constantFrom(
    'SENIOR ADMINISTRATION OFFICIAL',
    'AIDE',
    'PARTICIPANT',
    'MODERATOR',
    'REPORTER',
    'AUDIENCE MEMBER',
    'INTERPRETER',
    'SENIOR DEFENSE OFFICIAL',
  );
  const number = fc.constantFrom(' #1', ' #12', ' ONE', ' TWO', ' 3', ' (via phone)', ' NO. 2', ' A');
  fc.assert(fc.property(role, number, (label, behind) => readLabel(label + behind).form === 'role'));
});

test('reads any text without failing', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readLabel(text).title === 'string'));
});
