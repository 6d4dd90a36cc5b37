import type { Archive } from '../index/frame.ts';
import { filterTests } from './filter.ts';
import { speakerOf } from './speakers.ts';
import type { SearchState } from './state.ts';
import { monthsFrom } from '../../contract/dates.ts';

/** Turns with hits by month, for one query or one speaker. */
export interface Series {
  name: string;
  turns: number[];
}

/** Hits over time. The lists go with `months`. */
export interface Timeline {
  /** Every month from the archive's first to its last, `2021-12`. */
  months: string[];
  /** Words said in each month under the filters (dates apart). */
  words: number[];
  series: Series[];
}

/** Counts turns by month; each of `sets` becomes a series. */
export function timeline(archive: Archive, sets: { name: string; turns: Int32Array }[], state: SearchState): Timeline {
  const { briefings } = archive;
  const months = monthsFrom(briefings[0]?.day ?? '', briefings.at(-1)?.day ?? '');
  const at = new Map(months.map((month, index) => [month, index]));
  const monthOf = Int32Array.from(archive.briefings, ({ day }) => at.get(day.slice(0, 7))!);
  const words = months.map(() => 0);
  const { speaker, kind, event } = filterTests(archive, state);
  for (let turn = 0; turn < archive.briefingOf.length; turn += 1) {
    if ((speaker && !speaker(turn)) || (kind && !kind(turn)) || (event && !event(turn))) continue;
    words[monthOf[archive.briefingOf[turn]!]!]! += archive.starts[turn + 1]! - archive.starts[turn]!;
  }
  const series = sets.map(({ name, turns }) => {
    const counts = months.map(() => 0);
    for (const turn of turns) counts[monthOf[archive.briefingOf[turn]!]!]! += 1;
    return { name, turns: counts };
  });
  return { months, words, series };
}

/** The turns of the `most` speakers with most of them, each a set of its own. */
export function bySpeaker(archive: Archive, turns: Int32Array, most = 4): { name: string; turns: Int32Array }[] {
  const sets = new Map<string, number[]>();
  for (const turn of turns) {
    const speaker = speakerOf(archive.labels[archive.labelOf[turn]!]!);
    if (speaker === null) continue;
    const set = sets.get(speaker);
    if (set) set.push(turn);
    else sets.set(speaker, [turn]);
  }
  return [...sets]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, most)
    .map(([id, own]) => ({ name: archive.speakers.get(id)?.name ?? id, turns: Int32Array.from(own) }));
}
