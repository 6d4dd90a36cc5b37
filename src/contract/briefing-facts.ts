import type { Citation, CitedBriefing } from '../core/citations/item.ts';

/**
 * What the page knows of its briefing besides what it shows: a data block, read where somebody quotes, cites or
 * filters.
 */
export interface BriefingFacts {
  citation: CitedBriefing;
  /** Who is cited as author of the whole. */
  authors: Citation['speakers'];
  /** The date in words. */
  day: string;
  people: Person[];
  /** The terms that tell each exchange, in their order. */
  told: string[][];
}

/** One who speaks: the filter's value, the labels as printed, the name, and the office held that day. */
export interface Person {
  value: string;
  labels: string[];
  name: string;
  office: string | null;
}
