import { directiveIn, findInBlocks, squeezed, type Place } from './fragment.ts';
import { pageText, pointAt, type PageText } from './page-text.ts';

/**
 * Marks the words that the address names, and brings them into sight. Browsers that know text directives do so by
 * themselves, but mark nothing where a blank or a comma of the record was corrected since, so it is done for them too.
 */
export function markByAddress(): void {
  CSS.highlights?.delete('quoted');
  const fragment = fragmentOfPage();
  const directive = directiveIn(fragment);
  const first = document.getElementById(fragment.slice(1).split(':~:')[0]!);
  if (!directive || !first) return;
  const page = pageText();
  const begin = page.pieces.find(({ node }) => first.contains(node))?.block ?? 0;
  const found = findInBlocks(page.blocks.map(squeezed), directive, begin);
  if (!found) return;
  const range = document.createRange();
  range.setStart(...pointAt(page, unsqueezed(page, found.from), false));
  range.setEnd(...pointAt(page, unsqueezed(page, found.to), true));
  if (typeof Highlight === 'function') CSS.highlights.set('quoted', new Highlight(range));
  else {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/**
 * The fragment with its directive. Where the browser hides that from scripts, the record of the navigation has it.
 *
 * @public the bench bundles it
 */
export function fragmentOfPage(): string {
  if (location.hash.includes(':~:')) return location.hash;
  const [arrived] = performance.getEntriesByType('navigation');
  const fragment = arrived?.name.split('#')[1] ?? '';
  return fragment.split(':~:')[0] === location.hash.slice(1) ? `#${fragment}` : location.hash;
}

/** The place in a block of the page that is at an offset of the block's squeezed text. */
function unsqueezed({ blocks }: PageText, { block, offset }: Place): Place {
  const text = blocks[block]!;
  let low = 0;
  while (low < text.length && squeezed(text.slice(0, low)).length < offset) low += 1;
  return { block, offset: low };
}
