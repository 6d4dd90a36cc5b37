import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** What a deployment can set, from the environment or a `.env` file beside package.json. */
export interface Settings {
  /** Absolute path of the folder of transcripts. `TRANSCRIPTS_DIR`, default `seeds`. */
  transcriptsDir: string;
  /** Public address of the host without a path (`https://example.org`), or `undefined` where none is known. `SITE_URL`. */
  siteUrl: string | undefined;
  /** Path below which the site is served, with slashes at both ends. `BASE_PATH`, default `/`. */
  basePath: string;
  /** Name of the site in headings and titles. `SITE_TITLE`, default `Briefing Reader`. */
  siteTitle: string;
  /** Publish the good transcripts although others have errors. `ALLOW_ERRORS=1`. */
  allowErrors: boolean;
  /** Whether pages can be kept to be read without a network. `OFFLINE=off` also takes the worker from browsers that have it. */
  offline: boolean;
  /** Put `.br` and `.gz` copies beside text files, for servers that send them. `PRECOMPRESS=1`. */
  precompress: boolean;
  /** Where results are kept between builds; one folder for each folder of transcripts, so that two builds do not disturb each other. */
  cacheDir: string;
}

/** Reads the settings. Throws an `Error` that names the variable and the mend where one is malformed. */
export function readSettings(env: NodeJS.ProcessEnv = environment()): Settings {
  const transcriptsDir = resolve(env['TRANSCRIPTS_DIR'] || 'seeds');
  return {
    transcriptsDir,
    siteUrl: siteUrl(env['SITE_URL']),
    basePath: basePath(env['BASE_PATH']),
    siteTitle: env['SITE_TITLE']?.trim() || 'Briefing Reader',
    allowErrors: /^(1|true|yes)$/i.test(env['ALLOW_ERRORS'] ?? ''),
    offline: !/^(0|off|false|no)$/i.test(env['OFFLINE'] ?? ''),
    precompress: /^(1|true|yes)$/i.test(env['PRECOMPRESS'] ?? ''),
    cacheDir: cacheDir(transcriptsDir),
  };
}

function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function cacheDir(transcriptsDir: string): string {
  const hash = createHash('sha256').update(transcriptsDir).digest('hex').slice(0, 8);
  return resolve('node_modules/.cache/briefing-reader', `${basename(transcriptsDir)}-${hash}`);
}

function siteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL is \`${value}\`, which is no web address. Give one such as \`https://example.org\`.`);
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL is \`${value}\`, which has a path. Keep \`${url.origin}\` and put the path into BASE_PATH.`,
    );
  }
  return url.origin;
}

function basePath(value: string | undefined): string {
  const path = (value ?? '').replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(path) || path.split('/').some((part) => part === '..' || part === '.')) {
    throw new Error(
      `BASE_PATH is \`${value}\`. Give a path of letters, digits, \`-\`, \`_\`, \`.\` and \`/\`, such as \`/briefings-archive\`.`,
    );
  }
  return path === '' ? '/' : `/${path}/`;
}
