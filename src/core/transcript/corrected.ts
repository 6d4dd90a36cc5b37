import type { Transcript } from './types.ts';

type Times = Pick<Transcript, 'published' | 'modified'>;

/**
 * When the source was changed after it had been published; `null` where it does not say so. Many sources stamp the last
 * change of the draft, before or with publishing: that is no correction.
 */
export function correctedAt({ published, modified }: Times): string | null {
  if (modified === null || published === null) return modified;
  const after = instant(modified) - instant(published);
  return (Number.isNaN(after) ? modified !== published : after >= 60_000) ? modified : null;
}

/**
 * The day of the last correction that came after the day of publishing, as the source says it or as it was seen in the
 * history of the folder.
 */
export function correctedDay(times: Times & { history?: { at: string[] } | null }): string | null {
  const days = [correctedAt(times), times.history?.at.at(-1)].map((time) => time?.slice(0, 10) ?? '');
  const last = days.sort().at(-1)!;
  return last === '' || last === times.published?.slice(0, 10) ? null : last;
}

// A time that names no zone must not be taken for one of the machine that happens to build.
const instant = (time: string) => Date.parse(/T[^TZ+-]*$/.test(time) ? `${time}Z` : time);
