import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SearchReads } from '../contract/search-files.ts';
import { FORMATS } from '../core/formats/formats.ts';
import { defaultCacheDir } from './cache.ts';
import { handed } from './handed.ts';

/** What a deployment can set, from the environment or a `.env` file beside package.json. */
export interface Settings {
  /** Absolute path of the folder of transcripts. `TRANSCRIPTS_DIR`, default `seeds`. */
  transcriptsDir: string;
  /**
   * Public address of the host without a path (`https://example.org`), or `undefined` where none is known. `SITE_URL`.
   */
  siteUrl: string | undefined;
  /** Path below which the site is served, with slashes at both ends. `BASE_PATH`, default `/`. */
  basePath: string;
  /** Name of the site in headings and titles. `SITE_TITLE`, default `Briefing Reader`. */
  siteTitle: string;
  /** Publish the good transcripts although others have errors. `ALLOW_ERRORS=1`. */
  allowErrors: boolean;
  /**
   * Whether pages can be kept to be read without a network. `OFFLINE=off` also takes the worker from browsers that have
   * it.
   */
  offline: boolean;
  /** Put `.br` and `.gz` copies beside text files, for servers that send them. `PRECOMPRESS=1`. */
  precompress: boolean;
  /**
   * Extensions of the formats that stand beside each page, or `auto` for as many as free hosts have room for; a build
   * hands on what it chose. `FORMATS`, default `auto`.
   */
  formats: 'auto' | readonly string[];
  /** Why not all formats stand beside each page, in a sentence; `null` where they do. Set by the build. */
  formatsReason: string | null;
  /** Where the search has the words of a briefing from. Set by the build. */
  searchReads: SearchReads;
  /**
   * How much the number of files counts, from 0 to 3: above 0 speakers have pages alone, without data and feeds beside
   * them, and each step doubles how large the files of the search's index are. Set by the build.
   */
  spare: number;
  /**
   * Whether corrections are read from the git repository of the transcripts, where there is one. `HISTORY=off` leaves
   * them out.
   */
  history: boolean;
  /**
   * Where results are kept between builds. `CACHE_DIR`; by default a folder of its own for each folder of transcripts.
   */
  cacheDir: string;
}

/**
 * Settings that no page depends on that is taken over from the last build. All others are part of what such a page is
 * known by.
 */
const NOT_ON_PAGES = [
  'transcriptsDir',
  'allowErrors',
  'precompress',
  'formatsReason',
  'searchReads',
  'cacheDir',
] as const satisfies (keyof Settings)[];

const session = handed<Settings>('settings');

/**
 * The settings: of `env` where it is given, else those of this process, which are read once. Throws an `Error` that
 * names the variable and the mend where one is malformed.
 */
export function readSettings(env?: NodeJS.ProcessEnv): Settings {
  if (env) return settingsOf(env);
  return (session.value ??= settingsOf(environment()));
}

/** Makes these the settings of this thread, for all that reads them later. */
export function handSettings(settings: Settings): Settings {
  return (session.value = settings);
}

/** The settings for Astro: those that a build handed over, else the person's with a cache that no build uses. */
export function astroSettings(): Settings {
  if (session.value) return session.value;
  const settings = readSettings();
  return handSettings({ ...settings, cacheDir: join(settings.cacheDir, 'dev') });
}

/** The settings that pages may read, as a key to what they were rendered with. */
export function settingsKey(settings: Settings): string {
  const names = Object.keys(settings).filter((name) => !(NOT_ON_PAGES as readonly string[]).includes(name));
  return JSON.stringify(names.sort().map((name) => [name, settings[name as keyof Settings] ?? null]));
}

/** An absolute path of one as people write it, with `~` for their home; outside a shell nobody else puts that in. */
export const pathOf = (given: string) => resolve(given.replace(/^~(?=$|[\\/])/, homedir()));

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const transcriptsDir = pathOf(env['TRANSCRIPTS_DIR']?.trim() || 'seeds');
  const cacheDir = env['CACHE_DIR']?.trim();
  return {
    transcriptsDir,
    siteUrl: siteUrl(env['SITE_URL']?.trim()),
    basePath: basePath(env['BASE_PATH']?.trim()),
    siteTitle: siteTitle(env['SITE_TITLE']),
    allowErrors: flag(env, 'ALLOW_ERRORS', false),
    offline: flag(env, 'OFFLINE', true),
    precompress: flag(env, 'PRECOMPRESS', false),
    formats: formats(env['FORMATS']?.trim().toLowerCase()),
    formatsReason: null,
    searchReads: 'texts',
    spare: 0,
    history: flag(env, 'HISTORY', true),
    cacheDir: defaultCacheDir(transcriptsDir, cacheDir ? pathOf(cacheDir) : null),
  };
}

/** The environment, with what a `.env` file adds to it. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * An error whose message is all there is to say: where it was noticed is nothing that a person who sets something
 * needs.
 */
function wrong(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

function flag(env: NodeJS.ProcessEnv, name: string, unset: boolean): boolean {
  const value = env[name]?.trim().toLowerCase() ?? '';
  if (value === '') return unset;
  if (['1', 'true', 'yes', 'on'].includes(value)) return true;
  if (['0', 'false', 'no', 'off'].includes(value)) return false;
  throw wrong(`${name} is \`${env[name]}\`. Give \`1\` or \`on\`, \`0\` or \`off\`, or leave it unset.`);
}

function formats(value: string | undefined): Settings['formats'] {
  const known = FORMATS.map(({ extension }) => extension);
  if (!value || value === 'auto') return 'auto';
  if (value === 'all') return known;
  if (value === 'none') return [];
  const given = value.split(/[\s,]+/).map((name) => name.replace(/^\./, ''));
  const strange = given.find((name) => !known.includes(name));
  if (strange === undefined) return known.filter((name) => given.includes(name));
  throw wrong(
    `FORMATS names \`${strange}\`, which is no format. Give \`auto\`, \`all\`, \`none\`, or some of ` +
      `${known.map((name) => `\`${name}\``).join(', ')} with commas between.`,
  );
}

/** Controls and line breaks would end a line in configurations, and half a character is none. */
function siteTitle(value: string | undefined): string {
  return (
    (value ?? '')
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() || 'Briefing Reader'
  );
}

function siteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw wrong(`SITE_URL is \`${value}\`, which is no web address. Give one such as \`https://example.org\`.`);
  }
  // What an address may hold and a host's name may not would reach the configurations of servers.
  if (url.username || url.password || !/^([a-z\d_-]+(\.[a-z\d_-]+)*\.?|\[[\da-f:.]+\])$/.test(url.hostname)) {
    throw wrong(`SITE_URL is \`${value}\`, which names no host. Give an address such as \`https://example.org\`.`);
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw wrong(`SITE_URL is \`${value}\`, which has a path. Keep \`${url.origin}\` and put the path into BASE_PATH.`);
  }
  return url.origin;
}

function basePath(value: string | undefined): string {
  const path = (value ?? '').replace(/^\/|\/$/g, '');
  const parts = path.split('/');
  if (path !== '' && !parts.every((part) => /^[\w.~-]+$/.test(part) && part !== '..' && part !== '.')) {
    throw wrong(
      `BASE_PATH is \`${value}\`. Give a path of letters, digits, \`-\`, \`_\`, \`.\` and \`~\` with single ` +
        `slashes between, such as \`/briefings-archive\`.`,
    );
  }
  return path === '' ? '/' : `/${path}/`;
}
