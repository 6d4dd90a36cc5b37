import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorsOf } from '../../core/citations/authors.ts';
import { toBibtex } from '../../core/citations/bibtex.ts';
import { cslItem, type Citation } from '../../core/citations/item.ts';
import { toRis } from '../../core/citations/ris.ts';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Briefing, Published } from '../archive/load.ts';
import { correctedDay } from '../../core/transcript/corrected.ts';
import { officeOn } from '../../core/speakers/office-on.ts';
import { eventKinds } from '../../core/transcript/event-kind.ts';
import type { BulkFile } from './plan.ts';

const lines = (each: (citation: Citation) => string) => (citations: readonly Citation[]) =>
  citations.map(each).join('\n');

/** All briefings as references that programs such as Zotero take in at once. */
export const REFERENCE_FILES: (BulkFile & { write: (citations: readonly Citation[]) => string })[] = [
  {
    name: 'briefings.bib',
    mediaType: 'application/x-bibtex',
    title: 'All briefings as references, BibTeX',
    write: lines(toBibtex),
  },
  {
    name: 'briefings.ris',
    mediaType: 'application/x-research-info-systems',
    title: 'All briefings as references, RIS',
    write: lines(toRis),
  },
  {
    name: 'briefings.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    title: 'All briefings as references, CSL-JSON',
    write: (citations) => `[\n${citations.map((each) => JSON.stringify(cslItem(each))).join(',\n')}\n]\n`,
  },
];

/** What a reference to a whole briefing says. */
function citation(briefing: Briefing, byLabel: Record<string, string | null>, context: FormatContext): Citation {
  const { id, title, date, event, lang, location, sourceUrl } = briefing;
  return {
    id,
    title,
    date,
    event: eventKinds[event],
    lang,
    place: location,
    siteTitle: context.siteTitle,
    sourceUrl,
    permalink: context.address(`/briefings/${id}/`),
    corrected: correctedDay(briefing),
    accessed: null,
    speakers: authorsOf(speaking(briefing, byLabel, context)),
    turns: null,
  };
}

/** Those who make statements in a briefing, who says most first. */
function speaking({ labels, date }: Briefing, byLabel: Record<string, string | null>, { speakers }: FormatContext) {
  const said = new Map<string, number>();
  for (const { label, kind, words } of labels) {
    const id = byLabel[label];
    if (kind === 'statement' && id) said.set(id, (said.get(id) ?? 0) + words);
  }
  return [...said]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => speakers.get(id) ?? [])
    .map(({ name, kind, offices }) => ({ name, kind, office: officeOn(date, offices) }));
}

/** Writes the references to all briefings in each of these formats. */
export function writeReferences(folder: string, { briefings, speakers }: Published, context: FormatContext): void {
  const citations = briefings.map((briefing) => citation(briefing, speakers.byLabel[briefing.id] ?? {}, context));
  for (const { name, write } of REFERENCE_FILES) writeFileSync(join(folder, 'data', name), write(citations));
}
