import type { Element } from 'hast';
import { wrapper } from './article-blocks.ts';
import { isDateline, isDayLine } from './dates.ts';
import { textOf, type Item } from './flow.ts';
import { isApart, isFurnitureLine, isHead, isLetterhead, isMeta, isRelease, isUnseen } from './hints.ts';
import { squash } from './words.ts';

/** Lines above the article among which its letterhead is looked for, and how long they are at most. */
const mostAbove = 12;
const longest = 160;

/**
 * What a press office prints over its text, wherever the page has it: it belongs to the record. That are lines which
 * are known for it (`FOR IMMEDIATE RELEASE`), what stands in one element with them, and the day and place between them
 * and the heading. In the head of the site only a line that says what the text is for begins it, for the site's own
 * name stands there too.
 */
export function letterhead(all: readonly Item[], article: readonly Item[], heading: Item | null): Item[] {
  const [begin] = article;
  if (!begin) return [];
  const isShared = (element: Element) => begin.path.includes(element) || Boolean(heading?.path.includes(element));
  const siteHead = ({ path }: Item) => path.find((element) => isHead(element) && !isShared(element));
  const above = all
    .slice(0, all.indexOf(begin))
    .filter((item) => item !== heading && isLine(item) && !item.path.some((each) => isApart(each) && !isShared(each)))
    .slice(-mostAbove);
  const known = above.filter((item) => linesOf(item).some(siteHead(item) ? isRelease : isLetterhead));
  const wrappers = new Set(known.map(wrapper).filter((element) => element && !isShared(element)));
  const heads = new Set(known.map(siteHead));
  const first = above.indexOf(known[0]!);
  const beforeHeading = new Set(heading ? all.slice(0, all.indexOf(heading)) : []);
  return above.filter((item, index) => {
    if (known.includes(item) || wrappers.has(wrapper(item))) return true;
    const isDay = isDayLine(item.text);
    if (isDay && [above[index - 1], above[index + 1]].some((beside) => beside && known.includes(beside))) return true;
    if (!beforeHeading.has(item) || (siteHead(item) && !heads.has(siteHead(item)))) return false;
    return isDateline(item.text) || (first >= 0 && index > first && (isDay || !item.path.slice(-3).some(isMeta)));
  });
}

function isLine({ text, linked, path, element }: Item): boolean {
  const isShort = text !== '' && text.length <= longest;
  return isShort && linked === 0 && !isFurnitureLine(text) && ![...path, element].some(isUnseen);
}

function linesOf({ element }: Item): string[] {
  return textOf(element).split('\n').map(squash).filter(Boolean);
}
