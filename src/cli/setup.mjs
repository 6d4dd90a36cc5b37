// Installs what the checkout needs and has not got: packages, and with --browser a Chromium for the tests.
// Plain JavaScript without imports from npm, because it runs before anything is installed, on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const lock = 'package-lock.json';
const installed = 'node_modules/.package-lock.json';

/** Whether node_modules holds the very versions of the lockfile. */
function packagesAreCurrent() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const got = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || got[path]?.version === entry.version,
  );
}

/** Runs a command in the open; tells whether it succeeded. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}

function chromium() {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((path) => path && existsSync(path));
}

function installBrowser() {
  if (chromium()) return;
  console.log('setup: no Chromium found; trying Debian’s package, then Playwright’s.');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  if (existsSync('/usr/bin/apt-get') && apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium') && chromium()) return;
  if (run('npx', ['playwright-core', 'install', '--with-deps', 'chromium'])) return;
  console.error(
    'setup: the browser tests need Chromium, and neither Debian’s package nor Playwright’s could be installed.\n' +
      '       Install Chromium by hand and set CHROMIUM_PATH to its program, then run the command again.',
  );
  process.exit(1);
}

if (!packagesAreCurrent() && !run('npm', ['ci'])) process.exit(1);
if (process.argv.includes('--browser')) installBrowser();
