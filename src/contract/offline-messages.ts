import type { Part } from './offline-parts.ts';

/** What a page asks of the worker; each is answered with a `Status`. */
export type Request =
  /** A page that the worker did not deliver itself says which it is, so that it is kept. */
  | { type: 'visited'; path: string }
  /** Ask the server whether there is a newer build. */
  | { type: 'check' }
  /** Go on with what there is to fetch, for some seconds. */
  | { type: 'work' }
  /** Nothing but the status. */
  | { type: 'status' }
  /** Keep parts by name; no names for everything. */
  | { type: 'keep'; parts: string[] | null }
  | { type: 'pause' }
  /** Let go of parts by name; no names for everything, also pages that were read. */
  | { type: 'remove'; parts: string[] | null };

export interface PartStatus extends Part {
  wished: boolean;
  keptFiles: number;
  keptBytes: number;
}

/** What is kept on the device, as far as the worker can vouch for it. */
export interface Status {
  kept: 'none' | 'some' | 'all';
  state: 'idle' | 'working' | 'paused' | 'failed' | 'no-space';
  /** Why the last step failed, in words for the reader. */
  problem: string | null;
  /** A newer build is being fetched beside the one that is kept. */
  updating: boolean;
  /** The page that asked comes from another build than the one now kept. */
  outdated: boolean;
  parts: PartStatus[];
  /** Briefings that are kept because they were read. */
  pagesRead: number;
  keptBytes: number;
  /** Bytes still to fetch. */
  missingBytes: number;
  /** Bytes that the browser would let the site use in all, where it says so. */
  quota: number | null;
}

/** The worker's answer where the browser lets it keep nothing. */
export interface Refusal {
  refused: true;
}
