import { isAskerWord } from './askers.ts';
import { hasOffice } from './label-names.ts';
import type { LearntShapes } from './learning.ts';
import type { Label, Place } from './places.ts';

/** So many turns are hardly spoken without anybody saying `I`, `we` or `you`, or asking something. */
const fewest = 6;
/** Characters behind a label in which that is looked for. */
const reach = 500;

const personal =
  /(?<![\p{L}’'])(?:I|me|my|mine|we|us|our|ours|you|your|yours|let[’']s|thanks?|yes|no|okay|hello)(?!\p{L})|\?/iu;
/** Words that English has in most sentences: in other languages, and in few words, nothing follows from those above. */
const english = /(?<!\p{L})(?:the|of|and|to|in|is|for)(?!\p{L})/giu;
/** So many of them on the average stand behind the labels of a paper. */
const mostly = 4;

/**
 * Takes out shapes whose labels head what is written and not said, where points of a paper come again under each of its
 * parts (`Housing: Builds nine homes.`): in English, nobody there speaks of himself, to somebody, or asks.
 */
export function dropWritten(places: Iterable<Place>, shapes: LearntShapes): void {
  const all = [...places];
  for (const [shape, weight] of shapes.weights) {
    if (weight === Infinity) continue;
    const members = all.flatMap((place, index) =>
      place.labels
        .filter(({ found }) => found?.shape === shape && (shapes.labels.has(found.key) || found.likeness === 2))
        .map((label) => ({ label, place, index })),
    );
    if (members.length < fewest || members.some(({ label }) => isSpeaker(label))) continue;
    const texts = members.map(({ label, place, index }) => wordsBehind(label, place, all.slice(index + 1, index + 4)));
    if (texts.some((text) => personal.test(text))) continue;
    const isEnglish = (texts.join(' ').match(english) ?? []).length > texts.length * mostly;
    if (isEnglish) shapes.weights.delete(shape);
  }
}

/** Whether a label is that of somebody who speaks, whatever is said. */
function isSpeaker({ candidate: { label }, found }: Label): boolean {
  return found!.plain || found!.timed || isAskerWord(label) || hasOffice(label);
}

/** What follows a label, over the ends of its paragraphs. */
function wordsBehind({ to }: Label, place: Place, below: readonly Place[]): string {
  let words = place.flat.text.slice(to, to + reach);
  for (const { flat } of below) if (words.length < reach) words += `\n${flat.text.slice(0, reach)}`;
  return words;
}
