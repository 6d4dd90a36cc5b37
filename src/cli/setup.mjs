// Installs what the checkout needs and has not got: packages, and with --browser the browsers for the tests.
// Plain JavaScript without imports from npm, because it runs before anything is installed, on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { FIREFOX_PACKAGES, firefoxPath, WEBKIT_PACKAGES, webkitPaths } from './browsers.mjs';
import { chromiumPath, HEADLESS_SHELL } from './chromium.mjs';

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

/** Runs Debian’s apt-get as the administrator, where that can be had without asking. */
function apt(...args) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...sudo, 'apt-get', ...args];
  return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** TEI’s validator and schema, both from Debian. The tests do without them elsewhere, and say so. */
function installTei() {
  const folder = 'node_modules/.cache/tei';
  if (existsSync(`${folder}/tei_all.rng`) || !existsSync('/usr/bin/apt-get')) return;
  console.log('setup: fetching jing and the schema of TEI from Debian’s packages.');
  mkdirSync(folder, { recursive: true });
  const fetched =
    (existsSync('/usr/bin/jing') ||
      (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'jing'))) &&
    run('apt-get', ['download', '-qq', 'xmlcopyeditor'], { cwd: folder }) &&
    run(
      'sh',
      [
        '-c',
        'dpkg-deb --fsys-tarfile xmlcopyeditor_*.deb | tar x --strip-components=5 ' +
          './usr/share/xmlcopyeditor/rng/tei_all.rng',
      ],
      { cwd: folder },
    );
  if (!fetched) console.log('setup: they could not be had; TEI will not be checked against its schema.');
}

function installBrowser() {
  if (process.env.CHROMIUM_PATH) return;
  if (!existsSync(HEADLESS_SHELL) && existsSync('/usr/bin/apt-get')) {
    console.log('setup: fetching Chromium for the tests from Debian’s packages.');
    if (apt('update', '-qq'))
      for (const name of ['chromium-headless-shell', 'chromium'])
        if (!chromiumPath()) apt('install', '-y', '-qq', '--no-install-recommends', name);
  }
  if (chromiumPath()) return;
  console.log('setup: it could not be had; trying Playwright’s.');
  if (run('npx', ['playwright-core', 'install', '--with-deps', 'chromium'])) return;
  console.error(
    'setup: the browser tests need Chromium, and neither Debian’s package nor Playwright’s could be installed.\n' +
      '       Install Chromium by hand and set CHROMIUM_PATH to its program, then run the command again.',
  );
  process.exit(1);
}

/** Firefox and WebKit, both from Debian. Without them the walks of a reader are made in Chromium alone, and say so. */
function installOthers() {
  const wanted = [...(firefoxPath() ? [] : FIREFOX_PACKAGES), ...(webkitPaths() ? [] : WEBKIT_PACKAGES)];
  if (wanted.length === 0) return;
  console.log(`setup: fetching Firefox and WebKit for the tests from Debian’s packages: ${wanted.join(', ')}.`);
  if (existsSync('/usr/bin/apt-get') && apt('update', '-qq'))
    for (const name of wanted) apt('install', '-y', '-qq', '--no-install-recommends', name);
  for (const [name, path] of [
    ['Firefox', firefoxPath()],
    ['WebKit', webkitPaths()],
  ])
    if (!path) console.log(`setup: ${name} could not be had here; the walks of a reader are made without it.`);
}

if (!packagesAreCurrent() && !run('npm', ['ci'])) process.exit(1);
if (process.argv.includes('--browser')) {
  installBrowser();
  installOthers();
  installTei();
}
