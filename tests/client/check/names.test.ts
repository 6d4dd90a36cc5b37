import { expect, test } from 'vitest';
import { agreement, readClaim } from '../../../src/client/check/names.ts';
import type { TurnSpeaker } from '../../../src/client/check/source.ts';

const known = ['MS. PSAKI', 'Jen Psaki', 'MR. KIRBY', 'John Kirby'];
const official = (label: string): TurnSpeaker => ({ label, kind: 'statement', name: null, unnamed: true, offices: [] });
const psaki: TurnSpeaker = { label: 'MS. PSAKI', kind: 'statement', name: 'Jen Psaki', offices: [] };

test.each([
  'SENIOR ADMINISTRATION OFFICIAL',
  'SENIOR DEFENSE OFFICIAL',
  'MODERATOR',
  'SENIOR STATE DEPARTMENT OFFICIAL',
])('whether %s was Psaki the record does not tell', (label) =>
  expect(agreement(readClaim('Psaki said')!, official(label), known)).toBe('unknown'),
);

test.each([
  ['Jennifer Psaki', 'yes'],
  ['Jen Pskai', 'yes'],
  ['Jen Psakki', 'yes'],
  ['John Psaki', 'no'],
  ['Kirby', 'no'],
])('%s for Jen Psaki: %s', (name, expected) => {
  expect(agreement(readClaim(`${name} said`)!, psaki, known)).toBe(expected);
});
