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
/** A briefing as it stood until a revision (from 1). */
export const versionPath = (id: string, revision: number) => `${historyPath(id)}${revision}/`;
/** The place of a revision (from 1) on a briefing's page of its history, or of one turn in it by its id then. */
export const revisionPath = (id: string, revision: number, turn: string | null = null) =>
  `${historyPath(id)}#${revisionPlace(revision, turn)}`;
export const revisionPlace = (revision: number, turn: string | null = null) =>
  turn === null ? `r-${revision}` : `r-${revision}-${turn}`;
export const turnPath = (id: string, turn: string) => `/briefings/${id}/#${turn}`;
export const speakerPath = (id: string) => `/speakers/${id}/`;
