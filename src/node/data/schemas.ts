import { z } from 'astro/zod';
import type { PublishedTranscript } from '../../core/formats/json.ts';
import type { PublishedHistory } from '../../core/history/published.ts';
import type { Speaker } from '../../core/speakers/types.ts';
import type { FieldValue } from '../../core/transcript/types.ts';

/*
 * The published JSON, a schema a kind of file. The types of the core are what programs here work with; the last lines
 * hold both to each other.
 */

const count = z.int().nonnegative();
const day = z.iso.date();
const words = z.string();
const id = z.string().regex(/^[a-z0-9-]+$/);
const turnId = z.string().regex(/^t-[a-z0-9-]+$/);
const address = z.string().describe('Whole where the site knows its own address, else from the root of its host.');

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([z.string(), z.array(fieldValue), z.record(z.string(), fieldValue)]),
);

const block = z.strictObject({
  kind: z.enum(['paragraph', 'stage-direction', 'list', 'quote', 'heading', 'figure', 'table', 'code', 'rule']),
  text: words.describe('Plain words.'),
  html: z.string().describe('The same words as safe HTML.'),
});

const turn = z.strictObject({
  id: turnId.describe('Lasting, unique in its transcript.'),
  n: z.int().positive().describe('Position in the transcript; it may change with corrections.'),
  kind: z.enum(['question', 'statement']),
  label: z.string().describe('As printed, without its colon.'),
  printed: z.string().nullable().describe('The label with the number or office printed beside it, if any.'),
  speaker: id.nullable().describe('Whom we believe it to be; null where undecided.'),
  exchange: z.int().positive().nullable().describe('A question and what follows from it; null before the first.'),
  time: z.string().nullable().describe('As printed, from the beginning of a recording.'),
  seconds: z.number().nullable().describe('The same in seconds.'),
  text: words.describe('Every word without the label; blocks parted by a blank line.'),
  blocks: z.array(block),
});

const message = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  text: z.string(),
});

const transcript = z.strictObject({
  schema: z.literal(1),
  id,
  url: address,
  source: z.string().describe('Path of the file below the folder of transcripts.'),
  title: z.string(),
  date: day.describe('The calendar day of the event.'),
  published: z.string().nullable().describe('Instant as printed in the source, with its offset.'),
  modified: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  tags: z.array(z.string()),
  lang: z.string().nullable().describe('BCP 47.'),
  media: z.strictObject({ url: z.string() }).nullable().describe('A recording of the event.'),
  history: z
    .strictObject({ revisions: count, url: address })
    .nullable()
    .describe('How often words were changed after publication; null where nothing is known of that.'),
  extra: z.record(z.string(), fieldValue).describe('Fields of the front matter that have no key of their own.'),
  location: z.array(z.string()),
  start: z.string().nullable().describe('Time as printed, with its zone.'),
  end: z.string().nullable(),
  header: z.array(block).describe('What stands before the first turn; of a document without turns all.'),
  footer: z.array(block),
  turns: z.array(turn),
  terms: z.array(z.strictObject({ term: z.string(), turns: count })),
  exchanges: z.array(
    z.strictObject({ n: z.int().positive(), first: z.int().positive(), turns: count, terms: z.array(z.string()) }),
  ),
  messages: z.array(message).describe('What was found in the file, with its place.'),
});

const change = z.strictObject({
  kind: z.enum(['changed', 'added', 'removed', 'label', 'outside']),
  turn: turnId.nullable().describe('In the later version.'),
  was: turnId.nullable().describe('In the earlier version.'),
  before: words.nullable(),
  after: words.nullable(),
  removed: z.array(words),
  added: z.array(words),
});

const history = z.strictObject({
  schema: z.literal(1),
  id,
  url: address,
  revisions: z
    .array(z.strictObject({ at: z.iso.datetime(), commit: z.string(), changes: z.array(change) }))
    .describe('Oldest first.'),
});

const briefings = z.array(z.strictObject({ id, turns: count, words: count }));

const speaker = z.strictObject({
  schema: z.literal(1),
  id,
  url: address,
  name: z.string(),
  kind: z.enum(['person', 'role']),
  labels: z.array(z.string()).describe('As printed.'),
  offices: z.array(
    z.strictObject({
      title: z.string(),
      from: day.nullable(),
      to: day.nullable(),
      attested: z.literal(true).optional().describe('The days are those on which it was seen, not those of a term.'),
    }),
  ),
  briefings,
  identifiers: z.record(z.string(), z.string()).optional().describe('Names in other registers.'),
});

const links = z.array(z.strictObject({ url: z.url(), note: z.string() })).optional();

const speakers = z.strictObject({
  persons: z.array(
    z.strictObject({
      id,
      name: z.string(),
      other_names: z.array(z.strictObject({ name: z.string(), note: z.string() })),
      identifiers: z.array(z.strictObject({ scheme: z.string(), identifier: z.string() })),
      links,
      briefings,
    }),
  ),
  memberships: z.array(
    z.strictObject({
      person_id: id,
      role: z.string(),
      start_date: day.nullable().optional(),
      end_date: day.nullable().optional(),
      attested: z
        .strictObject({ from: day.nullable(), to: day.nullable() })
        .optional()
        .describe('First and last day on which the office was seen, where no term of office is known.'),
    }),
  ),
  posts: z.array(z.strictObject({ id, label: z.string(), other_label: z.array(z.string()), links, briefings })),
});

const manifest = z.strictObject({
  schema: z.literal(1),
  title: z.string(),
  url: address,
  from: day.nullable(),
  to: day.nullable(),
  counts: z.strictObject({ briefings: count, turns: count, questions: count, words: count, speakers: count }),
  files: z.array(
    z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      title: z.string(),
      url: address,
      bytes: count,
      sha256: z.hex().length(64),
    }),
  ),
});

const row = z.strictObject({
  briefing: id,
  date: day,
  title: z.string(),
  turn: turnId,
  n: z.int().positive(),
  exchange: z.int().positive().nullable(),
  kind: z.enum(['question', 'statement']),
  label: z.string(),
  speaker: id.nullable(),
  speaker_name: z.string().nullable(),
  time: z.string().nullable(),
  seconds: z.number().nullable(),
  text: words,
  url: address,
  printed: z.string().nullable(),
});

/** The kinds of published JSON by name: what a file of the kind holds, and its schema. */
export const publishedSchemas = {
  transcript: { title: 'A transcript: /briefings/<id>.json', schema: transcript },
  history: { title: 'What was changed in a transcript: /briefings/<id>/history.json', schema: history },
  speaker: { title: 'A speaker: /speakers/<id>.json', schema: speaker },
  speakers: { title: 'All speakers, in the manner of Popolo: /data/speakers.json', schema: speakers },
  manifest: { title: 'The bulk files: /data/manifest.json', schema: manifest },
  turn: { title: 'A turn, a line of /data/turns.jsonl.gz', schema: row },
} as const;

/** The JSON Schemas (2020-12) by the names of their files below `/data/schema/`. */
export function jsonSchemas(addressOf: (path: string) => string): Record<string, object> {
  return Object.fromEntries(
    Object.entries(publishedSchemas).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { override: ({ jsonSchema }) => open(jsonSchema) });
      const path = `/data/schema/${name}.json`;
      return [`${name}.json`, { $schema, $id: addressOf(path), title, ...rest }];
    }),
  );
}

/** Keys that a later version may add break nobody's check. */
function open(schema: { additionalProperties?: unknown }): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

type Same<A, B> = [A, B] extends [B, A] ? true : false;
true satisfies Same<z.infer<typeof transcript>, PublishedTranscript>;
true satisfies Same<z.infer<typeof history>, PublishedHistory>;
true satisfies Same<z.infer<typeof speaker>, Speaker>;
