import type { Speaker } from '../speakers/types.ts';

/** As much of a speaker as formats show. */
export type KnownSpeaker = Pick<Speaker, 'id' | 'name' | 'kind' | 'offices' | 'identifiers'>;

/** What a format needs to know besides the transcript: the site it is published on and who its speakers are. */
export interface FormatContext {
  siteTitle: string;
  /** Address of a path below the site's root (`/briefings/x/`): absolute where the site's own address is known. */
  address: (path: string) => string;
  speakers: ReadonlyMap<string, KnownSpeaker>;
}

/** The page of a turn: the transcript's page and the turn's lasting id. */
export function turnAddress(context: FormatContext, transcriptId: string, turnId: string): string {
  return `${context.address(`/briefings/${transcriptId}/`)}#${turnId}`;
}

/** The address where a transcript is published in one of its formats. */
export function formatAddress(context: FormatContext, transcriptId: string, extension: string): string {
  return context.address(`/briefings/${transcriptId}.${extension}`);
}
