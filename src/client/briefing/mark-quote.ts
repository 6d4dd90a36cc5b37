import { lastWhere } from '../../core/transcript/halving.ts';
import { hold } from '../dom/heights.ts';
import { fragmentOfPage } from './address.ts';
import { directiveIn, findInBlocks, squeezed, type Place } from './fragment.ts';
import { pageText, pointAt, type PageText } from './page-text.ts';

/**
 * Marks the words that the address names from a turn on, and brings them into sight. Browsers that know text directives
 * do so by themselves, but not all, and not where a blank of the record was corrected since; nor do they stay with the
 * words while the page above gets its heights.
 * `brought` is what brought the reader to the turn.
 */
export function markQuote(turn: HTMLElement, brought: () => void): void {
  const directive = directiveIn(fragmentOfPage());
  if (!directive) return;
  const page = pageText();
  const begin = page.pieces.find(({ node }) => turn.contains(node))?.block ?? 0;
  const end = page.pieces.findLast(({ node }) => turn.contains(node))?.block ?? 0;
  const blocks = page.blocks.map(squeezed);
  // What stood around the words may have been corrected since, or numbered anew.
  const alone = { ...directive, prefix: '', suffix: '' };
  const found = findInBlocks(blocks, directive, begin) ?? findInBlocks(blocks, alone, begin);
  if (!found || found.from.block > end) return;
  const range = document.createRange();
  range.setStart(...pointAt(page, unsqueezed(page, found.from), false));
  range.setEnd(...pointAt(page, unsqueezed(page, found.to), true));
  if (typeof Highlight === 'function') CSS.highlights.set('quoted', new Highlight(range));
  else {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  hold(
    () => {
      const { top } = range.getBoundingClientRect();
      scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
    },
    { earlier: brought },
  );
}

/** The place in a block of the page that is at an offset of the block's squeezed text. */
function unsqueezed({ blocks }: PageText, { block, offset }: Place): Place {
  const text = blocks[block]!;
  const before = lastWhere(text.length, (at) => squeezed(text.slice(0, at)).length < offset);
  return { block, offset: before + 1 };
}
