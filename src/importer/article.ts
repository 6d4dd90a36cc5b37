import type { Element } from 'hast';
import type { Item } from './flow.ts';
import { isAfterword, isFurniture, isFurnitureLine, isHidden, isMeta, isPlace } from './hints.ts';
import { dayLine } from './dates.ts';
import { isEnd, isHeading, isNote, paragraphLike, surrounds, weight, wrapper } from './article-blocks.ts';
import { letterhead } from './letterhead.ts';
import { beginsTurn, clock, comparable, isClosing } from './words.ts';

/** The blocks of a page's article, and those between its heading and its first block. */
export interface Article {
  items: Item[];
  /** Blocks beside the heading which are not of the article: the day, a byline. */
  beside: Item[];
  /** Whether most of the article's words are links, as on lists of pages. */
  linked: boolean;
}

/**
 * Finds the article by what it is: the element that holds most of the page's sentences and turns, after its heading.
 * What calls itself navigation, footer or the like is left out unless it holds most of the sentences itself.
 */
export function findArticle(all: Item[], heading: Item | null): Article {
  const items = withoutFurniture(all, heading);
  const start = heading ? items.indexOf(heading) + 1 : 0;
  const total = sum(items.slice(start));
  const first = total >= 200 || total * 2 >= sum(items) ? start : 0;
  const candidates = items.slice(first);
  const holder = densest(candidates);
  if (!holder) return { items: [], beside: all, linked: areLinks(all) };

  const inside = (item: Item) => item.path.includes(holder);
  const from = candidates.findIndex(inside);
  const to = candidates.findLastIndex(inside);
  const before = heading === null ? [] : printedAbove(candidates.slice(0, from), heading);
  const core = withoutWidgets(candidates.slice(from, to + 1).filter(inside));
  const after = core.some(({ text }) => isEnd(text)) ? [] : trailing(candidates.slice(to + 1), core);
  const text = trimmed([...before, ...core, ...after], heading);
  const found = new Set([...letterhead(all, text, heading), ...text]);
  return {
    items: all.filter((item) => found.has(item)),
    beside: besideHeading(all, heading, text),
    linked: areLinks([...found]),
  };
}

/** Without buttons and links that stand in a wrapper of their own between parts of the article. */
function withoutWidgets(items: Item[]): Item[] {
  const spoken = new Set(items.filter((item) => weight(item) > 0).map(wrapper));
  return items.filter((item) => spoken.has(wrapper(item)) || !surrounds(item));
}

function areLinks(items: Item[]): boolean {
  return (
    items.reduce((length, item) => length + item.linked, 0) >
    0.5 * items.reduce((length, item) => length + item.text.length, 0)
  );
}

/** The blocks around the heading which are not of the article, nearest first: where pages print their day. */
function besideHeading(all: Item[], heading: Item | null, found: Item[]): Item[] {
  const at = heading ? all.indexOf(heading) : 0;
  const first = found[0] ? all.indexOf(found[0]) : all.length;
  const before = all.slice(Math.max(0, Math.min(at, first) - 12), at).reverse();
  const after = all.slice(at, Math.max(at, Math.min(first, at + 40)));
  return [...after, ...before].filter((item) => !found.includes(item) && item.linked <= item.text.length / 2);
}

function sum(items: Item[]): number {
  return items.reduce((all, item) => all + weight(item), 0);
}

/**
 * The blocks outside hidden elements and site furniture, where that is not where the heading or most of the sentences
 * are.
 */
function withoutFurniture(items: Item[], heading: Item | null): Item[] {
  const weights = byElement(items);
  const all = sum(items);
  const suspects = new Map<Element, boolean>();
  for (const { path } of items)
    for (const element of path)
      if (!suspects.has(element))
        suspects.set(
          element,
          (isHidden(element) || isFurniture(element)) &&
            !heading?.path.includes(element) &&
            (weights.get(element) ?? 0) < 0.4 * all,
        );
  return items.filter(
    ({ path, element }) =>
      !path.some((each) => suspects.get(each)) &&
      !(isHidden(element) && weight({ path, element, text: '', linked: 0 }) < 0.4 * all),
  );
}

function byElement(items: Item[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const item of items)
    for (const element of item.path) weights.set(element, (weights.get(element) ?? 0) + weight(item));
  return weights;
}

/**
 * The innermost element that still holds most of the sentences. It never goes inside a paragraph, nor into the one
 * long paragraph of several, nor where it would leave turns outside.
 */
function densest(items: Item[]): Element | null {
  const weights = byElement(items);
  let inside = items;
  let holder = items.find((item) => weight(item) > 0)?.path[0];
  if (!holder) return null;
  for (let depth = 1; ; depth++) {
    const groups = Map.groupBy(inside, ({ path }) => path[depth]);
    const ranked = [...groups.keys()]
      .filter((child) => child !== undefined)
      .sort((a, b) => weights.get(b)! - weights.get(a)!);
    const best = ranked[0];
    if (!best || paragraphLike.test(best.tagName) || weights.get(best)! < 0.65 * weights.get(holder)!) return holder;
    const chosen = groups.get(best)!;
    const others = inside.filter((item) => !chosen.includes(item) && weight(item) > 0);
    if (others.some(({ text }) => beginsTurn(text)) || (others.length > 0 && chosen.length === 1)) return holder;
    holder = best;
    inside = chosen;
  }
}

/** The blocks above the article that belong to it, with what stands in a wrapper with them and without the heading. */
function printedAbove(items: Item[], heading: Item): Item[] {
  const wrappers = new Set(
    items
      .filter(isPrinted)
      .map(wrapper)
      .filter((around) => around && !heading.path.includes(around)),
  );
  return items.filter(
    (item) =>
      isPrinted(item) ||
      (wrappers.has(wrapper(item)) && !surrounds(item) && !dayLine(item.text) && !item.path.slice(-3).some(isMeta)),
  );
}

/** Whether a block between heading and article belongs to the record: sentences, the printed place and time. */
function isPrinted(item: Item): boolean {
  if (dayLine(item.text) || isFurnitureLine(item.text) || item.linked > item.text.length / 2) return false;
  if (item.path.some(isPlace)) return true;
  if (item.path.slice(-3).some(isMeta)) return false;
  return weight(item) > 0 || (clock.test(item.text) && item.text.length < 60 && /[AP]\.?\s?M/i.test(item.text));
}

/** Blocks after the article that go on with it: more of the same wrapper, the closing time, a note on the text. */
function trailing(items: Item[], core: Item[]): Item[] {
  const kinds = new Set(core.filter((item) => weight(item) > 0).map(kind));
  const going = items.findIndex(
    (item) =>
      !(
        isClosing(item.text) ||
        beginsTurn(item.text) ||
        isNote(item.text) ||
        (weight(item) > 0 && kinds.has(kind(item)))
      ),
  );
  return going < 0 ? items : items.slice(0, going);
}

/** Names and classes of the three elements around a block: what parts of one article have in common. */
function kind({ path }: Item): string {
  return path
    .filter(({ tagName }) => !paragraphLike.test(tagName))
    .slice(-3)
    .map(({ tagName, properties }) =>
      [tagName, ...(Array.isArray(properties.className) ? properties.className : [])].join('.'),
    )
    .join(' ');
}

/**
 * Takes what sites print around articles off both ends: heading, day, byline, buttons, related pages. Where the article
 * has an element of its own, apart from the heading, whatever stands directly in it is the article's.
 */
function trimmed(items: Item[], heading: Item | null): Item[] {
  const own = ownElement(items, heading);
  const isOwn = (item: Item) => own !== null && wrapper(item) === own;
  const isEdge = (item: Item) => item.element.tagName === 'hr' || (!isOwn(item) && surrounds(item));
  let start = 0;
  const top = items.findIndex((item) => weight(item) > 0 || isClosing(item.text));
  const title = heading ? comparable(heading.text) : null;
  const repeated = items
    .slice(0, Math.max(top, 0))
    .findIndex((item) => isHeading(item) && !isOwn(item) && comparable(item.text) === title);
  if (repeated >= 0) start = repeated + 1;
  while (start < items.length && isEdge(items[start]!)) start++;

  const last = items.findLastIndex(({ text }) => isClosing(text) || beginsTurn(text));
  const cut = items.findIndex(
    (item, index) =>
      index > last &&
      index > start &&
      !isOwn(item) &&
      (isHeading(item) || item.text.length < 40) &&
      isAfterword(item.text),
  );
  const close = items.findLastIndex(({ text }) => isEnd(text));
  const ended =
    close < last || close < 0
      ? -1
      : items.findIndex(
          (item, index) =>
            index > close && !isClosing(item.text) && !isNote(item.text) && wrapper(item) !== wrapper(items[close]!),
        );
  let end = Math.min(cut < 0 ? items.length : cut, ended < 0 ? items.length : ended);
  while (end > start && isEdge(items[end - 1]!)) end--;
  return items.slice(start, end);
}

/** The element that directly holds most of the article, if the heading is not in it too. */
function ownElement(items: Item[], heading: Item | null): Element | null {
  const weights = new Map<Element, number>();
  for (const item of items) {
    const around = wrapper(item);
    if (around) weights.set(around, (weights.get(around) ?? 0) + weight(item));
  }
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most && heading && !heading.path.includes(most[0]) ? most[0] : null;
}
