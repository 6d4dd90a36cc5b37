import { isAskerWord } from './askers.ts';
import { hasOffice, likeness } from './label-names.ts';
import type { Label, Place } from './places.ts';
import { key } from './recurring.ts';
import type { Unit } from './units.ts';

/** Lines that a label must begin before what stands behind it tells that nobody says it. */
const fewest = 3;

/**
 * Takes out what is printed as labels are but never followed by what somebody says: by nothing but a full name
 * (`Presenter: Ada Moreno (Harbor)`), by figures (`Height: 4 m`), or by the same words again and again
 * (`Subtopic: Repair of the Old Harbor`). Whose label names an office may have called people up.
 */
export function dropUnsaid(places: Iterable<Place>): void {
  const all = [...places];
  const behind = new Map<string, string[]>();
  const spoken = new Set<string>();
  for (const { labels } of all)
    for (const { found } of labels) {
      if (!found?.shape.endsWith(' colon') || spoken.has(found.key) || found.shape.includes('bracket')) continue;
      const rest = found.rest.trim();
      if (found.timed || !(isFullName(rest) || isFigure(rest) || isPhrase(rest))) spoken.add(found.key);
      else behind.set(found.key, [...(behind.get(found.key) ?? []), rest]);
    }
  const unsaid = new Set<string>();
  for (const [label, rests] of behind)
    if (
      rests.length >= fewest &&
      !spoken.has(label) &&
      (rests.every(isFullName) || rests.every(isFigure) || rests.every((rest) => rest === rests[0]))
    )
      unsaid.add(label);
  if (unsaid.size === 0) return;
  for (const place of all)
    place.labels = place.labels.filter(
      ({ candidate: { label } }) => !unsaid.has(key(label)) || isAskerWord(label) || hasOffice(label),
    );
}

/** `Ada Moreno (Harbor)`, with nothing that ends a sentence. */
function isFullName(rest: string): boolean {
  return /^\p{Lu}[^\s.]* \p{Lu}[^:,.?!]*[^\s:,.?!…]$/u.test(rest) && likeness(rest) === 2;
}

/** A number with what it counts. */
function isFigure(rest: string): boolean {
  return /^[~±≈<>(]?\d[\d.,]*\s?[\p{L}%°]{1,8}\d?\)?$/u.test(rest);
}

/** Words that could head something, and end no sentence. */
function isPhrase(rest: string): boolean {
  return rest.split(/\s+/).length > 3 && !/[.?!…。！？؟।"”’]$/u.test(rest);
}

/**
 * Takes out headings that number the questions (`Q1: The old pier`) where somebody who asks has a label of their own
 * below one of them: they say what was asked about.
 */
export function dropTopics(labels: Map<Unit, Label[]>, order: readonly Unit[]): void {
  const topics = order.filter(
    (unit) => unit.holder === 'heading' && /^Q[.\s]?#?\d/.test(labels.get(unit)?.[0]?.candidate.label ?? ''),
  );
  const isTopic = topics.some((unit) => {
    const [next] = labels.get(order[order.indexOf(unit) + 1]!) ?? [];
    return next && (isAskerWord(next.candidate.label) || /audience|attendee/i.test(next.candidate.label));
  });
  if (isTopic) for (const unit of topics) labels.delete(unit);
}
