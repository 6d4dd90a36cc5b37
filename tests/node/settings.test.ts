import { expect, test } from 'vitest';
import { readSettings } from '../../src/node/settings.ts';

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
