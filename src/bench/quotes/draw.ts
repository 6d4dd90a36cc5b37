import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A quote drawn at random: which words of the page it is, and the fragment that a reader copies for it. */
export interface DrawnQuote {
  /** Where it begins, from 0 (the first word of the turns) to 1. */
  first: number;
  words: number;
  /** `#t-…`, with a directive where the words could be named. */
  fragment: string;
}

/** A script, to be run in a page of a briefing, that puts into `quoting` what the page itself names words by. */
export async function quotingScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './page-text.ts'; export * from './fragment.ts';`,
      resolveDir: resolve('src/client/briefing'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'quoting',
  });
  return `${outputFiles[0]!.text};globalThis.quoting = quoting`;
}

/** In a page: selects so many words of its turns, wherever paragraphs and turns end. */
export const selectWords = `((first, count) => {
  const words = [];
  for (const turn of document.querySelectorAll('.turns > div')) {
    const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('.turns > div > :is(h3, b):first-child, .turns > div > .who, .turns > div > a'))
        for (const match of node.data.matchAll(/[^\\s]+/g))
          words.push({ turn, node, from: match.index, to: match.index + match[0].length });
  }
  if (words.length < count) return null;
  const at = Math.floor(first * (words.length - count));
  const [start, end] = [words[at], words[at + count - 1]];
  const range = document.createRange();
  range.setStart(start.node, start.from);
  range.setEnd(end.node, end.to);
  return { range, turn: start.turn.id };
})`;

/** In a page that has `quoting`: the fragment of such words, `null` where the page has not so many. */
export const fragmentOfWords = (first: number, words: number) => `(() => {
  const found = ${selectWords}(${first}, ${words});
  return found && quoting.fragmentOf(found.turn, quoting.directiveOf(found.range));
})()`;
