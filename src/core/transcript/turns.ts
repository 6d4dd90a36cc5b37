import type { PhrasingContent, RootContent } from 'mdast';
import { candidateAt, lineBegin, type Candidate } from './candidates.ts';
import { cutAt, flatten, placeAt, type FlatText } from './inline.ts';
import { enough, learn, score, type KnownLabels } from './labels.ts';

/** The body cut at its labels: what stands before the first, and each label with the blocks that follow it. */
export interface Cuts {
  header: RootContent[];
  turns: LabelledTurn[];
}

export interface LabelledTurn {
  candidate: Candidate;
  line: number;
  column: number;
  blocks: RootContent[];
}

interface Place {
  flat: FlatText;
  candidates: Candidate[];
}

/** Finds the labels in all blocks, first learning from the plain ones how this transcript prints them, and cuts there. */
export function cutTurns(blocks: readonly RootContent[]): Cuts {
  const places = new Map<RootContent, Place>();
  for (const block of blocks) if (mayHoldLabels(block)) places.set(block, candidatesIn(block));
  const known = learn([...places.values()].flatMap((place) => place.candidates));

  const cuts: Cuts = { header: [], turns: [] };
  const add = (block: RootContent) => (cuts.turns.at(-1)?.blocks ?? cuts.header).push(block);
  for (const block of blocks) {
    const place = places.get(block);
    const labels = place ? accepted(place.candidates, known) : [];
    if (!place || !mayHoldLabels(block) || labels.length === 0) {
      add(block);
      continue;
    }
    const pieces = cutAt(
      block.children,
      labels.flatMap(({ start, end }) => [start, end]),
    );
    const [before, ...behind] = pieces;
    if (hasWords(before!)) add({ ...block, children: before } as RootContent);
    labels.forEach((label, index) => {
      const children = behind[index * 2 + 1]!;
      const blocks = hasWords(children) ? [{ ...block, children } as RootContent] : [];
      cuts.turns.push({ candidate: label, ...placeAt(place.flat, label.start), blocks });
    });
  }
  return cuts;
}

export function mayHoldLabels(block: RootContent): block is Extract<RootContent, { type: 'paragraph' | 'heading' }> {
  return block.type === 'paragraph' || block.type === 'heading';
}

export function candidatesIn(block: Extract<RootContent, { type: 'paragraph' | 'heading' }>): Place {
  const flat = flatten(block.children, block.position?.start.line ?? 1);
  const candidates: Candidate[] = [];
  for (const line of flat.lines) {
    const begin = lineBegin(flat.text, line.offset);
    const candidate = candidateAt(flat, begin, begin > line.offset ? 'hard-break' : line.after);
    if (candidate) candidates.push(candidate);
  }
  // Within a line, only a label's full form is looked for, behind a blank.
  for (const found of flat.text.matchAll(
    /(?<=\S[^\S\n]+)(?:Q[^\S\n]+|\p{Lu}[\p{Lu}.]{1,24}\s[\p{Lu}\d.’'\-# \n]{2,60}:|\p{Lu}{4,24}:)/gu,
  )) {
    const candidate = candidateAt(flat, found.index, 'mid-line');
    if (candidate) candidates.push(candidate);
  }
  return { flat, candidates };
}

/** The candidates that are labels; where two overlap, the likelier one. */
function accepted(candidates: readonly Candidate[], known: KnownLabels): Candidate[] {
  const rated = candidates
    .map((candidate) => ({ candidate, points: score(candidate, known) }))
    .filter(({ points }) => points >= enough);
  const kept: typeof rated = [];
  for (const label of rated.sort((left, right) => left.candidate.start - right.candidate.start)) {
    const before = kept.at(-1);
    if (!before || label.candidate.start >= before.candidate.end) kept.push(label);
    else if (label.points > before.points) kept[kept.length - 1] = label;
  }
  return kept.map(({ candidate }) => candidate);
}

function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some((node) =>
    'children' in node
      ? hasWords(node.children)
      : node.type === 'image' ||
        node.type === 'html' ||
        (node.type !== 'break' && 'value' in node && node.value.trim() !== ''),
  );
}
