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

/** Letters to insert, drop, change or swap with their neighbour; more than `most` counts as infinite. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return Infinity;
    before = row;
    row = next;
  }
  return row[b.length]! <= most ? row[b.length]! : Infinity;
}
