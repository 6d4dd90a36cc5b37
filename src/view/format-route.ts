import type { APIRoute, GetStaticPaths } from 'astro';
import { CAPTIONS, FORMATS } from '../core/formats/formats.ts';
import { address } from '../contract/routes.ts';
import { allBriefings, allSpeakers, transcriptOf, type BriefingEntry } from './entries.ts';
import { readSettings } from '../node/settings.ts';

/** A transcript in the format that the address ends in, for the development server. */
export const getStaticPaths = (async () =>
  (await allBriefings()).map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: BriefingEntry }> = async ({ props: { entry }, url }) => {
  const format = [...FORMATS, CAPTIONS].find(({ extension }) => url.pathname.endsWith(`/${entry.id}.${extension}`))!;
  const speakers = new Map((await allSpeakers()).map(({ id, data }) => [id, data]));
  const text = format.render(transcriptOf(entry), { siteTitle: readSettings().siteTitle, address, speakers });
  return new Response(text, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
};
