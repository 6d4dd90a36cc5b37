/** Path of a page of this site below its base: `href('/search/')` is `/archive/search/` on a site at `/archive/`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The same as a full address where the site's own is known, else as `href`. */
export function address(path: string): string {
  return import.meta.env.SITE ? new URL(href(path), import.meta.env.SITE).href : href(path);
}

export const briefingPath = (id: string) => `/briefings/${id}/`;
export const historyPath = (id: string) => `/briefings/${id}/history/`;
export const turnPath = (id: string, turn: string) => `/briefings/${id}/#${turn}`;
export const speakerPath = (id: string) => `/speakers/${id}/`;
