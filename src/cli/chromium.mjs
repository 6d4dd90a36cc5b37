// Where Chromium is, for setup, tests, screenshots and bench. Plain JavaScript: setup runs on an older Node than the
// rest.
import { existsSync } from 'node:fs';

/** Debian's Chromium without windows: the same engine at half the computing. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const WITH_WINDOWS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags under which Chromium makes no traffic of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Path of an installed Chromium, else `undefined`: then Playwright looks for its own.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  return firstThere([process.env.CHROMIUM_PATH, HEADLESS_SHELL, ...WITH_WINDOWS]);
}

/**
 * The same for one that starts again on the profile of one that was killed, which the one without windows does not.
 * @returns {string | undefined}
 */
export function wholeChromiumPath() {
  return firstThere([...WITH_WINDOWS, process.env.CHROMIUM_PATH]);
}

/** @param {(string | undefined)[]} paths */
const firstThere = (paths) => paths.find((path) => path && existsSync(path));

/** Options with which Playwright launches it. */
export function chromiumOptions() {
  const executablePath = chromiumPath();
  return { ...(executablePath ? { executablePath } : {}), args: chromiumFlags };
}
