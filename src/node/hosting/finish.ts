import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { apacheConfig, htaccess } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { endingOf, type WrittenFile } from '../site-files.ts';
import { githubWorkflow } from './github-pages.ts';
import { gitlabPipeline } from './gitlab-pages.ts';
import { headersFile } from './headers-file.ts';
import { netlifyConfig } from './netlify.ts';
import { nginxConfig } from './nginx.ts';
import { contentTypes, hashedFolders } from './rules.ts';
import { s3Script } from './s3.ts';
import { robotsFile, sitemapFiles, type ListedPage } from './sitemap.ts';
import { SEARCH_DATA } from '../../contract/search-files.ts';

/** The day on which a briefing was last changed, by its id. */
export type Changes = Map<string, string | null>;

/**
 * Adds to a built site of these `files` what static hosts and search engines look for, made from the settings. Returns
 * warnings for the build report.
 */
export function addHostingFiles(folder: string, files: WrittenFile[], settings: Settings, changes: Changes): string[] {
  const { basePath, siteUrl } = settings;
  const hashed = hashedFolders(yearsOf(folder));
  const root = siteUrl && siteUrl + basePath;
  const endings = new Set(files.map((file) => endingOf(file.path)));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('.nojekyll', '');
  write('_headers', headersFile({ basePath, endings, hashed }));
  write('.htaccess', htaccess({ basePath, hashed }));
  write('robots.txt', robotsFile(root));
  if (root) for (const [name, text] of sitemapFiles(root, listedPages(files, changes))) write(name, text);
  const strange = [...endings].filter((ending) => !contentTypes[ending] && ending !== '');
  return strange.map(
    (ending) =>
      `No content type is known for files that end in .${ending}. Name one in src/node/hosting/rules.ts, or take ` +
      'them out of public/.',
  );
}

/**
 * Writes configurations for hosts that are set up outside the site's own folder, into a folder beside it:
 * `dist.hosting` for `dist`.
 */
export function writeHostConfigs(site: string, settings: Settings): void {
  const folder = `${site}.hosting`;
  const host = settings.siteUrl ? new URL(settings.siteUrl).host : 'localhost';
  const place = { ...settings, host, hashed: hashedFolders(yearsOf(site)) };
  mkdirSync(folder, { recursive: true });
  const configs = {
    'nginx.conf': nginxConfig(place),
    Caddyfile: caddyfile(place),
    'apache.conf': apacheConfig(place),
    'github-pages.yml': githubWorkflow(place),
    'gitlab-ci.yml': gitlabPipeline(place),
    'netlify.toml': netlifyConfig(place),
    's3-sync.sh': s3Script(place),
  };
  for (const [name, text] of Object.entries(configs)) writeFileSync(join(folder, name), text);
}

/** Years that have a search index of their own in a built site. */
export function yearsOf(folder: string): string[] {
  const data = join(folder, SEARCH_DATA);
  return existsSync(data) ? readdirSync(data).filter((name) => /^\d{4}$/.test(name)) : [];
}

function listedPages(files: WrittenFile[], changes: Changes): ListedPage[] {
  return files
    .filter(({ path, hidden }) => /(^|\/)index\.html$/.test(path) && !hidden)
    .map(({ path }) => path.replace(/index\.html$/, ''))
    .map((path) => ({ path, changed: changes.get(/^briefings\/([^/]+)\/$/.exec(path)?.[1] ?? '') ?? null }));
}
