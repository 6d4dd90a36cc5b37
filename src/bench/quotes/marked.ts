import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { selectWords, type DrawnQuote } from './draw.ts';
import type { Tab } from './browsers.ts';

/** What a browser shows of a quote after its link was opened. */
export interface Shown {
  /** The share of the quote's lines in the window that the browser's own mark covers. */
  share: number;
  /** Points marked by the browser outside of the quote. */
  stray: number;
  /** The page's own mark: on just these words, on others, or none. */
  own: 'right' | 'wrong' | 'none';
  /** Whether the quote's first line is in the window. */
  inSight: boolean;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Gives the browser's mark a colour that nothing else has. */
const PAINT = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::target-text { background: #f0f !important; color: #f0f !important }');
  document.adoptedStyleSheets.push(sheet);
})()`;

/** Where the quote's words are, and what the page marked itself; its mark is then taken off to see the browser's. */
const look = ({ first, words }: DrawnQuote) => `(() => {
  const { range } = ${selectWords}(${first}, ${words});
  const mark = [...(CSS.highlights?.get('quoted') ?? [])][0];
  const letters = (text) => text.replace(/[^\\p{L}\\p{N}]+/gu, '');
  const same = mark && letters(String(mark)) === letters(String(range)) &&
    Math.abs(mark.getBoundingClientRect().top - range.getBoundingClientRect().top) < 4;
  CSS.highlights?.delete('quoted');
  // The rectangles of a range are those of whole paragraphs within it too, with the blank at the ends of their lines.
  const boxes = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
    const part = document.createRange();
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    for (const { x, y, width, height } of part.getClientRects()) boxes.push({ x, y, width, height });
  }
  return { own: mark ? (same ? 'right' : 'wrong') : 'none', boxes, height: innerHeight };
})()`;

/** Milliseconds within which a page is given to come to rest, and between two looks. */
const PATIENCE = 10_000;
const PAUSE = 400;

/** Waits until the page has loaded and nothing of it moves any more. */
async function rest(tab: Tab): Promise<void> {
  let before = '';
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    await wait(PAUSE);
    const now = await tab.evaluate<string>(`(() => {
      const [visit] = performance.getEntriesByType('navigation');
      const loaded = visit.loadEventEnd > 0 && performance.now() > visit.loadEventEnd + 800;
      return loaded ? [scrollY, document.documentElement.scrollHeight].join() : '';
    })()`);
    if (now !== '' && now === before) return;
    before = now;
  }
}

interface Look {
  own: Shown['own'];
  boxes: Box[];
  height: number;
}

/** A picture of the page, and where the words are on it: a page that moved between the two is looked at again. */
async function pictured(tab: Tab, quote: DrawnQuote): Promise<Look & { picture: Uint8Array }> {
  const { own, ...first } = await tab.evaluate<Look>(look(quote));
  for (let place: Omit<Look, 'own'> = first; ;) {
    const picture = await tab.picture();
    const { own: _, ...now } = await tab.evaluate<Look>(look(quote));
    if (JSON.stringify(now) === JSON.stringify(place)) return { own, ...place, picture };
    place = now;
  }
}

/** Looks at the picture of a page whether the words of a quote are marked, and nothing else. */
export async function shown(tab: Tab, quote: DrawnQuote): Promise<Shown> {
  await rest(tab);
  await tab.evaluate(PAINT);
  const { own, boxes, height, picture } = await pictured(tab, quote);
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const lit = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels;
    return data[at]! > 240 && data[at + 1]! < 16 && data[at + 2]! > 240;
  };
  const around = boxes.map((box) => grown(box, 12));
  const middles = boxes.map(({ x, y, width, height }) => ({
    x: x + 2,
    y: y + height / 2 - 3,
    width: width - 4,
    height: 6,
  }));
  let [seen, hit, stray] = [0, 0, 0];
  for (let y = 2; y < info.height; y += 4)
    for (let x = 2; x < info.width; x += 4) {
      if (holds(middles, x, y)) {
        seen += 1;
        if (lit(x, y)) hit += 1;
      } else if (lit(x, y) && !holds(around, x, y)) stray += 1;
    }
  const top = boxes[0]?.y ?? -1;
  return { share: seen === 0 ? 0 : hit / seen, stray, own, inSight: top >= 0 && top < height };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const holds = (boxes: readonly Box[], x: number, y: number) =>
  boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
