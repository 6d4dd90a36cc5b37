// Where Firefox and WebKit are, for setup, the walks of a reader and bench. Plain JavaScript: setup runs on an older
// Node than the rest.
import { existsSync } from 'node:fs';

/** Debian's packages of both. */
export const FIREFOX_PACKAGES = ['firefox-esr'];
export const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb', 'xauth'];

const there = (/** @type {(string | undefined)[]} */ places) => places.find((path) => path && existsSync(path));

/**
 * Path of an installed Firefox, else `undefined`.
 * @returns {string | undefined}
 */
export function firefoxPath() {
  return there([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox']);
}

/**
 * The programs with which WebKit runs by itself, else `undefined`: its driver, its small browser, and a screen where
 * there is none.
 * @returns {{ driver: string, browser: string, screen: string } | undefined}
 */
export function webkitPaths() {
  const driver = there(['/usr/bin/WebKitWebDriver']);
  const screen = there(['/usr/bin/xvfb-run']);
  const browser = there(
    ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
      ['4.1', '6.0', '4.0'].map((version) => {
        const folder = version === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${version}`;
        return `/usr/lib/${machine}/${folder}/MiniBrowser`;
      }),
    ),
  );
  return driver && screen && browser ? { driver, browser, screen } : undefined;
}
