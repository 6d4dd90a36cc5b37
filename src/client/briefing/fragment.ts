/**
 * A text directive (`:~:text=`): the words, or where they begin and end, and words beside them that tell them from
 * others.
 */
export interface TextDirective {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole. */
  end: string;
  suffix: string;
}

/** Longer quotes, and such over several blocks, are named by their first and last words. */
const WHOLE = 120;
const WORDS_AT_ENDS = [4, 7, 12];
/** How many words before and after may tell a quote from its like, the shortest first. */
const CONTEXTS = [
  [0, 0],
  [2, 0],
  [0, 2],
  [5, 0],
  [0, 5],
  [4, 4],
  [12, 0],
  [12, 12],
] as const;

/** A place in the text of a page: a block, and an offset in its text. */
export interface Place {
  block: number;
  offset: number;
}

/** The edges of a quote made those of whole words, because browsers find whole words only. */
export function wholeWords(text: string, from: number, to: number): [from: number, to: number] {
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(text);
  const last = to > from ? words.containing(to - 1) : undefined;
  return [words.containing(from)?.index ?? from, last ? last.index + last.segment.length : to];
}

/**
 * Names the words from one place to another so that a browser finds just these. `blocks` are the texts of all blocks of
 * the page as they are rendered: a browser finds no words that reach over the edge of one, and takes the first place
 * that fits. `null` where nothing tells the words from their like.
 */
export function textDirective(blocks: readonly string[], from: Place, to: Place): TextDirective | null {
  const page = blocks.map(squeezed);
  const first = blocks[from.block]!;
  const last = blocks[to.block]!;
  const before = first.slice(0, from.offset);
  const after = last.slice(to.offset);
  const same = from.block === to.block;
  const opening = first.slice(from.offset, same ? to.offset : undefined);
  const closing = last.slice(same ? from.offset : 0, to.offset);
  const around = [
    [before, after],
    // Only where the quote fills its block: contexts stand in one block each.
    [before.trim() ? before : lastBefore(blocks, from.block), after.trim() ? after : firstAfter(blocks, to.block)],
  ] as const;
  const goal = {
    from: { block: from.block, offset: squeezed(before).length },
    to: { block: to.block, offset: squeezed(last.slice(0, to.offset)).length },
  };
  for (const { start, end } of namings(opening, closing, same)) {
    for (const [lead, trail] of around) {
      for (const [ahead, behind] of CONTEXTS) {
        const directive = { prefix: lastWords(lead, ahead), start, end, suffix: firstWords(trail, behind) };
        const found = findInBlocks(page, directive);
        if (found && samePlace(found.from, goal.from) && samePlace(found.to, goal.to)) return directive;
      }
    }
  }
  return null;
}

/** The text before a block, where words before it may stand; blank blocks are passed over, as by browsers. */
const lastBefore = (blocks: readonly string[], block: number) =>
  blocks.slice(0, block).findLast((text) => text.trim() !== '') ?? '';

const firstAfter = (blocks: readonly string[], block: number) =>
  blocks.slice(block + 1).find((text) => text.trim() !== '') ?? '';

const samePlace = (a: Place, b: Place) => a.block === b.block && a.offset === b.offset;

/** The quote as a whole where it is short and in one block, and by more and more words at its ends. */
function namings(opening: string, closing: string, same: boolean): { start: string; end: string }[] {
  const whole = { start: opening.trim(), end: '' };
  const count = opening.split(/\s+/u).filter(Boolean).length;
  const ends = WORDS_AT_ENDS.filter((words) => !same || 2 * words <= count).map((words) => ({
    start: firstWords(opening, words),
    end: lastWords(closing, words),
  }));
  if (!same) return ends;
  return opening.length <= WHOLE || ends.length === 0 ? [whole, ...ends] : [...ends, whole];
}

/** The first words of a text as they stand, blanks between them included. */
const firstWords = (text: string, count: number) =>
  count === 0 ? '' : (new RegExp(String.raw`^\s*((?:\S+\s+){0,${count - 1}}\S+)`, 'u').exec(text)?.[1] ?? '');

function lastWords(text: string, count: number): string {
  if (count === 0) return '';
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index);
  return starts.length === 0 ? '' : text.slice(starts.at(-count) ?? starts[0]).trimEnd();
}

/**
 * Text in which what browsers hold for the same is the same: letters of either case and with any accent, quotation
 * marks, blanks.
 */
export function squeezed(text: string): string {
  return text
    .replace(/[^\u0000-\u007f]/gu, (character) => character.normalize('NFD').replace(/(?<=.)\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/gu, ' ');
}

/**
 * Where the words of a directive are first found in squeezed blocks, as browsers do; `null` where they are not. The
 * words themselves are each in one block; what stands before and after them may be the end and beginning of the next.
 */
export function findInBlocks(
  blocks: readonly string[],
  directive: TextDirective,
  begin = 0,
): { from: Place; to: Place } | null {
  const { prefix, start, end, suffix } = directive;
  const [before, first, last, after] = [prefix, start, end, suffix].map((part) => squeezed(part).trim()) as [
    string,
    string,
    string,
    string,
  ];
  const follows = ({ block, offset }: Place) => {
    const rest = blocks[block]!.slice(offset).trim() || firstAfter(blocks, block).trim();
    return after === '' || rest.startsWith(after);
  };
  for (const from of occurrences(blocks, first, { block: begin, offset: 0 })) {
    const lead = blocks[from.block]!.slice(0, from.offset).trim() || lastBefore(blocks, from.block).trim();
    const to = { block: from.block, offset: from.offset + first.length };
    if (!lead.endsWith(before) || (!last && !follows(to))) continue;
    if (!last) return { from, to };
    for (const { block, offset } of occurrences(blocks, last, to)) {
      const closed = { block, offset: offset + last.length };
      if (follows(closed)) return { from, to: closed };
    }
    return null;
  }
  return null;
}

/** The places where words begin in blocks, from one place on. */
function* occurrences(blocks: readonly string[], words: string, { block, offset }: Place): Generator<Place> {
  for (let index = block; index < blocks.length; index++) {
    const text = blocks[index]!;
    for (let at = text.indexOf(words, index === block ? offset : 0); at >= 0; at = text.indexOf(words, at + 1))
      yield { block: index, offset: at };
  }
}

// A hyphen, comma or ampersand would be read as part of the directive's own grammar.
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The fragment for a turn with these words marked: `#t-…:~:text=…`; of the turn alone where no directive names them.
 */
export function fragmentOf(turn: string, directive: TextDirective | null): string {
  if (!directive) return `#${turn}`;
  const { prefix, start, end, suffix } = directive;
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), encoded(end), suffix && `-${encoded(suffix)}`];
  return `#${turn}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Reads the directive of a fragment; `null` where it has none or a broken one. */
export function directiveIn(fragment: string): TextDirective | null {
  const value = /:~:(?:.*&)?text=([^&]*)/.exec(fragment)?.[1];
  if (!value) return null;
  try {
    const parts = value.split(',');
    const prefix = parts[0]!.endsWith('-') ? decodeURIComponent(parts.shift()!.slice(0, -1)) : '';
    const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()!.slice(1)) : '';
    const [start, end] = parts.map((part) => decodeURIComponent(part));
    return start ? { prefix, start, end: end ?? '', suffix } : null;
  } catch {
    return null;
  }
}
