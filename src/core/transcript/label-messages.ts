import { isAsker } from './askers.ts';
import { mostLabels, nearly } from './labels.ts';
import { key } from './recurring.ts';
import { quoted, type Report } from './report.ts';
import type { LabelledTurn } from './cutter.ts';
import type { TurnKind } from './types.ts';
import { mixesAlphabets } from './words.ts';

/** What kind each label of a transcript is: a question where it is marked as one (`askers.ts`), else a statement. */
export function kindsOf(labels: readonly string[]): Map<string, TurnKind> {
  const all = new Set(labels);
  return new Map([...all].map((label) => [label, isAsker(label, all) ? 'question' : 'statement']));
}

/** Notes what we believe is a slip in a label; the label itself stays as printed. */
export function label(turns: readonly LabelledTurn[], report: Report): void {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { candidate } of turns) {
    const entry = counts.get(key(candidate.label)) ?? { label: candidate.label, count: 0 };
    entry.count++;
    counts.set(key(candidate.label), entry);
  }
  for (const { candidate, learnt, line, column } of turns) {
    if (candidate.form === 'question') continue;
    if (mixesAlphabets(candidate.label)) {
      report.add(
        'label-alphabets',
        line,
        column,
        `A word of the label ${quoted(candidate.label)} has letters of different alphabets, which may look ` +
          'alike; it is kept as printed and leads to nobody. Type it anew if that is a slip.',
      );
      continue;
    }
    const own = key(candidate.label);
    const { count } = counts.get(own)!;
    const usual =
      counts.size > mostLabels
        ? undefined
        : [...counts].find(
            ([other, entry]) =>
              other.length > 4 &&
              entry.count >= Math.max(3, count * 4) &&
              lettersOf(own) !== lettersOf(other) &&
              nearly(own, other),
          );
    if (usual)
      report.add(
        'label-typo',
        line,
        column,
        `The label ${quoted(candidate.label)} looks like a slip for ${quoted(usual[1].label)}; it is kept as ` +
          'printed. Correct the file if the source is wrong.',
      );
    else if (learnt) continue;
    else if (candidate.separator !== 'colon')
      report.add(
        'label-form',
        line,
        column,
        `The label ${quoted(candidate.label)} has no colon; it is read as a label. Put a colon behind it if it is one.`,
      );
    else if (candidate.place === 'soft-break' || candidate.place === 'mid-line')
      report.add(
        'label-run-on',
        line,
        column,
        `The label ${quoted(candidate.label)} stands within a paragraph; it is read as a new turn. Put a blank ` +
          'line before it.',
      );
  }
}

/** `Speaker 9` is somebody else than `Speaker 4`. */
const lettersOf = (own: string) => own.replace(/\p{N}/gu, '');
