import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files into a folder, a new one unless it is given, and returns its path. */
export function writeFolder(
  files: Record<string, string | Uint8Array>,
  folder = mkdtempSync(join(tmpdir(), 'transcripts-')),
): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A small sound transcript; `turns` as they stand in a file, the rest has defaults. */
export function transcriptText({
  title = 'Press Briefing by Press Secretary Ada Moreno',
  date = '2031-04-02',
  turns = 'MS. MORENO:  Good afternoon.\n\nQ    Has the bridge reopened?\n\nMS. MORENO:  It has.',
} = {}): string {
  return (
    `---\ntitle: ${title}\ndate: '${date}'\ntags: press-briefings\n---\n\nPress Room\n\n1:04 P.M. EDT\n\n` +
    `${turns}\n\n1:31 P.M. EDT\n`
  );
}
