import type { Settings } from './settings.ts';

/** Outside Astro: gives the address of a path below the site's root, absolute where the site's own address is known. */
export function siteAddress({ siteUrl, basePath }: Pick<Settings, 'siteUrl' | 'basePath'>): (path: string) => string {
  const root = (siteUrl ?? '') + basePath.replace(/\/$/, '');
  return (path) => root + path;
}
