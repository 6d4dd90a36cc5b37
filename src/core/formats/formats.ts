import type { Transcript } from '../transcript/types.ts';
import { toAkomaNtoso } from './akn.ts';
import type { FormatContext } from './context.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toSchemaOrg } from './schema-org.ts';
import { toTei } from './tei.ts';
import { toText } from './text.ts';
import { toVtt } from './vtt.ts';

export interface Format {
  /** What follows the transcript's id in the address, without the dot. */
  extension: string;
  mediaType: string;
  /** For people, in a list of downloads. */
  title: string;
  render: (transcript: Transcript, context: FormatContext) => string;
}

/** All formats in which a transcript is published beside its page. */
export const FORMATS: readonly Format[] = [
  { extension: 'json', mediaType: 'application/json', title: 'JSON', render: toJson },
  { extension: 'txt', mediaType: 'text/plain', title: 'Plain text', render: toText },
  { extension: 'md', mediaType: 'text/markdown', title: 'Markdown', render: toMarkdown },
  { extension: 'csv', mediaType: 'text/csv', title: 'CSV, a row a turn', render: toCsv },
  { extension: 'xml', mediaType: 'application/tei+xml', title: 'TEI (Parla-CLARIN)', render: toTei },
  { extension: 'akn.xml', mediaType: 'application/akn+xml', title: 'Akoma Ntoso 3.0', render: toAkomaNtoso },
  { extension: 'jsonld', mediaType: 'application/ld+json', title: 'schema.org', render: toSchemaOrg },
];

/** The format that only transcripts with times of a recording have beside their pages. */
export const CAPTIONS: Format = { extension: 'vtt', mediaType: 'text/vtt', title: 'WebVTT captions', render: toVtt };
