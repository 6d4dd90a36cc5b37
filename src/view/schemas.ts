import { z } from 'astro/zod';
import { eventKinds, type EventKind } from '../core/transcript/event-kind.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const count = z.number().int().nonnegative();

/** An entry of the `briefings` collection: a transcript's summary. The words are in the transcript store. */
export const briefingSchema = z.strictObject({
  /** Path below the transcripts folder. */
  source: z.string(),
  title: z.string(),
  /** Calendar day. */
  date: day,
  published: z.string().nullable(),
  modified: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  tags: z.array(z.string()),
  lang: z.string().nullable(),
  media: z.strictObject({ url: z.string() }).nullable(),
  location: z.array(z.string()),
  /** Times as printed. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  event: z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]]),
  timed: z.boolean(),
  words: count,
  questions: count,
  exchanges: count,
  /** Labels as printed in the order of their first turn; `speaker` is an id of the `speakers` collection. */
  labels: z.array(
    z.strictObject({
      label: z.string(),
      kind: z.enum(['question', 'statement']),
      turns: count,
      words: count,
      speaker: z.string().nullable(),
    }),
  ),
  /** A pair a turn: index into `labels`, and words. */
  shape: z.array(z.tuple([count, count])),
  /** What it is about in its own words, and where each term is said first. */
  terms: z.array(z.strictObject({ term: z.string(), turns: count, first: count })),
  /** The terms that tell each exchange. */
  told: z.array(z.array(z.string())),
  /** Names the whole transcript in the transcript store. */
  digest: z.string(),
  /** When words of it were changed after it was published, and what names its history in the store. */
  history: z
    .strictObject({
      key: z.string(),
      digest: z.string(),
      at: z.array(z.string()),
      versions: z.array(z.string().nullable()),
    })
    .nullable(),
});

/** An entry of the `speakers` collection: the contract of `/speakers/<id>.json`, and what only pages show. */
export const speakerSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string(),
  url: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'role']),
  labels: z.array(z.string()),
  offices: z.array(
    z.strictObject({
      title: z.string(),
      from: day.nullable(),
      to: day.nullable(),
      attested: z.literal(true).optional(),
    }),
  ),
  briefings: z.array(z.strictObject({ id: z.string(), turns: count, words: count })),
  identifiers: z.record(z.string(), z.string()).optional(),
  /** Whether a person is known by more than a surname in one briefing. */
  named: z.boolean(),
  /** What each label's belonging rests on. */
  basis: z.array(
    z.strictObject({ label: z.string(), why: z.string(), example: z.string().nullable(), briefings: count }),
  ),
});

export type BriefingData = z.infer<typeof briefingSchema>;
export type SpeakerData = z.infer<typeof speakerSchema>;
