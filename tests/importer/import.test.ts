import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fetcher } from '../../src/importer/fetch.ts';
import { exitStatus, summary } from '../../src/importer/report.ts';
import { runImport } from '../../src/importer/run.ts';
import { findSources } from '../../src/importer/sources.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';

const pages = join(import.meta.dirname, 'pages');
let folder: string;
let saved: string;
let to: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  saved = join(folder, 'saved');
  to = join(folder, 'transcripts');
  mkdirSync(saved);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The command itself. */
const command = (...args: string[]) => commandIn('.', ...args, '--to', to);

function commandIn(cwd: string, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, TRANSCRIPTS_DIR: undefined };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/cli/import.ts'), ...args], { cwd, env }, (error, out, err) =>
      done({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** The same without a new process. */
async function run(...args: string[]): Promise<{ status: number; out: string }> {
  const { sources } = await findSources(args.filter((arg) => !arg.startsWith('--')));
  const flag = (name: string) => args.includes(`--${name}`);
  const outcomes = await runImport({
    sources,
    to,
    check: flag('check'),
    force: flag('force'),
    statements: flag('statements'),
    day: null,
    askDay: () => Promise.resolve(null),
    today: '2026-01-31',
    fetcher: new Fetcher(),
    parse: parseTranscript,
    progress: () => {},
  });
  return { status: exitStatus(outcomes), out: summary(outcomes, flag('check')).join('\n') };
}

const put = (...names: string[]) => names.forEach((name) => copyFileSync(join(pages, name), join(saved, name)));
const written = () => readdirSync(to).sort();
const gaggle = '2022-04-08-press-gaggle-by-deputy-press-secretary-ines-park-aboard-the-ferry.md';

test('a folder of pages becomes a folder of transcripts, and what is none is said to be none', async () => {
  put('wordpress-2021.html', 'state-department.html', 'home.html', 'error.html', 'statement.html');
  mkdirSync(join(saved, 'wordpress-2021_files'));
  copyFileSync(join(pages, 'wordpress-2018.html'), join(saved, 'wordpress-2021_files/frame.html'));
  copyFileSync(join(pages, 'wordpress-2018.html'), join(saved, 'press-briefing-without-an-ending'));
  writeFileSync(join(saved, 'empty.html'), '');
  const { status, out, err } = await command(saved);
  expect(written()).toEqual([
    '2018-06-05-press-briefing-by-press-secretary-dana-holt.md',
    '2019-03-05-department-press-briefing-march-5-2019.md',
    gaggle,
  ]);
  expect(err).toContain('[7/7] imported  wordpress-2021.html');
  expect(out).toContain('    3  Imported\n');
  expect(out).toMatch(/home\.html\n +the home page of www\.example\.gov/);
  expect(out).toMatch(/error\.html\n +an error page/);
  expect(out).toMatch(/statement\.html\n +a page without turns/);
  expect(out).toMatch(/empty\.html\n +it is empty/);
  expect(status).toBe(1);
  expect(readFileSync(join(to, gaggle), 'utf8')).toMatch(
    new RegExp(
      [
        /^---/,
        /tags: press-briefings/,
        /date: '2022-04-08'/,
        /modified_time: 2022-04-09 00:02:23\+00:00/,
        /source_url: https:\S+/,
        /published_time: 2022-04-08 23:02:23\+00:00/,
        /title: "Press Gaggle [^\n]+"/,
        /imported: '\d{4}-\d\d-\d\d'/,
        /imported_from: wordpress-2021\.html/,
        /import_hash: sha256-[0-9a-f]{32}/,
        /---\n\nAboard the Ferry {2}\nEn Route to the Island\n\n/,
      ]
        .map(({ source }) => source)
        .join('\\n'),
    ),
  );
}, 60_000);

test('importing again, from elsewhere, or from its own output changes nothing', async () => {
  put('wordpress-2021.html');
  await run(saved);
  const before = readFileSync(join(to, gaggle), 'utf8');
  copyFileSync(join(saved, 'wordpress-2021.html'), join(saved, 'copy.html'));
  for (const sources of [[saved], [to], [join(to, gaggle), saved]]) {
    const { status, out } = await run(...sources);
    expect([status, out]).toEqual([0, expect.stringContaining('Unchanged since the last import')]);
    expect(written()).toEqual([gaggle]);
    expect(readFileSync(join(to, gaggle), 'utf8')).toBe(before);
  }
});

test('transcripts that are in the folder already stay where they are', async () => {
  mkdirSync(join(to, '2031'), { recursive: true });
  writeFileSync(join(to, '2031/a.md'), `---\ntitle: A\ndate: '2031-01-02'\n---\n\nQ  Yes?\n`);
  expect((await run(to)).out).toContain('1  Unchanged');
  expect(written()).toEqual(['2031']);
});

test('an edited transcript is kept, its difference shown, and replaced only by force', async () => {
  put('wordpress-2021.html');
  await run(saved);
  const path = join(to, gaggle);
  const before = readFileSync(path, 'utf8');
  const edited = before.replace('It is not.', 'It is not, sadly.');
  writeFileSync(path, edited);

  const kept = await run(saved);
  expect(kept.status).toBe(0);
  expect(kept.out).toContain('it was edited by hand');
  expect(kept.out).toMatch(/of the file: MS\. PARK:\s+It is not, sadly\./u);
  expect(readFileSync(path, 'utf8')).toBe(edited);

  const page = join(saved, 'wordpress-2021.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('a fast boat', 'a very fast boat'));
  const conflict = await run(saved);
  expect([conflict.status, conflict.out]).toEqual([
    1,
    expect.stringContaining('the page has changed since it was imported; --force would replace it'),
  ]);
  expect(readFileSync(path, 'utf8')).toBe(edited);

  expect((await run(saved, '--force')).status).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('a very fast boat');
});

test('a page that changed replaces a transcript that nobody edited', async () => {
  put('wordpress-2021.html');
  await run(saved);
  const page = join(saved, 'wordpress-2021.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('It is not.', 'It is not, sadly.'));
  expect((await run(saved)).out).toContain('1  Updated, for the page has changed');
  expect(readFileSync(join(to, gaggle), 'utf8')).toContain('sadly');
});

test('two pages of one title and day are two transcripts', async () => {
  put('wordpress-2021.html');
  const page = readFileSync(join(saved, 'wordpress-2021.html'), 'utf8');
  writeFileSync(
    join(saved, 'second.html'),
    page.replaceAll('ines-park/', 'ines-park-2/').replace('It is not.', 'It is now.'),
  );
  await run(saved);
  expect(written()).toEqual([gaggle.replace('.md', '-2.md'), gaggle]);
  expect((await run(saved)).out).toContain('2  Unchanged');
});

test('--check writes nothing; --statements writes pages without turns', async () => {
  put('wordpress-2021.html', 'statement.html');
  expect((await run(saved, '--check')).out).toContain('Checked; nothing was written.');
  expect(() => readdirSync(to)).toThrow();
  await run(saved, '--statements');
  expect(written()).toEqual(['2014-11-02-statement-on-the-lighthouse.md', gaggle]);
});

test('wrong use is told apart from wrong pages', async () => {
  expect((await command()).status).toBe(2);
  expect((await command(join(saved, 'nothing.html'))).status).toBe(2);
  expect((await command('--paws', '3')).status).toBe(2);
  put('home.html');
  expect((await command(saved)).status).toBe(1);
}, 60_000);

test('a page that leaves its day open is imported with the question for it, or with the day that is told', async () => {
  const page = (day: string) =>
    `<!doctype html><title>Briefing of ${day}</title><main><article><h1>Briefing of ${day}</h1><p>MS. OSTROW:  ` +
    'Good afternoon.</p><p>Q    Is the bridge open?</p><p>MS. OSTROW:  It is.</p></article></main>';
  writeFileSync(join(saved, 'a.html'), page('6/5/2031'));
  const { status, out } = await run(saved);
  expect(status).toBe(0);
  expect(out).toContain('its day can be 2031-06-05 or 2031-05-06; write the right one into `date:`');
  expect(readFileSync(join(to, 'undated-briefing-of-6-5-2031.md'), 'utf8')).toContain(
    '\ndate: # 2031-06-05 or 2031-05-06?\n',
  );
  const told = await command(join(saved, 'a.html'), '--day', 'May 6, 2031');
  expect(told.out).toContain('1  Imported');
  expect(written()).toContain('2031-05-06-briefing-of-6-5-2031.md');
});

test('a page that only says to be from an address does not replace the transcript that was fetched there', async () => {
  const page = (words: string) =>
    '<!doctype html><title>Press Briefing</title><link rel="canonical" ' +
    'href="https://www.example.gov/2031/04/02/briefing/"><main><article><h1>Press Briefing</h1><p>April 2, ' +
    `2031</p><p>MS. OSTROW:  ${words}</p><p>Q    Is the bridge open?</p><p>MS. OSTROW:  It is.</p></article>` +
    '</main>';
  writeFileSync(join(saved, 'genuine.html'), page('Good afternoon.'));
  await run(join(saved, 'genuine.html'));
  const [name] = written();
  const file = join(to, name!);
  writeFileSync(join(saved, 'forged.html'), page('We sold the bridge.'));
  const { out } = await run(join(saved, 'forged.html'));
  expect(readFileSync(file, 'utf8')).toContain('Good afternoon.');
  expect(out).toContain(`it gives the address of ${name}, but nothing shows that it is from there`);
  expect(written()).toHaveLength(2);
  await run(join(saved, 'forged.html'));
  expect(written()).toHaveLength(2);
});

test('links are followed, files about the folder are passed over, and texts of one title stand beside each other', async () => {
  const cue = (at: number, voice: string, words: string) =>
    `00:0${at}.000 --> 00:0${at + 1}.000\n<v ${voice}>${words}\n\n`;
  const talk = (words: string) =>
    `WEBVTT - Press call\n\n${cue(1, 'Ada', words)}${cue(2, 'Tom', 'Yes.')}${cue(3, 'Ada', 'Good.')}${cue(4, 'Tom', 'So.')}`;
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, '2031-04-02-b.vtt'), talk('Once more.'));
  writeFileSync(join(saved, '2031-04-02-a.vtt'), talk('Good morning.'));
  writeFileSync(join(saved, 'README.md'), 'Calls of the harbour office.');
  symlinkSync(elsewhere, join(saved, 'linked'));
  symlinkSync(saved, join(elsewhere, 'round'));
  symlinkSync(join(folder, 'nowhere'), join(saved, 'dangling.vtt'));
  const { out } = await run(saved);
  expect(written()).toEqual(['2031-04-02-press-call-2.md', '2031-04-02-press-call.md']);
  expect(out).toMatch(/dangling\.vtt\n +it is a link that leads nowhere/);
  expect(out).not.toMatch(/README|round/);
});

test('where nothing says whereto, the folder of the settings is meant, also of those in .env', async () => {
  put('wordpress-2021.html');
  writeFileSync(join(folder, '.env'), 'TRANSCRIPTS_DIR=mine\n');
  expect((await commandIn(folder, 'saved')).status).toBe(0);
  expect(readdirSync(join(folder, 'mine'))).toEqual([gaggle]);
});
