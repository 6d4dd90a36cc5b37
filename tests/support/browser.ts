import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the Chromium that `npm run setup -- --browser` found or installed, without any traffic of its own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path && existsSync(path));
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic', '--no-first-run'],
  });
}
