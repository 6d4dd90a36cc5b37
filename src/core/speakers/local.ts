import type { LabelEvidence } from './evidence.ts';
import type { Label } from './label.ts';

/** Where a name comes from; `label` where nothing but the label is known. */
export type Source = 'title' | 'introduction' | 'label';

/** One person within one briefing, with all labels that are theirs there. */
export interface Local {
  briefing: string;
  date: string;
  labels: LabelEvidence[];
  /** The label as read; the commonest where there are several. */
  read: Label;
  /** Folded words of the surname. */
  surname: string[];
  /** Full name as printed, with the given name in it; `null` where only the surname is known. */
  name: string | null;
  given: string | null;
  office: string | null;
  where: Source;
  quote: string;
  /** Given names written with this surname in the briefing that introduce nobody. */
  hinted: string[];
  addressed: Record<string, number>;
}
