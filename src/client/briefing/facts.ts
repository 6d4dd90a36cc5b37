import type { BriefingFacts } from '../../contract/briefing-facts.ts';

/** The facts of this page, from its data block. */
export function briefingFacts(): BriefingFacts {
  return JSON.parse(document.getElementById('facts')!.textContent) as BriefingFacts;
}
