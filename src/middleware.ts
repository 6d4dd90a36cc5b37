import { defineMiddleware } from 'astro:middleware';

/**
 * Lets scripts wait for words, styles and fonts: every page is complete without them. Astro writes their tags, and
 * takes no such attribute.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(
    html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src='),
    response,
  );
});
