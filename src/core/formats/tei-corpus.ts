import type { FormatContext } from './context.ts';
import { AVAILABILITY } from './tei-header.ts';
import { documentXmlId } from './tei.ts';
import { element, textElement, xmlAttribute } from './xml.ts';

/** The name of a transcript's file in a corpus, which is that of its root as Parla-CLARIN has it. */
export const fileInCorpus = (id: string) => `${documentXmlId(id)}.xml`;

/** The `xml:id` of the corpus of a year, and the name of its file without the ending. */
export const corpusXmlId = (year: string) => `corpus.${year}`;

/**
 * The transcripts of a year as one corpus (`teiCorpus`), which takes in (by XInclude) the documents that lie beside it.
 */
export function teiCorpus(year: string, ids: readonly string[], context: FormatContext): string {
  const title = `${context.siteTitle}, ${year}`;
  const header = element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, textElement('title', { type: 'main' }, title)) +
        element('extent', {}, textElement('measure', { unit: 'texts', quantity: ids.length }, `${ids.length} texts`)) +
        element(
          'publicationStmt',
          {},
          textElement('publisher', {}, context.siteTitle) +
            textElement('idno', { type: 'URI' }, context.address('/data/')) +
            AVAILABILITY,
        ) +
        element(
          'sourceDesc',
          {},
          element(
            'bibl',
            {},
            textElement('title', {}, 'Transcripts of press briefings') + element('date', { when: year }, year),
          ),
        ),
    ),
  );
  const included = ids.map((id) => element('xi:include', { href: fileInCorpus(id) })).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"
  xml:id="${xmlAttribute(corpusXmlId(year))}" xml:lang="en">
${header}
${included}
</teiCorpus>
`;
}
