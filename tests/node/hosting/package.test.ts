import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../support/transcripts.ts';

/** Runs `npm run package` on a small site and unpacks what it makes. */
function pack(): { zip: string; folder: string } {
  const site = writeFolder({
    'index.html': '<p>Here</p>',
    'briefings/a/index.html': '<p>A</p>',
    'briefings/a/index.html.gz': 'x',
    'data/turns.csv.gz': 'y',
  });
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const zip = join(folder, 'copy.zip');
  const run = spawnSync(process.execPath, ['src/cli/package.ts', '--site', site, '--out', zip], {
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: '/records' },
  });
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain(createHash('sha256').update(readFileSync(zip)).digest('hex'));
  expect(spawnSync('python3', ['-m', 'zipfile', '-e', zip, folder]).status).toBe(0);
  return { zip, folder };
}

test('a packed copy holds the site below its path, checksums, and how to open it', () => {
  const { folder, zip } = pack();
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums.map((line) => line.split('  ')[1])).toEqual([
    'site/records/briefings/a/index.html',
    'site/records/data/turns.csv.gz',
    'site/records/index.html',
  ]);
  expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).status).toBe(0);
  expect(readFileSync(join(folder, 'READ ME FIRST.txt'), 'utf8')).toContain('http://localhost:8000/records/');
  expect(readFileSync(zip).equals(readFileSync(pack().zip))).toBe(true);
});

test.each([
  ['package', '--site'],
  ['check-site', ''],
])('without a site %s says what to do', (command, flag) => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  writeFileSync(join(folder, 'x'), '');
  const args = [`src/cli/${command}.ts`, flag, folder].filter(Boolean);
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('npm run build')]);
});
