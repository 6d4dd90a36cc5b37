import { isRole } from './label-forms.ts';
import { key } from './recurring.ts';
import type { Label, Place } from './places.ts';
import type { Unit } from './units.ts';

/** The line below a label that says what somebody is: `Ada Elm`, and below it `Chief Executive`. */
export interface Office {
  label: Label;
  from: number;
  to: number;
  text: string;
}

/** A line below a label, which may be an office. */
interface Below extends Office {
  unit: Unit;
  /** Where such lines stand and how they are marked, which all offices of a transcript have in common. */
  kind: string;
}

/** Characters of an office. */
const longest = 140;
/** Words and shortenings of offices beside those that labels have. */
const business =
  /(?<!\p{L})(?:C[A-Z]O|[SE]?VP|analyst|manager|partner|(?:co-?)?founder|head|executive|treasurer|economist|editor|research|relations|vice)(?!\p{L})/iu;
const small = /^(?:of|the|and|for|at|in|on|to|de|la|du|des|del|der|für|und|y|e|et|&|[-–—])$/iu;

/**
 * The offices below the labels of a transcript, by the unit they stand in. A line below a name is an office where the
 * lines there come again below the same names, or tell offices by their words; what somebody says does neither.
 */
export function officesBelow(
  labels: ReadonlyMap<Unit, readonly Label[]>,
  places: ReadonlyMap<Unit, Place>,
  order: readonly Unit[],
): Map<Unit, Office[]> {
  const offices = new Map<Unit, Office[]>();
  for (const lines of Map.groupBy(linesBelow(labels, places, order), ({ kind }) => kind).values()) {
    const texts = Map.groupBy(lines, ({ label }) => key(label.candidate.label));
    const isAgain = ({ label, text }: Below) =>
      texts.get(key(label.candidate.label))!.filter((other) => other.text === text).length > 1;
    const often = lines.filter(({ label }) => texts.get(key(label.candidate.label))!.length > 1);
    const again = often.filter(isAgain);
    const told = lines.filter(({ kind, text }) => !kind.endsWith(' bracket') && tellsOffice(text));
    const isLearnt =
      (again.length > 2 && again.length >= often.length * 0.75) ||
      (told.length > 1 && told.length >= lines.length * 0.6);
    if (!isLearnt) continue;
    for (const line of lines) {
      if (!isAgain(line) && !tellsOffice(line.text) && !/ (?:marked|bracket)$/.test(line.kind)) continue;
      const { unit, label, from, to, text } = line;
      offices.set(unit, [...(offices.get(unit) ?? []), { label, from, to, text }]);
    }
  }
  return offices;
}

function linesBelow(
  labels: ReadonlyMap<Unit, readonly Label[]>,
  places: ReadonlyMap<Unit, Place>,
  order: readonly Unit[],
): Below[] {
  const found: Below[] = [];
  order.forEach((unit, index) => {
    const own = labels.get(unit) ?? [];
    for (const label of own) {
      const { text } = places.get(unit)!.flat;
      const end = lineEnd(text, label.to);
      if (text.slice(label.to, end).trim() !== '') continue;
      const isLast = text.slice(end).trim() === '';
      const at = isLast ? order[index + 1] : unit;
      const place = at && places.get(at);
      if (!place || at.holder !== 'text') continue;
      const from = isLast ? 0 : end + 1;
      const to = lineEnd(place.flat.text, from);
      const more = place.flat.text.slice(to).trim() !== '';
      const next = more ? at : order[index + (isLast ? 2 : 1)];
      const begins = next && (labels.get(next) ?? []).some((other) => other.from === (more ? to + 1 : 0));
      if (!next || begins || (isLast && more)) continue;
      if ((labels.get(at) ?? []).some((other) => other.from >= from && other.from < to && other.to < to)) continue;
      const line = place.flat.text.slice(from, to).trim();
      if (!isOfficeLike(line)) continue;
      const isMarked = place.marked.some(([start, stop]) => start <= from && stop >= to);
      found.push({
        label,
        unit: at,
        from,
        to,
        text: line,
        kind: `${isLast ? 'next' : 'same'}${/^[(\[]/.test(line) ? ' bracket' : isMarked ? ' marked' : ''}`,
      });
    }
  });
  return found;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Titles and companies are printed with capitals, and end in no sentence. */
export function isOfficeLike(line: string): boolean {
  if (line.length > longest || !/^(?:[\p{Lu}\p{Lo}]|[(\[].*[)\]]$)/u.test(line)) return false;
  if (
    /[!?…:;"”。？！」।]$|[.?!]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(line) ||
    (/\.$/.test(line) && !/\b(?:Inc|Co|Corp|Ltd|LLC|Jr|Sr|[A-Z])\.$/.test(line))
  )
    return false;
  const words = line.split(/[\s,/]+/).filter((word) => /[\p{L}&]/u.test(word) && !small.test(word));
  const large = words.filter((word) => /^\P{L}*[\p{Lu}\p{Lo}]/u.test(word)).length;
  return large >= words.length * 0.6 && (words.length > 1 || tellsOffice(line));
}

function tellsOffice(line: string): boolean {
  return isRole(line) || business.test(line);
}
