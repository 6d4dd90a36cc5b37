import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, wholeChromiumPath } from '../../cli/chromium.mjs';

/** A Chromium with a profile on disk, which can be killed without a word and started again with what was written. */
export class MortalBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'profile-'));
  #child: ChildProcess | undefined;
  #browser: Browser | undefined;

  async start(): Promise<void> {
    const flags = [
      ...chromiumFlags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.profile}`,
      'about:blank',
    ];
    const program = wholeChromiumPath() ?? chromium.executablePath();
    if (!existsSync(program))
      throw new Error('Kills need a Chromium with windows: install Debian’s package `chromium`.');
    const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stderr!.on('data', (chunk) => {
        output += chunk;
        const match = /DevTools listening on (\S+)/.exec(output);
        if (match) resolve(match[1]!);
      });
      child.on('exit', () => reject(new Error(`Chromium ended:\n${output}`)));
    });
    this.#browser = await chromium.connectOverCDP(address);
  }

  async newPage(): Promise<Page> {
    if (!this.#browser) await this.start();
    const page = await this.#browser!.contexts()[0]!.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  async closePages(): Promise<void> {
    for (const page of this.#browser?.contexts()[0]?.pages().slice(1) ?? []) await page.close();
  }

  /** Ends the browser as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#browser = undefined;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.on('exit', done));
    child.kill('SIGKILL');
    await gone;
  }
}
