import { editDistance } from '../../core/transcript/edit-distance.ts';
import type { ReadFile } from './files.ts';

/** Every word of the archive with how often it was said. */
export type WordCounts = Map<string, number>;

export async function readWordCounts(read: ReadFile, path: string): Promise<WordCounts> {
  const lines = new TextDecoder().decode(await read(path)).split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([word, count]) => [word!, Number(count)]));
}

/**
 * Words of the archive that a misspelt one may stand for, the likeliest first; also the two words that it runs
 * together.
 */
export function nearWords(counts: WordCounts, word: string, most = 5): string[] {
  const reach = word.length < 4 ? 1 : 2;
  const near: { word: string; distance: number; count: number }[] = [];
  for (const [other, count] of counts) {
    if (Math.abs(other.length - word.length) > reach || other === word || /\d/.test(other) !== /\d/.test(word))
      continue;
    const distance = editDistance(word, other, reach) + (other[0] === word[0] ? 0 : 0.5);
    if (distance <= reach) near.push({ word: other, distance, count });
  }
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  return [...splits(counts, word), ...near.map((entry) => entry.word)].slice(0, most);
}

function splits(counts: WordCounts, word: string): string[] {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if ((counts.get(left) ?? 0) > 20 && (counts.get(right) ?? 0) > 20 && left.length + right.length > 6)
      return [`${left} ${right}`];
  }
  return [];
}
