/*
 * The files below /search/data/ as the build writes them and the browser reads them.
 *
 *   manifest.json              which years there are, and where the table and the word list are
 *   <year>/table-<hash>.bin    a `Table`: who said how much when, and which file holds which word
 *   <year>/<hash>.bin          Pagefind's postings of some words, in its own CBOR
 *   <year>/terms-<hash>.bin    what each of its briefings is about, a list of terms each, chronological
 *   words-<hash>.bin           every word of the archive with its number, for near spellings
 *   text/<briefing>.bin        a `BriefingText`, unless the manifest says that it is made of /briefings/<briefing>.json
 *   earlier-<hash>.bin         `EarlierWordings`, where transcripts were changed after they were published
 *
 * `.bin` files are gzipped by us and say so in their first bytes, whatever a host makes of them.
 */

import type { Block, Transcript } from '../core/transcript/types.ts';
import type { SearchReads } from './search-files.ts';

export const MANIFEST = 'manifest.json';

export interface Manifest {
  version: 1;
  /** Chronological. */
  years: { name: string; table: string }[];
  words: string;
  earlier: string | null;
  reads: SearchReads;
}

/**
 * What a label stands for in a turn: who speaks, and how. `outside` is what the document says before, after or without
 * turns.
 */
export type SpokenKind = 'question' | 'statement' | 'outside';

/** The head of a year's table; the columns follow it. */
export interface TableHead {
  /** Chronological; equal indexes in all lists belong together. */
  briefings: {
    ids: string[];
    days: string[];
    events: string[];
    /** How many turns, those `outside` included. */
    turns: number[];
    /** Which `labels` occur; a turn's label is an index into its briefing's list. */
    labels: number[][];
    /** Pagefind's number of the record. */
    records: number[];
  };
  labels: [label: string, kind: SpokenKind, speaker: string | null][];
  speakers: [id: string, name: string, kind: 'person' | 'role'][];
  /** In the order of stems: the first stem of each file of postings. */
  files: [stem: string, file: string][];
  /** The file with the terms of the year's briefings. */
  terms: string;
}

export interface Table {
  head: TableHead;
  /** Words of each turn. */
  lengths: Uint32Array;
  /** Label of each turn, an index into its briefing's labels. */
  labels: Uint32Array;
  /** Asides as pairs: words since the year's begin (or since the aside before), number of words. */
  asides: Uint32Array;
}

/** The words of a briefing. Turns are those of the table, in its order; `outside` has an empty id. */
export interface BriefingText {
  title: string;
  turns: [id: string, label: string, text: string][];
}

/** The words of a transcript. What stands before and after its turns becomes turns without an id and a speaker. */
export function briefingText(transcript: {
  title: string;
  header: Pick<Block, 'text'>[];
  footer: Pick<Block, 'text'>[];
  turns: Pick<Transcript['turns'][number], 'id' | 'label' | 'text'>[];
}): BriefingText {
  const { title, header, footer, turns } = transcript;
  return {
    title,
    turns: [
      ['', '', [title, plain(header)].filter(Boolean).join('\n\n')],
      ...turns.map(({ id, label, text }): BriefingText['turns'][number] => [id, label, text]),
      ...(footer.length > 0 ? [['', '', plain(footer)] satisfies BriefingText['turns'][number]] : []),
    ],
  };
}

/** The words of a briefing in what was read from the file that has them for a search that reads so. */
export const wordsIn = (reads: SearchReads, read: unknown): BriefingText =>
  reads === 'json' ? briefingText(read as Parameters<typeof briefingText>[0]) : (read as BriefingText);

const plain = (blocks: Pick<Block, 'text'>[]) => blocks.map((block) => block.text).join('\n\n');

/** What stood in transcripts once: of each briefing that was changed the versions before, oldest first. */
export type EarlierWordings = [briefing: string, versions: EarlierVersion[]][];

/** A version of a transcript, as it stood until a revision. */
export interface EarlierVersion {
  /** Number of the revision, from 1, and its instant in UTC. */
  revision: number;
  until: string;
  /** Ids of the version's turns that have a place of their own on the page of the revision. */
  places: string[];
  /** Turns in their order: a range of those of today (the end is not in it), or one that reads otherwise today. */
  turns: ([from: number, to: number] | EarlierTurn)[];
}

/** `now` is the index of the turn of today that has its place, `null` where there is none. */
export type EarlierTurn = [id: string, label: string, kind: SpokenKind, text: string, now: number | null];

/** A table as bytes, not yet gzipped. */
export function encodeTable({ head, lengths, labels, asides }: Table): Uint8Array {
  const bytes: number[] = [];
  for (const byte of new TextEncoder().encode(JSON.stringify(head))) bytes.push(byte);
  const columns: number[] = [];
  for (const column of [lengths, labels, asides]) {
    pushVarint(columns, column.length);
    for (const value of column) pushVarint(columns, value);
  }
  const size: number[] = [];
  pushVarint(size, bytes.length);
  return Uint8Array.from([...size, ...bytes, ...columns]);
}

/** The table of such bytes. */
export function decodeTable(bytes: Uint8Array): Table {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const size = varint();
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + size))) as TableHead;
  at += size;
  const column = () => Uint32Array.from({ length: varint() }, varint);
  return { head, lengths: column(), labels: column(), asides: column() };
}

function pushVarint(bytes: number[], value: number): void {
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  bytes.push(value);
}
