import { readPiece, type Piece } from './pieces.ts';

/** Letters by which a stretch of speech is found in another list. */
const sample = 40;

/**
 * The lists of a source, where those of its parts are one: a call has its remarks under one key and its questions under
 * another beside it, printed alike. Two tellings of the same speech, and pieces with a time, which tells their order,
 * stay apart.
 */
export function partsJoined(lists: ReadonlyMap<string, Piece[]>, names: ReadonlyMap<string, string>): Piece[][] {
  // Of lists within a list each entry has its own parts.
  const parts = Map.groupBy(lists, ([path, [piece]]) =>
    path.includes('[]') ? path : `${path.slice(0, path.lastIndexOf('.'))} ${fieldsOf(piece!)}`,
  );
  return [...parts.values()].flatMap((entries) => {
    const same = entries.map(([, pieces]) => pieces);
    return same.length > 1 && arePartsOfOne(same, names) ? [same.flat()] : same;
  });
}

const fieldsOf = (piece: Piece) => Object.keys(piece).sort().join(' ');

function arePartsOfOne(lists: readonly Piece[][], names: ReadonlyMap<string, string>): boolean {
  const read = lists.map((list) => list.map((piece) => readPiece(piece, names)));
  if (!read.flat().every(({ text, speaker, start }) => text !== '' && speaker !== null && start === null)) return false;
  const said = read.map((list) => list.map(({ text }) => text.replace(/[^\p{L}]/gu, '').toLowerCase()).join(''));
  const speakers = read.map((list) => list.map(({ speaker }) => speaker).join('\n'));
  if (new Set(speakers).size < speakers.length) return false;
  return said.every((one, at) =>
    said.every(
      (other, index) => at === index || [0, 0.3, 0.6].every((share) => !other.includes(stretchAt(one, share))),
    ),
  );
}

function stretchAt(said: string, share: number): string {
  const from = Math.floor(said.length * share);
  return said.slice(from, from + sample);
}
