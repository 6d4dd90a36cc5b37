import { dayInWords } from '../../contract/dates.ts';
import { revisionPlace } from '../../contract/routes.ts';
import type { PublishedHistory } from '../../core/history/published.ts';

/** What stood in a turn when it had another id. */
export interface Wording {
  /** The day until which it stood, in words. */
  until: string;
  text: string;
  /** Where its change is told. */
  address: string;
}

/** Words of a wording that are shown. */
const mostWords = 30;

/** The wording of the turn that had this id once; `null` where nothing is known of one. */
export async function wordingOf(id: string): Promise<Wording | null> {
  const link = document.querySelector<HTMLAnchorElement>('.head a[href$="/history/"]');
  if (!link) return null;
  const response = await fetch(new URL('../history.json', link.href)).catch(() => null);
  if (!response?.ok) return null;
  const { revisions } = (await response.json()) as PublishedHistory;
  for (const [index, { at, changes }] of [...revisions.entries()].reverse()) {
    const change = changes.find(({ was, before }) => was === id && before !== null);
    if (!change) continue;
    const words = change.before!.split(/\s+/);
    const text = words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' ');
    return { until: dayInWords(at.slice(0, 10)), text, address: `${link.href}#${revisionPlace(index + 1, id)}` };
  }
  return null;
}
