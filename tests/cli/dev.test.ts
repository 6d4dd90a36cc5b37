import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cleanEnvironment } from '../support/site.ts';
import { transcriptText, writeFolder } from '../support/transcripts.ts';

/** The server takes a while to read the folder anew, and each look makes it write a page. */
const PATIENCE = { timeout: 30_000, interval: 300 };

let server: ChildProcess | undefined;
let output = '';
afterEach(({ task }) => {
  server?.kill();
  // What went wrong is not on the page of an error, only in what the server prints.
  if (task.result?.errors?.length) console.warn(`A try failed. The server had printed:\n${output}`);
});

/** Starts `npm run dev` on a free port and waits for its address. */
async function startDev(folder: string): Promise<string> {
  output = '';
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--host', '127.0.0.1'], {
    env: { ...cleanEnvironment(), TRANSCRIPTS_DIR: folder },
  });
  return new Promise((found, failed) => {
    const look = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url) found(url);
    };
    server!.stdout!.on('data', look);
    server!.stderr!.on('data', look);
    server!.on('exit', () => failed(new Error(output)));
  });
}

test(
  'adding, changing and removing a transcript shows while the development server runs',
  // Once in many whole suites a page stayed that of an error: it seems that Astro may keep the paths that were asked for
  // while the folder was read anew. Tried again, and told.
  { timeout: 150_000, retry: 1 },
  async () => {
    const folder = writeFolder({ 'first.md': transcriptText() });
    const url = await startDev(folder);
    const page = async (path: string) => (await fetch(url + path)).text();
    await expect.poll(() => page('/briefings/'), PATIENCE).toContain('/briefings/first/');

    for (const format of ['json', 'txt', 'xml', 'akn.xml'])
      expect(await page(`/briefings/first.${format}`)).toContain('Has the bridge reopened?');

    writeFileSync(join(folder, 'second.md'), transcriptText({ title: 'Another Briefing', date: '2031-04-09' }));
    await expect.poll(() => page('/briefings/'), PATIENCE).toContain('Another Briefing');

    writeFileSync(
      join(folder, 'second.md'),
      transcriptText({ title: 'Another Briefing', date: '2031-04-09', turns: 'MR. OKAFOR:  A new sentence.' }),
    );
    await expect.poll(() => page('/briefings/second/'), PATIENCE).toContain('A new sentence.');

    rmSync(join(folder, 'second.md'));
    await expect.poll(() => page('/briefings/'), PATIENCE).not.toContain('Another Briefing');
  },
);
