import type { EarlierTurn, EarlierVersion, EarlierWordings } from '../../contract/search-format.ts';
import { Remembered } from '../../contract/remembered.ts';
import type { Archive } from './frame.ts';
import { readJson, type ReadFile } from './files.ts';
import type { SpokenBriefing, SpokenTurn } from './texts.ts';

/** A turn of an earlier version. */
export interface EarlierSpoken extends SpokenTurn {
  /** Index of today's turn in its place among those of the briefing, `null` where there is none. */
  now: number | null;
  /** Whether it reads otherwise today. */
  isChanged: boolean;
}

/** Reads what stood in transcripts once, by the index of the briefing in the archive; once. */
export function earlierOf(archive: Archive, read: ReadFile): () => Promise<Map<number, EarlierVersion[]>> {
  const kept = new Remembered<string, Promise<Map<number, EarlierVersion[]>>>(1);
  const load = async (file: string) => {
    const indexes = new Map(archive.briefings.map(({ id }, index) => [id, index]));
    const wordings = await readJson<EarlierWordings>(read, file);
    return new Map(
      wordings.flatMap(([id, versions]) => (indexes.has(id) ? [[indexes.get(id)!, versions] as const] : [])),
    );
  };
  return () => (archive.earlier === null ? Promise.resolve(new Map()) : kept.get(archive.earlier, load));
}

/** Whether a turn of a version reads otherwise today. */
export const isOnce = (turn: EarlierVersion['turns'][number]): turn is EarlierTurn => turn.length > 2;

/** All turns of an earlier version, whose unchanged ones are those of the briefing as it is today. */
export function turnsThen({ turns }: EarlierVersion, present: SpokenBriefing): EarlierSpoken[] {
  let n = 0;
  const known = new Map(present.turns.map(({ label, speaker }) => [label, speaker]));
  const number = (outside: boolean) => (outside ? 0 : (n += 1));
  return turns.flatMap((entry): EarlierSpoken[] => {
    if (!isOnce(entry)) {
      return present.turns
        .slice(...entry)
        .map((turn, at) => ({ ...turn, n: number(turn.n === 0), now: entry[0] + at, isChanged: false }));
    }
    const [id, label, kind, text, now] = entry;
    const speaker = known.get(label) ?? null;
    return [{ turn: -1, id, n: number(kind === 'outside'), label, kind, speaker, text, now, isChanged: true }];
  });
}
