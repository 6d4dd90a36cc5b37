import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'speakers-'));
writeFileSync(
  join(folder, 'one.md'),
  `---
title: Press Briefing by Press Secretary Dana Quorvin
date: '2021-03-01'
---
MS. QUORVIN:  Good afternoon.

Q    Why?

MR. TRASK:  Because of the wind.
`,
);

function run(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/speakers.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TRANSCRIPTS_DIR: folder },
  });
}

test('prints who was found and why, writes a first ledger, and never overwrites one', () => {
  const printed = run();
  expect(printed.status).toBe(0);
  expect(printed.stdout).toContain(
    'Dana Quorvin (person, dana-quorvin): 1 turn in 1 briefing\n  office  Press Secretary, 2021-03-01 to ' +
      '2021-03-01\n  label   MS. QUORVIN: named in the title',
  );
  expect(printed.stdout).toContain('Mr. Trask (person, mr-trask-2021-03-01)');
  expect(printed.stdout).toContain(
    'Of 3 turns: 33.3 % have a person known by name, 33.3 % one known by surname in one briefing, 33.3 % a role, ' +
      '0.0 % nobody.',
  );

  expect(run('--write').status).toBe(0);
  const path = join(folder, 'speakers.yaml');
  expect(readFileSync(path, 'utf8')).toContain('  - name: Dana Quorvin\n    id: dana-quorvin\n');
  writeFileSync(path, 'speakers:\n  - name: Dana Q. Quorvin\n    id: dana-quorvin\n');
  const again = run('--write');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('stays as it is');
  expect(again.stdout).toContain('Dana Q. Quorvin (person, dana-quorvin)');
  expect(readFileSync(path, 'utf8')).toContain('Dana Q. Quorvin');

  writeFileSync(path, 'speakers:\n  - nam: Dana\n');
  const broken = run();
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain('speakers.yaml:2:5 error ledger: `nam` is no key here.');
});
