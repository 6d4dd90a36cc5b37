import type { APIRoute, GetStaticPaths } from 'astro';
import { allBriefings, transcriptOf, type BriefingEntry } from '../../site/archive.ts';

export const getStaticPaths = (async () =>
  (await allBriefings()).map((entry) => ({
    params: { id: entry.id },
    props: { entry },
    cacheKey: JSON.stringify(entry.data),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: BriefingEntry }> = ({ props }) => {
  const transcript = transcriptOf(props.entry);
  const turns = transcript.turns.map(({ line: _, ...turn }) => turn);
  return new Response(JSON.stringify({ ...transcript, turns }), { headers: { 'Content-Type': 'application/json' } });
};
