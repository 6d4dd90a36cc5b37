import { writeFileSync } from 'node:fs';
import type { FormatContext } from '../../core/formats/context.ts';
import { CAPTIONS, FORMATS } from '../../core/formats/formats.ts';
import type { Archive, Briefing } from '../archive/load.ts';
import { withSubjects } from '../../core/subjects/subjects.ts';
import { digestOf, storedTranscript, versionOf } from '../store.ts';
import type { Transcript } from '../../core/transcript/types.ts';
import type { KeptFiles } from '../kept-files.ts';
import { historyPath } from '../../contract/routes.ts';
import { TABLE_PARTS } from './tables.ts';

/** The code that the data files are made by. */
export const programVersion = () =>
  versionOf([
    new URL('../../core/', import.meta.url),
    new URL('../../contract/', import.meta.url),
    new URL('../', import.meta.url),
  ]);

const OUTPUTS: readonly {
  extension: string;
  render: (transcript: Transcript, context: FormatContext) => string | Buffer;
}[] = [...FORMATS, ...TABLE_PARTS];

/**
 * The files of a transcript by their extensions: each format, and its rows in the tables of all turns. What
 * they are named by is all that rendering is given, so a kept file is the one that would be rendered.
 */
export async function renderedFiles(
  { id, digest, history, terms, told, timed }: Briefing,
  { speakers }: Pick<Archive, 'speakers'>,
  site: FormatContext,
  version: string,
  kept: KeptFiles,
): Promise<Map<string, string>> {
  const byLabel = speakers.byLabel[id] ?? {};
  const named = [...new Set(Object.values(byLabel))].flatMap((speaker) =>
    speaker === null ? [] : (site.speakers.get(speaker) ?? []),
  );
  const known = named.map(({ id, name, kind, offices, identifiers }) => ({ id, name, kind, offices, identifiers }));
  const context = { ...site, speakers: new Map(known.map((speaker) => [speaker.id, speaker])) };
  const key = digestOf(
    version,
    digest,
    site.siteTitle,
    site.address('/'),
    JSON.stringify(byLabel),
    JSON.stringify(known),
    JSON.stringify([terms, told, history?.at ?? null]),
  );
  const published = history && { revisions: history.at.length, at: history.at, url: historyPath(id) };
  let transcript: Transcript | undefined;
  const files = new Map<string, string>();
  for (const { extension, render } of timed ? [...OUTPUTS, CAPTIONS] : OUTPUTS) {
    const write = (path: string) =>
      writeFileSync(
        path,
        render(
          (transcript ??= withSubjects({ ...withSpeakers(digest, byLabel), history: published }, { terms, told })),
          context,
        ),
      );
    files.set(extension, await kept.file(`${key}.${extension}`, write));
  }
  return files;
}

/** The transcript with what is believed about its speakers. */
function withSpeakers(digest: string, byLabel: Record<string, string | null>): Transcript {
  const transcript = storedTranscript(digest);
  return { ...transcript, turns: transcript.turns.map((turn) => ({ ...turn, speaker: byLabel[turn.label] ?? null })) };
}
