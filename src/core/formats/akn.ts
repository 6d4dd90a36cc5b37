import type { Transcript, Turn } from '../transcript/types.ts';
import { aknBlock } from './akn-content.ts';
import { aknMeta, roleEId, roleOf, speakerEId, UNNAMED } from './akn-meta.ts';
import type { FormatContext } from './context.ts';
import { element, textElement } from './xml.ts';

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
          aknMeta(transcript, context) + element('mainBody', {}, preface || '<p/>') + conclusions,
        )
      : element(
          'debate',
          { name: 'briefing' },
          aknMeta(transcript, context) +
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

function sections(transcript: Transcript, context: FormatContext): string[] {
  const groups: Turn[][] = [];
  for (const turn of transcript.turns) {
    const last = groups.at(-1);
    if (last && last[0]!.exchange === turn.exchange) last.push(turn);
    else groups.push([turn]);
  }
  return groups.map((group, index) => {
    const { exchange } = group[0]!;
    return element(
      'debateSection',
      { name: exchange === null ? 'statement' : 'exchange', eId: `section-${index + 1}` },
      `${exchange === null ? '' : textElement('num', {}, String(exchange))}\n` +
        `${group.map((turn) => speech(turn, transcript, context)).join('\n')}\n`,
    );
  });
}

function speech(
  { id, n, kind, label, speaker, exchange, blocks }: Turn,
  transcript: Transcript,
  context: FormatContext,
): string {
  const as = speaker !== null && roleOf(speaker, transcript, context) !== null ? `#${roleEId(speaker)}` : undefined;
  return element(
    kind === 'question' ? 'question' : exchange === null ? 'speech' : 'answer',
    { eId: id, by: `#${speaker === null ? UNNAMED : speakerEId(speaker)}`, as },
    textElement('num', {}, String(n)) + textElement('from', {}, label) + (blocks.map(aknBlock).join('\n') || '<p/>'),
  );
}
