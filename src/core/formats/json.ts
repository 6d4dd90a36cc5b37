import type { Transcript, Turn } from '../transcript/types.ts';
import type { FormatContext } from './context.ts';

type PublishedTurn = Omit<Turn, 'line'>;
/** A transcript as its JSON has it. */
export type PublishedTranscript = Omit<Transcript, 'turns'> & { turns: PublishedTurn[] };

/** The transcript as published: the keys of the contract in their order, none missing and none more. */
function publishedTranscript(transcript: Transcript, context: FormatContext): PublishedTranscript {
  return {
    schema: 1,
    id: transcript.id,
    url: context.address(`/briefings/${transcript.id}/`),
    source: transcript.source,
    title: transcript.title,
    date: transcript.date,
    published: transcript.published,
    modified: transcript.modified,
    sourceUrl: transcript.sourceUrl,
    tags: transcript.tags,
    lang: transcript.lang,
    media: transcript.media,
    history: transcript.history && {
      revisions: transcript.history.revisions,
      url: context.address(transcript.history.url),
    },
    extra: transcript.extra,
    location: transcript.location,
    start: transcript.start,
    end: transcript.end,
    header: transcript.header.map(publishedBlock),
    footer: transcript.footer.map(publishedBlock),
    turns: transcript.turns.map(publishedTurn),
    terms: transcript.terms.map(({ term, turns }) => ({ term, turns })),
    exchanges: transcript.exchanges.map(({ n, first, turns, terms }) => ({ n, first, turns, terms })),
    messages: transcript.messages.map(({ line, column, rule, severity, text }) => ({
      line,
      column,
      rule,
      severity,
      text,
    })),
  };
}

function publishedTurn(turn: Turn): PublishedTurn {
  return {
    id: turn.id,
    n: turn.n,
    kind: turn.kind,
    label: turn.label,
    printed: turn.printed,
    speaker: turn.speaker,
    exchange: turn.exchange,
    time: turn.time,
    seconds: turn.seconds,
    text: turn.text,
    blocks: turn.blocks.map(publishedBlock),
  };
}

function publishedBlock({ kind, text, html }: Turn['blocks'][number]): Turn['blocks'][number] {
  return { kind, text, html };
}

/** The contract's JSON, one line. */
export function toJson(transcript: Transcript, context: FormatContext): string {
  return `${JSON.stringify(publishedTranscript(transcript, context))}\n`;
}
