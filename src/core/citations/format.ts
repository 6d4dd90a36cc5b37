import { toBibtex } from './bibtex.ts';
import { cslItem, dayInCitation, supplement, type Citation } from './item.ts';
import { toRis } from './ris.ts';
import type { CitationStyle } from './styles.ts';
import { fillTemplate } from './template.ts';

/** The citation in a style or format, as plain text. */
export function formatCitation(citation: Citation, style: CitationStyle): string {
  switch (style) {
    case 'csl-json':
      return `${JSON.stringify([cslItem(citation)], null, 2)}\n`;
    case 'bibtex':
      return toBibtex(citation);
    case 'ris':
      return toRis(citation);
    default: {
      // APA and the Bluebook ask for the day of reading only where the page has none of its own.
      const seen = (style === 'chicago' || style === 'mla') && citation.accessed !== null;
      return [
        fillTemplate(style, citation),
        ...supplement(citation),
        seen ? `Accessed ${dayInCitation(citation.accessed!)}.` : '',
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}
