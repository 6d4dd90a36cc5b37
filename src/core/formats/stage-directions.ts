/**
 * What kind of thing a stage direction notes, in the words of the Text Encoding Initiative: a sound of the voice, a
 * movement of the body, something that happened, a place where words are missing, or a remark of the transcriber.
 */
export interface Direction {
  kind: 'vocal' | 'kinesic' | 'incident' | 'gap' | 'note';
  type: string;
  /** As printed, brackets included. */
  text: string;
}

/** First words of what stands in the brackets; the first rule that fits decides. */
const RULES: readonly [pattern: RegExp, kind: Direction['kind'], type: string][] = [
  [/^(partially )?(inaudible|indiscernible|unintelligible)/i, 'gap', 'inaudible'],
  [/^(no audio|audio|technical|microphone|off[- ]mic|mic )/i, 'gap', 'audio'],
  [/^(brief |scattered |light |more )?(laugh|chuckl|giggl)/i, 'vocal', 'laughter'],
  [/^(cross[- ]?talk|speaking simultaneously|overlapping)/i, 'vocal', 'crosstalk'],
  [/^(cheer|boo|groan|sigh|gasp|cough|sneez|sing|whistl|audience|chant|shout)/i, 'vocal', 'noise'],
  [/^(applause|clap)/i, 'kinesic', 'applause'],
  [/^(nod|shak|point|gestur|wav|rais|smil|hold|indicat)/i, 'kinesic', 'gesture'],
  [/^(as interpreted|through (an )?interpreter|speaks |speaking |in [A-Z][a-z]+\b)/i, 'note', 'translation'],
  [
    /^(pause|break|a moment|recess|moment of silence|phone|music|video|a video|clip|bell|clock|signing|the )/i,
    'incident',
    'event',
  ],
];

/** Recognises a stage direction: `(Laughter.)` is a sound of the voice; what no rule knows is a remark. */
export function direction(text: string): Direction {
  const words = text.trim().replace(/^[[(\\]+/, '');
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return rule ? { kind: rule[1], type: rule[2], text } : { kind: 'note', type: 'comment', text };
}

const IN_BRACKETS = /\([A-Za-z][^()]{1,60}\)/g;

/** Parts a text into plain words and the stage directions known by name; other words in brackets stay words. */
export function partDirections(text: string): (string | Direction)[] {
  if (!text.includes('(')) return text === '' ? [] : [text];
  const parts: (string | Direction)[] = [];
  let end = 0;
  for (const match of text.matchAll(IN_BRACKETS)) {
    const found = direction(match[0]);
    // A remark in mid-sentence may as well be the speaker's own aside, and so may an event.
    if (found.kind === 'note' || found.kind === 'incident') continue;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(found);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
