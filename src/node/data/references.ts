import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCitation } from '../../core/citations/format.ts';
import type { Citation } from '../../core/citations/item.ts';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Briefing } from '../archive/load.ts';
import { correctedDay } from '../../core/transcript/corrected.ts';
import { eventKinds } from '../../core/transcript/event-kind.ts';
import type { BulkFile } from './plan.ts';

/** All briefings as references that programs such as Zotero take in at once. */
export const REFERENCE_FILES: (BulkFile & { style: 'bibtex' | 'ris' })[] = [
  {
    name: 'briefings.bib',
    mediaType: 'application/x-bibtex',
    title: 'All briefings as references, BibTeX',
    style: 'bibtex',
  },
  {
    name: 'briefings.ris',
    mediaType: 'application/x-research-info-systems',
    title: 'All briefings as references, RIS',
    style: 'ris',
  },
];

/** What a reference to a whole briefing says. */
function citation(briefing: Briefing, context: FormatContext): Citation {
  const { id, title, date, event, location, sourceUrl } = briefing;
  return {
    id,
    title,
    date,
    event: eventKinds[event],
    place: location,
    siteTitle: context.siteTitle,
    sourceUrl,
    permalink: context.address(`/briefings/${id}/`),
    corrected: correctedDay(briefing),
    accessed: null,
    speakers: [],
    turns: null,
  };
}

export function writeReferences(folder: string, briefings: readonly Briefing[], context: FormatContext): void {
  const citations = briefings.map((briefing) => citation(briefing, context));
  for (const { name, style } of REFERENCE_FILES)
    writeFileSync(join(folder, 'data', name), citations.map((each) => formatCitation(each, style)).join('\n'));
}
