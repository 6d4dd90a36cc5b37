import { createHash } from 'node:crypto';
import { arrayHead, concat } from '../../contract/search-cbor.ts';
import { partsOf } from '../../contract/search-compounds.ts';
import { stemOf } from '../../contract/search-stem.ts';
import type { Posting } from './pagefind.ts';
import { inOrder } from '../../core/transcript/order.ts';

/** A file of postings. */
export interface Cut {
  /** First stem in it. */
  stem: string;
  bytes: Uint8Array;
}

/** Bytes at which a file may end, and how many times as many at which it must, before compression to about half. */
const ENOUGH = 10_000;
const MOST = 4;
/** Hosts count files, so an index of very many words has larger ones rather than more than about half of this. */
const MOST_FILES = 600;

/**
 * Cuts an index into files small enough that looking up a word costs little. All forms of a word stand in one file.
 * Where a file ends depends on the words there and hardly on what comes before, so that a corrected transcript
 * changes few files. Where each file counts they are `times` as large.
 */
export function cutPostings(postings: Posting[], times = 1): Cut[] {
  const total = postings.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const enough = times * Math.max(ENOUGH, total / MOST_FILES);
  const most = MOST * enough;
  const sorted = postings
    .map((posting) => ({ ...posting, stem: stemOf(partsOf(posting.word)?.joined ?? posting.word) }))
    .sort((a, b) => inOrder(a.stem, b.stem) || inOrder(a.word, b.word));
  const cuts: Cut[] = [];
  let stem = '';
  let parts: Uint8Array[] = [];
  let size = 0;
  const close = () => {
    if (parts.length > 0) cuts.push({ stem, bytes: concat([arrayHead(parts.length), ...parts]) });
    parts = [];
    size = 0;
  };
  let previous = '';
  for (const posting of sorted) {
    const border = posting.stem !== previous;
    const alone = posting.bytes.length > most;
    if (border && (alone || size > most || (size > enough && isCut(posting.stem)))) close();
    if (parts.length === 0) stem = posting.stem;
    parts.push(posting.bytes);
    size += posting.bytes.length;
    previous = posting.stem;
  }
  close();
  return cuts;
}

/** Whether a file may begin with this stem: one in eight. */
function isCut(stem: string): boolean {
  return createHash('md5').update(stem).digest()[0]! % 8 === 0;
}
