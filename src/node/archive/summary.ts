import { eventKind, type EventKind } from '../../core/transcript/event-kind.ts';
import { isTimed } from '../../core/formats/vtt.ts';
import type { Transcript, TurnKind } from '../../core/transcript/types.ts';
import { countWords } from '../../core/transcript/words.ts';

/** What lists, navigation and pictures need of a transcript, without its words. */
export interface Summary extends Pick<
  Transcript,
  | 'source'
  | 'title'
  | 'date'
  | 'published'
  | 'modified'
  | 'sourceUrl'
  | 'tags'
  | 'lang'
  | 'media'
  | 'location'
  | 'start'
  | 'end'
> {
  event: EventKind;
  /** Whether turns have times of the recording. */
  timed: boolean;
  /** Words of the turns, or of the document where it has none. */
  words: number;
  questions: number;
  exchanges: number;
  /** Labels as printed in the order of their first turn, with what was said under each. */
  labels: LabelCount[];
  /** The conversation's shape, an entry a turn: index of the label in `labels`, and words. */
  shape: [label: number, words: number][];
}

export interface LabelCount {
  label: string;
  kind: TurnKind;
  turns: number;
  words: number;
}

/** Boils a transcript down to its summary. */
export function summarize(transcript: Transcript): Summary {
  const labels = new Map<string, LabelCount & { index: number }>();
  const shape = transcript.turns.map((turn): [number, number] => {
    const key = `${turn.kind} ${turn.label}`;
    let count = labels.get(key);
    if (!count)
      labels.set(key, (count = { label: turn.label, kind: turn.kind, turns: 0, words: 0, index: labels.size }));
    const words = countWords(turn.text);
    count.turns += 1;
    count.words += words;
    return [count.index, words];
  });
  const { source, title, date, published, modified, sourceUrl, tags, lang, media, location, start, end, turns } =
    transcript;
  const spoken = shape.reduce((sum, [, words]) => sum + words, 0);
  return {
    source,
    title,
    date,
    published,
    modified,
    sourceUrl,
    tags,
    lang,
    media,
    location,
    start,
    end,
    event: eventKind(title, tags),
    timed: turns.some(isTimed),
    words: turns.length > 0 ? spoken : transcript.header.reduce((sum, block) => sum + countWords(block.text), 0),
    questions: turns.filter((turn) => turn.kind === 'question').length,
    exchanges: turns.reduce((last, turn) => Math.max(last, turn.exchange ?? 0), 0),
    labels: [...labels.values()].map(({ index: _, ...count }) => count),
    shape,
  };
}
