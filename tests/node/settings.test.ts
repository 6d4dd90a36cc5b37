import { expect, test } from 'vitest';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSettings, settingsKey, type Settings } from '../../src/node/settings.ts';

test('a sub-path gets its slashes, a bare host stays as it is', () => {
  expect(readSettings({ BASE_PATH: 'press/archive' }).basePath).toBe('/press/archive/');
  expect(readSettings({ BASE_PATH: '/press/' }).basePath).toBe('/press/');
  expect(readSettings({}).basePath).toBe('/');
  expect(readSettings({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
});

test('malformed settings are named with their mend', () => {
  expect(() => readSettings({ SITE_URL: 'example.org' })).toThrow(/SITE_URL is `example.org`/);
  expect(() => readSettings({ SITE_URL: 'https://example.org/press' })).toThrow(/put the path into BASE_PATH/);
  expect(() => readSettings({ BASE_PATH: '../up' })).toThrow(/BASE_PATH is/);
  expect(() => readSettings({ SITE_URL: 'javascript:alert(1)' })).toThrow(/no web address/);
});

test.each([
  [{ SITE_URL: 'https://a;}http{' }, /names no host/],
  [{ SITE_URL: 'https://user:secret@example.org' }, /names no host/],
  [{ BASE_PATH: '/a//b' }, /single slashes/],
  [{ BASE_PATH: '/a b' }, /BASE_PATH is/],
  [{ FORMATS: 'json, pdf' }, /FORMATS names `pdf`/],
  [{ OFFLINE: 'flase' }, /OFFLINE is `flase`/],
])('%o is refused in a sentence, without a trace of the program', (env, said) => {
  const refused = (): Error => {
    try {
      readSettings(env);
    } catch (cause) {
      return cause as Error;
    }
    throw new Error('It was taken.');
  };
  expect(refused().message).toMatch(said);
  expect(refused().stack).toBe(refused().message);
});

test('a title is one line, whatever it was made of', () => {
  expect(readSettings({ SITE_TITLE: ' A\n\u0085 B\uD800 ' }).siteTitle).toBe('A B\uFFFD');
});

test('~ is the home folder, also where no shell saw to that', () => {
  expect(readSettings({ TRANSCRIPTS_DIR: '~/t' }).transcriptsDir).toBe(join(homedir(), 't'));
  expect(readSettings({ TRANSCRIPTS_DIR: './~t' }).transcriptsDir).toMatch(/\/~t$/);
});

test('pages are rendered anew after a change of any setting that they can read', () => {
  const settings = readSettings({});
  const changed = (name: keyof Settings) => settingsKey({ ...settings, [name]: 'other' });
  const names = Object.keys(settings) as (keyof Settings)[];
  expect(names.filter((name) => changed(name) === settingsKey(settings)).sort()).toEqual([
    'allowErrors',
    'cacheDir',
    'formatsReason',
    'precompress',
    'searchReads',
    'transcriptsDir',
  ]);
});
