import type { SearchState } from './state.ts';
import type { Archive } from '../index/frame.ts';
import { speakerOf, speakersMeant } from './speakers.ts';

/** A choice with the number of turns that it would leave. */
export type Count = [value: string, turns: number];

export interface Counts {
  speaker: Count[];
  kind: Count[];
  event: Count[];
}

type Test = (turn: number) => boolean;

/** What a search's filters let through; a filter that is not set lets all through. */
export function filterTests(
  archive: Archive,
  state: SearchState,
): Record<'speaker' | 'kind' | 'event' | 'days' | 'in', Test | null> {
  const label = (turn: number) => archive.labels[archive.labelOf[turn]!]!;
  const briefing = (turn: number) => archive.briefings[archive.briefingOf[turn]!]!;
  const { speaker, kind, event, from, to } = state;
  const meant = speaker ? speakersMeant(archive, speaker) : null;
  return {
    speaker: meant && ((turn) => meant.has(speakerOf(label(turn))!)),
    kind: kind ? (turn) => label(turn).kind === kind : null,
    event: event ? (turn) => briefing(turn).event === event : null,
    days: from || to ? (turn) => isWithin(briefing(turn).day, state) : null,
    in: state.in ? (turn) => briefing(turn).id === state.in : null,
  };
}

/** Whether a day is one of those that a search is about; its last may be a month or a year. */
export const isWithin = (day: string, { from, to }: Pick<SearchState, 'from' | 'to'>): boolean =>
  day >= from && (!to || day <= `${to}~`);

/** Turns that pass every filter, and for each choice how many turns it would leave, the other filters as they are. */
export function filterTurns(
  archive: Archive,
  turns: Int32Array,
  state: SearchState,
): { turns: Int32Array; counts: Counts } {
  const { days, in: within, ...choices } = filterTests(archive, state);
  const names = ['speaker', 'kind', 'event'] as const;
  const counts = {
    speaker: new Map<string, number>(),
    kind: new Map<string, number>(),
    event: new Map<string, number>(),
  };
  const passed = turns.filter((turn) => {
    if ((days && !days(turn)) || (within && !within(turn))) return false;
    const failed = names.filter((name) => choices[name] && !choices[name](turn));
    if (failed.length > 1) return false;
    const own = archive.labels[archive.labelOf[turn]!]!;
    const values = {
      speaker: speakerOf(own),
      kind: own.kind,
      event: archive.briefings[archive.briefingOf[turn]!]!.event,
    };
    for (const name of failed.length === 1 ? failed : names) {
      const value = values[name];
      if (value !== null) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
    return failed.length === 0;
  });
  const sorted = (map: Map<string, number>): Count[] => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    turns: passed,
    counts: { speaker: sorted(counts.speaker), kind: sorted(counts.kind), event: sorted(counts.event) },
  };
}
