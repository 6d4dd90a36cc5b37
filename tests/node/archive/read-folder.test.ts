import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listTranscripts } from '../../../src/node/archive/read-folder.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

test('links are followed, circles and what is no file are named, and files about the folder passed over', async () => {
  const elsewhere = writeFolder({ 'linked.md': transcriptText(), 'README.md': '# About' });
  const folder = writeFolder({
    'a.md': transcriptText(),
    'README.md': '# Transcripts\n\nHow this folder is kept.\n',
    'LICENSE.de.md': 'Text',
    'readme-of-the-day.md': transcriptText(),
    'history.md': transcriptText(),
    '.hidden/x.md': transcriptText(),
  });
  symlinkSync(elsewhere, join(folder, '2032'));
  mkdirSync(join(folder, 'b'));
  symlinkSync(folder, join(folder, 'b/round'));
  symlinkSync('/nonexistent/x.md', join(folder, 'gone.md'));
  spawnSync('mkfifo', [join(folder, 'pipe.md')]);
  const { sources, passedOver } = await listTranscripts(folder);
  expect(sources).toEqual(['2032/linked.md', 'a.md', 'history.md', 'readme-of-the-day.md']);
  const said = Object.fromEntries(
    passedOver.map(({ source, message }) => [source, `${message.severity} ${message.rule}`]),
  );
  expect(said).toEqual({
    '2032/README.md': 'note no-transcript',
    'LICENSE.de.md': 'note no-transcript',
    'README.md': 'note no-transcript',
    'b/round': 'warning link-circle',
    'gone.md': 'warning link-broken',
    'pipe.md': 'warning file-special',
  });
});
