import type { BriefingFacts } from '../../contract/briefing-facts.ts';

let facts: BriefingFacts | undefined;

/** The facts of this page, from its data block. */
export function briefingFacts(): BriefingFacts {
  return (facts ??= JSON.parse(document.getElementById('facts')!.textContent) as BriefingFacts);
}
