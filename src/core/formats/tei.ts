import type { Block, Transcript, Turn } from '../transcript/types.ts';
import type { FormatContext } from './context.ts';
import { teiBlockContent } from './tei-content.ts';
import { languageOf } from './languages.ts';
import { speakerXmlId, teiHeader } from './tei-header.ts';
import { isTimed } from './vtt.ts';
import { element, textElement, xmlAttribute } from './xml.ts';

/**
 * The `xml:id` of a document, which its file is named by where it stands in a corpus; the site's own ids may begin
 * with a digit, which XML does not allow.
 */
export const documentXmlId = (id: string) => `briefing.${id}`;

/**
 * The transcript in TEI P5 after the recommendations of Parla-CLARIN: utterances in sections, an exchange a section.
 */
export function toTei(transcript: Transcript, context: FormatContext): string {
  const { id, header, turns, footer } = transcript;
  const language = xmlAttribute(languageOf(transcript));
  // A body must hold something; a document without turns is all header.
  const front = turns.length === 0 ? '' : matter('front', 'preface', header);
  const body = turns.length === 0 ? [division('document', header)] : sections(turns).map(section);
  const text = element(
    'text',
    { 'xml:lang': languageOf(transcript) },
    timeline(turns) + front + element('body', {}, `\n${body.join('\n')}\n`) + matter('back', 'postface', footer),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${documentXmlId(id)}" xml:lang="${language}">
${teiHeader(transcript, context)}
${text}
</TEI>
`;
}

function matter(name: 'front' | 'back', type: string, blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : element(name, {}, division(type, blocks));
}

function division(type: string, blocks: readonly Block[]): string {
  const content = blocks.map((block) => element('ab', { type: block.kind }, teiBlockContent(block))).join('\n');
  return element('div', { type }, content || '<p/>');
}

/** The moments of the recording at which turns begin, counted from its beginning. */
function timeline(turns: readonly Turn[]): string {
  const moments = new Set(turns.filter(isTimed).map(({ seconds }) => seconds!));
  if (moments.size === 0) return '';
  const origin = 'recording';
  const since = `#${origin}`;
  return element(
    'timeline',
    { unit: 's', origin: since },
    element('when', { 'xml:id': origin }) +
      [...moments].map((moment) => element('when', { 'xml:id': momentId(moment), interval: moment, since })).join(''),
  );
}

const momentId = (seconds: number) => `second.${seconds}`;

/** Turns in a row that belong to the same exchange. */
function sections(turns: readonly Turn[]): Turn[][] {
  const found: Turn[][] = [];
  for (const turn of turns) {
    const last = found.at(-1);
    if (last && last[0]!.exchange === turn.exchange) last.push(turn);
    else found.push([turn]);
  }
  return found;
}

function section(turns: readonly Turn[]): string {
  const { exchange } = turns[0]!;
  return element(
    'div',
    { type: 'debateSection', subtype: exchange === null ? 'statement' : 'exchange', n: exchange },
    `\n${turns.map(utterance).join('\n')}\n`,
  );
}

function utterance({ id, n, kind, label, printed, speaker, seconds, blocks }: Turn): string {
  return (
    textElement('note', { type: 'speaker' }, printed ?? label) +
    element(
      'u',
      {
        'xml:id': id,
        n,
        who: speaker === null ? undefined : `#${speakerXmlId(speaker)}`,
        ana: `#${kind}`,
        start: isTimed({ seconds }) ? `#${momentId(seconds!)}` : undefined,
      },
      blocks.map((block) => element('seg', { type: block.kind }, teiBlockContent(block))).join('\n'),
    )
  );
}
