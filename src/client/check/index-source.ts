import type { EarlierVersion } from '../../contract/search-format.ts';
import { isOnce, turnsThen } from '../index/earlier.ts';
import { turnAt, type Archive } from '../index/frame.ts';
import type { KeptWords } from '../index/kept.ts';
import type { Postings } from '../index/postings.ts';
import type { WordCounts } from '../index/suggest.ts';
import type { SpokenBriefing, SpokenTurn, Texts } from '../index/texts.ts';
import { CAPITALS, wordKey } from '../../contract/search-words.ts';
import type { BriefingText, EarlierRecord, TextSource } from './source.ts';

/** The search index as a source of texts: its postings say where words stand, its text files are opened one by one. */
export function indexSource(archive: Archive, texts: Texts, postings: Postings, counts: WordCounts): TextSource {
  return {
    ...opening(archive, texts),
    holdings: holdings(archive.briefings),
    frequency: (key) => (counts.get(wordKey(key)) ?? 0) + (counts.get(wordKey(key) + CAPITALS) ?? 0),
    places: (key) => postings.exact(wordKey(key)),
  };
}

/** The briefings that are kept on this device as a source of texts. */
export function keptSource(archive: Archive, texts: Texts, words: KeptWords): TextSource {
  return {
    ...opening(archive, texts),
    holdings: { ...holdings(words.briefings.map((index) => archive.briefings[index]!)), kept: true },
    frequency: (key) => words.count(wordKey(key)) + words.count(wordKey(key) + CAPITALS),
    places: (key) => words.exact(wordKey(key)),
  };
}

const holdings = (briefings: { day: string }[]) => ({
  briefings: briefings.length,
  from: briefings[0]?.day ?? '',
  to: briefings.at(-1)?.day ?? '',
});

function opening(archive: Archive, texts: Texts): Pick<TextSource, 'names' | 'briefingAt' | 'open'> {
  const { briefingOf, starts } = archive;
  const last = starts.at(-1)! - 1;
  return {
    names: [
      ...archive.labels.map(({ label }) => label),
      ...[...archive.speakers.values()].filter(({ kind }) => kind === 'person').map(({ name }) => name),
    ],
    briefingAt: (position) => briefingOf[turnAt(archive, Math.min(position, last))]!,
    open: async (briefing) => textOf(await texts.briefing(briefing)),
  };
}

const textOf = ({ id, title, day, turns }: SpokenBriefing): BriefingText => ({
  id,
  title,
  date: day,
  turns: turns.map(turnOf),
});

const turnOf = ({ id, n, label, kind, speaker, text }: SpokenTurn): BriefingText['turns'][number] => ({
  id,
  n,
  label,
  text,
  kind: kind === 'question' ? 'question' : 'statement',
  name: speaker?.kind === 'person' ? speaker.name : null,
  unnamed: speaker?.kind === 'role',
  offices: [],
});

/** What stood in briefings once, as a record. */
export function earlierRecord(
  archive: Archive,
  texts: Texts,
  all: ReadonlyMap<number, readonly EarlierVersion[]>,
): EarlierRecord {
  return {
    briefings: [...all.keys()],
    once: [...all].map(([briefing, versions]) => {
      const { id, day } = archive.briefings[briefing]!;
      const turns = versions.flatMap((version) => version.turns.filter(isOnce));
      return {
        id,
        title: '',
        date: day,
        turns: turns.map(([turn, label, kind, text]) =>
          turnOf({ turn: -1, id: turn, n: 0, label, kind, speaker: null, text }),
        ),
      };
    }),
    async open(briefing) {
      const present = await texts.briefing(briefing);
      return {
        present: textOf(present),
        versions: all.get(briefing)!.map((version) => ({
          ...textOf(present),
          revision: version.revision,
          until: version.until,
          places: version.places,
          turns: turnsThen(version, present).map((turn) => ({
            ...turnOf(turn),
            now: turn.now,
            isChanged: turn.isChanged,
          })),
        })),
      };
    },
  };
}
