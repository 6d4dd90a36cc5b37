import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openPressSite } from '../support/press-site.ts';
import { bodies, written } from './marks-files.ts';

const visible = (text: string) => text.replace(/\s+/g, '');
test('a page shows the body of its file to the mark, numbers of lists included', { timeout: 240_000 }, async () => {
  const site = await openPressSite();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [name, body] of Object.entries(bodies)) {
      await page.goto(`${site.url}briefings/${name}/`);
      const shown = await page.$$eval('.frame, .turns > div', (parts) =>
        parts.map((part) =>
          Array.from(part.children as HTMLCollectionOf<HTMLElement>, (each) =>
            each.matches('.turns > div > :is(a, data, small, .who)') ? '' : each.innerText,
          ).join(''),
        ),
      );
      const expected = visible(written(body, 1));
      expect({ [name]: visible(shown.join('')) }).toEqual({ [name]: expected });
      const { header, turns, footer } = JSON.parse(readFileSync(join(site.outDir, `briefings/${name}.json`), 'utf8'));
      const record = [
        ...header,
        ...turns.flatMap((turn: { label: string }) => [{ text: turn.label }, turn]),
        ...footer,
      ];
      expect({ [name]: visible(record.map(({ text }) => text).join('')) }).toEqual({ [name]: expected });
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
