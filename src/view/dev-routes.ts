import type { AstroIntegration } from 'astro';
import { CAPTIONS, FORMATS } from '../core/formats/formats.ts';

/** Serves each format in development; the build writes them all at once, in a thread of its own. */
export function formatRoutes(): AstroIntegration {
  return {
    name: 'format-routes',
    hooks: {
      'astro:config:setup'({ command, injectRoute }) {
        if (command !== 'dev') return;
        for (const { extension } of [...FORMATS, CAPTIONS]) {
          injectRoute({
            pattern: `/briefings/[id].${extension}`,
            entrypoint: new URL('./format-route.ts', import.meta.url),
          });
        }
      },
    },
  };
}
