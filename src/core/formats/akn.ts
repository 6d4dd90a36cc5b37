import type { Transcript, Turn } from '../transcript/types.ts';
import { aknBlock } from './akn-content.ts';
import { aknMeta, roleEId, roleOf, speakerEId, UNNAMED } from './akn-meta.ts';
import type { FormatContext } from './context.ts';
import { xsdDate } from './dates.ts';
import { recordedTime } from './recorded-time.ts';
import { element, textElement, xmlText } from './xml.ts';

/**
 * The transcript in Akoma Ntoso 3.0: a debate of sections, an exchange a section, in it questions, answers and
 * speeches. A document without turns is a `doc`.
 */
export function toAkomaNtoso(transcript: Transcript, context: FormatContext): string {
  const { turns, header, footer } = transcript;
  const preface = header.map(aknBlock).join('\n');
  const conclusions = footer.length === 0 ? '' : element('conclusions', {}, footer.map(aknBlock).join('\n'));
  const document =
    turns.length === 0
      ? element(
          'doc',
          { name: 'document' },
          aknMeta(transcript, context) + cover(transcript) + element('mainBody', {}, preface || '<p/>') + conclusions,
        )
      : element(
          'debate',
          { name: 'briefing' },
          aknMeta(transcript, context) +
            cover(transcript) +
            (preface && element('preface', {}, preface)) +
            element('debateBody', {}, `\n${sections(transcript, context).join('\n')}\n`) +
            conclusions,
        );
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
${document}
</akomaNtoso>
`;
}

/** Title and day, apart from the preface, which holds what the source prints before the first turn. */
const cover = ({ title, date }: Transcript) =>
  element(
    'coverPage',
    {},
    element('p', {}, textElement('docTitle', {}, title)) +
      (xsdDate(date) ? element('p', {}, textElement('docDate', { date }, date)) : ''),
  );

function sections(transcript: Transcript, context: FormatContext): string[] {
  const groups: Turn[][] = [];
  for (const turn of transcript.turns) {
    const last = groups.at(-1);
    if (last && last[0]!.exchange === turn.exchange) last.push(turn);
    else groups.push([turn]);
  }
  return groups.map((group, index) => {
    const { exchange } = group[0]!;
    const eId = `dbsect_${index + 1}`;
    return element(
      'debateSection',
      { name: exchange === null ? 'statement' : 'exchange', eId },
      `${exchange === null ? '' : textElement('num', {}, String(exchange))}\n` +
        `${group.map((turn) => speech(turn, eId, transcript, context)).join('\n')}\n`,
    );
  });
}

/** A turn. Its `eId` is of this version of the text, as the naming convention has it; the lasting id is its `GUID`. */
function speech(
  { id, n, kind, label, printed, seconds, speaker, exchange, blocks }: Turn,
  section: string,
  transcript: Transcript,
  context: FormatContext,
): string {
  const role = speaker === null ? null : roleOf(speaker, transcript, context);
  const name = kind === 'question' ? 'question' : exchange === null ? 'speech' : 'answer';
  return element(
    name,
    {
      eId: `${section}__${name}_${n}`,
      GUID: id,
      by: `#${speaker === null ? UNNAMED : speakerEId(speaker)}`,
      as: role === null ? undefined : `#${roleEId(role)}`,
    },
    textElement('num', {}, String(n)) +
      element('from', {}, xmlText(printed ?? label) + recordedTime(seconds)) +
      (blocks.map(aknBlock).join('\n') || '<p/>'),
  );
}
