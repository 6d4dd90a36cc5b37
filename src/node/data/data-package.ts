import { TURN_DICTIONARY } from '../../core/formats/columns.ts';
import type { BulkFile } from './plan.ts';

/** A bulk file with its size and its sum. */
export type DescribedFile = BulkFile & { bytes: number; sha256: string };

/** The names that the standard has for the types of columns. */
const FIELD_TYPES = { text: 'string', date: 'date', number: 'integer' } as const;

/** Columns that a row may leave empty. */
const EMPTY_AT_TIMES = new Set<string>(['exchange', 'speaker', 'speaker_name', 'time', 'seconds', 'text', 'printed']);

/** The columns as a Table Schema has them. Seconds may be parts of one. */
const fields = Object.entries(TURN_DICTIONARY).map(([name, { type, meaning }]) => ({
  name,
  type: name === 'seconds' ? 'number' : FIELD_TYPES[type],
  description: meaning,
  ...(EMPTY_AT_TIMES.has(name) ? {} : { constraints: { required: true } }),
}));

/**
 * All bulk files as a Data Package (`datapackage.json`, version 2 of the standard): each with its format, size and sum,
 * the tables of turns with the types and meanings of their columns.
 */
export function dataPackage(title: string, files: readonly DescribedFile[], homepage: string): string {
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: packageName(title),
      title,
      description:
        'Transcripts of press briefings: every turn with its label, its speaker as far as known and its day.',
      ...(URL.canParse(homepage) ? { homepage } : {}),
      resources: files.map(resource),
    },
    null,
    1,
  )}\n`;
}

/** Names in a package are of small letters, digits, full stops and hyphens. */
const packageName = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'transcripts';

function resource({ name, title, mediaType, bytes, sha256 }: DescribedFile) {
  const packed = name.endsWith('.gz');
  const format = (packed ? name.slice(0, -3) : name).split('.').at(-1)!;
  return {
    name: name.toLowerCase(),
    path: name,
    title,
    format,
    mediatype: mediaType,
    bytes,
    hash: `sha256:${sha256}`,
    ...(packed ? { compression: 'gz' } : {}),
    ...(format === 'zip' ? {} : { encoding: 'utf-8' }),
    ...(packed ? { type: 'table', schema: { fields, primaryKey: ['briefing', 'turn'] } } : {}),
  };
}
