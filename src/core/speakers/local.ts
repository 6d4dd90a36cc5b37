import type { Evidence, LabelEvidence } from './evidence.ts';
import type { Label } from './label.ts';
import { givenName, surnameFit } from './names.ts';
import { coreWords } from './text.ts';

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

/** The labels of a briefing that are spelt alike or nearly so. */
export interface Unit {
  read: Label;
  labels: LabelEvidence[];
  turns: number;
}

/** The person behind a single label, whose surname may be known to be `surname` rather than as it is read. */
export function behindLabel(label: LabelEvidence, read: Label, evidence: Evidence, surname = read.name): Local {
  return localOf({ read: { ...read, name: surname }, labels: [label], turns: label.turns }, evidence);
}

/** The person behind labels, of whom no more is known yet than these. */
export function localOf(unit: Unit, evidence: Evidence): Local {
  const addressed: Record<string, number> = {};
  for (const label of unit.labels) {
    for (const [name, count] of Object.entries(label.addressed)) addressed[name] = (addressed[name] ?? 0) + count;
  }
  const surname = unit.read.name;
  const hinted = evidence.names
    .filter((name) => surnameFit(surname, coreWords(name.name)) === 3)
    .map((name) => givenName(name.name, surname))
    .filter((given) => given !== null);
  return {
    briefing: evidence.id,
    date: evidence.date,
    labels: unit.labels,
    read: unit.read,
    surname,
    name: null,
    given: null,
    office: null,
    where: 'label',
    quote: unit.read.printed,
    hinted: [...new Set(hinted)],
    addressed,
  };
}
