import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMATS, type Format } from '../../formats/formats.ts';
import { address } from '../../site/addresses.ts';
import { allBriefings, allSpeakers, transcriptOf, type BriefingEntry } from '../../site/archive.ts';
import { readSettings } from '../../site/settings.ts';

// The build writes these files in a thread of its own (src/data); the development server makes them when asked.
export const getStaticPaths = (async () =>
  (import.meta.env.DEV ? await allBriefings() : []).flatMap((entry) =>
    FORMATS.map((format) => ({ params: { file: `${entry.id}.${format.extension}` }, props: { entry, format } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: BriefingEntry; format: Format }> = async ({ props: { entry, format } }) => {
  const speakers = new Map((await allSpeakers()).map(({ id, data }) => [id, data]));
  const text = format.render(transcriptOf(entry), { siteTitle: readSettings().siteTitle, address, speakers });
  return new Response(text, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
};
