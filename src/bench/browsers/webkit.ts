import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webkitPaths } from '../../cli/browsers.mjs';
import { navigation } from './navigation.ts';
import { SCREEN, type Tab } from './tab.ts';

/** What WebDriver calls an element in its answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKit's small browser on a screen that nobody sees, by WebDriver (w3.org/TR/webdriver2). */
export async function openWebKit(): Promise<Tab> {
  const paths = webkitPaths();
  if (!paths) throw new Error('There is no WebKit with a WebDriver on this machine.');
  const port = await freePort();
  const server = spawn(paths.screen, ['-a', '-s', '-screen 0 1600x1200x24', paths.driver, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own, so that the screen and the browser end with it.
    detached: true,
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'home-')), WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const host = `http://127.0.0.1:${port}`;
  try {
    await answering(host);
    const { sessionId } = await ask<{ sessionId: string }>('POST', `${host}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] } },
      },
    });
    const session = `${host}/session/${sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
    await ask('POST', `${session}/window/rect`, SCREEN);
    return tabOf(session, server);
  } catch (cause) {
    end(server);
    throw cause;
  }
}

function tabOf(session: string, server: ChildProcess): Tab {
  const post = <Result>(path: string, body: object = {}) => ask<Result>('POST', `${session}/${path}`, body);
  const act = (actions: object) => post<void>('actions', { actions: [actions] });
  const run: Tab['run'] = async (program, ...taken) => {
    const answer = await post<{ result?: string; thrown?: string }>('execute/async', {
      script:
        'const done = arguments[arguments.length - 1];' +
        `(async () => (${String(program)})(...JSON.parse(arguments[0])))()` +
        '.then((result) => done({ result: JSON.stringify(result) }), (error) => done({ thrown: String(error) }));',
      args: [JSON.stringify(taken)],
    });
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.result === undefined ? undefined : JSON.parse(answer.result);
  };
  return {
    run,
    ...navigation(run),
    click: async (selector) => {
      const found = await post<Record<string, string>>('element', { using: 'css selector', value: selector });
      await post(`element/${found[ELEMENT]}/click`);
    },
    type: (text) =>
      act({
        type: 'key',
        id: 'keys',
        actions: [...text.replaceAll('\n', '\uE007')].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      }),
    wheel: (pixels) =>
      act({
        type: 'wheel',
        id: 'wheel',
        actions: [
          { type: 'scroll', x: SCREEN.width / 2, y: SCREEN.height / 2, deltaX: 0, deltaY: pixels, duration: 0 },
        ],
      }),
    close: async () => {
      await ask('DELETE', session).catch(() => {});
      end(server);
    },
  };
}

async function ask<Result>(method: string, address: string, body?: object): Promise<Result> {
  const response = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function answering(host: string): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await fetch(`${host}/status`).catch(() => null))) {
    if (Date.now() > until) throw new Error('WebKit’s driver does not answer.');
    await new Promise((done) => setTimeout(done, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

function end(server: ChildProcess): void {
  try {
    process.kill(-server.pid!);
  } catch {
    // It has ended.
  }
}
