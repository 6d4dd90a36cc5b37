import type { APIRoute } from 'astro';
import { href } from '../contract/routes.ts';
import { readSettings } from '../node/settings.ts';

/**
 * What a device needs to install the site beside its programs, and to hand it shared text, which goes to the quote
 * check.
 */
export const GET: APIRoute = () => {
  const { siteTitle, offline } = readSettings();
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: href(`/icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: href('/'),
    name: siteTitle,
    short_name: siteTitle.length <= 14 ? siteTitle : 'Briefings',
    description: 'Transcripts of press briefings, to read, search, check and cite.',
    lang: 'en',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: import.meta.env.PAPER.light,
    theme_color: import.meta.env.PAPER.light,
    icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
    shortcuts: [
      { name: 'Search', url: href('/search/') },
      { name: 'Check a quote', url: href('/check/') },
    ],
    // With the worker that hides the shared words from the host.
    ...(offline && {
      share_target: { action: href('/check/'), method: 'GET', params: { title: 'title', text: 'quote', url: 'url' } },
    }),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
