import type { Browser, Page } from 'playwright-core';
import { freshPage } from './browser.ts';
import { altered, drawPhrases, holds, typings } from './phrases.ts';

export interface Accuracy {
  typing: string;
  /** Phrases whose turn came first; those where another turn with the very words came first; those not found first. */
  right: number;
  same: number;
  missed: string[];
}

/** Searches for `count` phrases in every way of typing them, in a real browser. */
export async function measureAccuracy(
  browser: Browser,
  site: string,
  url: string,
  count: number,
): Promise<{ found: Accuracy[]; falseHits: string[] }> {
  const phrases = drawPhrases(site, count, 20);
  const { page, close } = await freshPage(browser);
  await page.goto(`${url}search/`);
  const found: Accuracy[] = [];
  for (const [typing, type] of Object.entries(typings)) {
    const result: Accuracy = { typing, right: 0, same: 0, missed: [] };
    for (const { briefing, turn, text } of phrases) {
      const first = await firstResult(page, type(text));
      if (first?.briefing === briefing && first.turn === turn) result.right += 1;
      else if (first && holds(site, first.briefing, first.turn, text)) result.same += 1;
      else result.missed.push(type(text));
    }
    found.push(result);
  }
  const falseHits: string[] = [];
  for (const [at, phrase] of phrases.entries()) {
    const wrong = altered(phrase, phrases[(at + 1) % phrases.length]!);
    const first = await firstResult(page, `"${wrong}"`);
    if (first && !holds(site, first.briefing, first.turn, wrong)) falseHits.push(wrong);
  }
  await close();
  return { found, falseHits };
}

async function firstResult(page: Page, query: string): Promise<{ briefing: string; turn: string } | null> {
  await page.fill('#q', query);
  await page.press('#q', 'Enter');
  await page.waitForSelector('#results[aria-busy=false]');
  const link = await page.evaluate(
    () => document.querySelector<HTMLAnchorElement>('#results .groups a[href*="#t-"]')?.href ?? null,
  );
  const [, briefing, turn] = /\/briefings\/([^/]+)\/#(.+)$/.exec(link ?? '') ?? [];
  return briefing && turn ? { briefing, turn } : null;
}
