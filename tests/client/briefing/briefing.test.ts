import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HARBOR, LONG, openSite, turnId, visit } from '../../support/reading-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

const at = (path: string) => site.url + path;

/** Waits until nothing on a briefing's page has a guessed height. */
const laidOut = (page: Page) =>
  expect
    .poll(() =>
      page
        .locator('.turns > div')
        .evaluateAll((turns) => turns.every((turn) => turn.style.contentVisibility === 'visible')),
    )
    .toBe(true);

test('the first screen says what, when, where, who and how long, the same in every zone', async () => {
  for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
    const facts = await visit(site.browser, at(HARBOR), (page) => page.locator('.head dl > div').allInnerTexts(), {
      timezoneId,
      locale: 'de-DE',
    });
    expect(facts.map((fact) => fact.replace(/\s+/g, ' '))).toEqual([
      'Date Monday, March 3, 2031',
      'Place James Hall, Press Room',
      'Time 1:04 P.M. to 1:31 P.M. EST (27 minutes)',
      expect.stringMatching(/^Speaking .*reporters, 4 questions$/),
      expect.stringMatching(/^About .*pilings/),
      'Length 190 words, 1 minute to read',
      'Source Official transcript, published March 3, 2031, 11:40 P.M. (UTC−5), changed March 4, 2031, 12:15 ' +
        'A.M. (UTC−5)',
    ]);
  }
});

test('the record is whole and unaltered, corrections and foreign words shown as such', async () => {
  await visit(site.browser, at(HARBOR), async (page) => {
    expect(await page.locator('.turns s').textContent()).toBe('nine');
    expect(await page.locator('.turns i').allTextContents()).toEqual(['(Laughter.)']);
    expect(await page.locator('p.stage').allTextContents()).toEqual(['(As interpreted.)', '(Inaudible.)']);
    expect(await page.locator('.turns [dir=auto]').count()).toBe(1);
    expect(await page.locator('.turns li').count()).toBe(3);
    expect(await page.locator('.frame p').allTextContents()).toEqual([
      'James Hall',
      'Press Room',
      '1:04 P.M. EST',
      '1:31 P.M. EST',
    ]);
  });
});

test('filters change the page at once, the address with it, and Back undoes them', async () => {
  await visit(site.browser, at(HARBOR), async (page) => {
    const shown = () => page.locator('.turns > div:visible').count();
    const all = await shown();
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Only the 4 questions' });
    expect([await shown(), new URL(page.url()).search]).toEqual([4, '?kind=question']);
    await page.getByLabel('Show', { exact: true }).selectOption({ index: 2 });
    expect(new URL(page.url()).search).toMatch(/^\?speaker=/);
    expect(await page.locator('.turns > .q:visible').count()).toBe(0);
    await page.goBack();
    expect(await shown()).toBe(4);
    await page.goBack();
    expect(await shown()).toBe(all);
    await page.goto(at(`${HARBOR}?kind=question`));
    expect(await shown()).toBe(4);
  });
});

test('keys move from turn to turn and question to question, and can be switched off', async () => {
  await visit(site.browser, at(LONG), async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.querySelector(':scope > a')?.textContent ?? null);
    const press = async (keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    expect(await press(['j'])).toBe('1');
    expect(await press(['n', 'j'])).toBe('3');
    expect(await press(['Shift+J', 'Shift+N'])).toBe('6');
    expect(await press(['k', 'p', 'Shift+K'])).toBe('2');
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top / innerHeight)).toBeLessThan(
      0.4,
    );
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('jj');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('jj');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
    await page.keyboard.press('Escape');
    const before = await focused();
    expect(await press(['j'])).toBe(before);
  });
});

test('the strip shows the place and sets it, by pointer and by keys', async () => {
  await visit(site.browser, at(LONG), async (page) => {
    const strip = page.locator('briefing-strip');
    const box = (await strip.boundingBox())!;
    await page.mouse.click(box.x + 8, box.y + box.height * 0.5);
    // The place is told a frame after the page has moved.
    const now = async () => Number(await strip.getAttribute('aria-valuenow'));
    await expect.poll(now).toBeGreaterThan(45);
    expect(await now()).toBeLessThan(76);
    await strip.focus();
    await page.keyboard.press('End');
    await expect.poll(() => strip.getAttribute('aria-valuetext')).toMatch(/^Turn 1\d\d of 121, /);
    await page.keyboard.press('Home');
    await expect.poll(() => strip.getAttribute('aria-valuenow')).toBe('1');
    const ids = await page.locator('.turns > div').evaluateAll((turns) => [turns[3]!.id, turns[90]!.id]);
    await strip.evaluate(
      (element, marked) => (element as HTMLElement & { mark: (ids: string[]) => void }).mark(marked),
      ids,
    );
    expect((await strip.locator('.found').getAttribute('d'))!.match(/M/g)).toHaveLength(2);
  });
});

test('a link to a turn is at every turn and moves nothing when it shows', async () => {
  await visit(site.browser, at(HARBOR), async (page) => {
    const turns = page.locator('.turns > div');
    expect(await page.locator('.turns > div > a').count()).toBe(await turns.count());
    const link = turns.nth(3).locator('> a');
    await turns.nth(3).scrollIntoViewIfNeeded();
    const before = await turns.evaluateAll((all) => all.map((turn) => turn.getBoundingClientRect().top));
    expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('0');
    await turns.nth(3).hover();
    expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(await turns.evaluateAll((all) => all.map((turn) => turn.getBoundingClientRect().top))).toEqual(before);
    expect(await link.getAttribute('href')).toBe(`#${await turns.nth(3).getAttribute('id')}`);
  });
});

test('arriving by a link puts the turn into the upper third, marked, also under a filter', async () => {
  const id = turnId(site.outDir, LONG, 80);
  for (const query of ['', '?kind=question']) {
    await visit(site.browser, at(`${LONG}${query}#${id}`), async (page) => {
      await expect.poll(() => page.locator('[data-arrived]').getAttribute('id')).toBe(id);
      const top = () =>
        page.locator('[data-arrived]').evaluate((turn) => turn.getBoundingClientRect().top / innerHeight);
      await expect.poll(top).toBeLessThan(0.34);
      expect(await top()).toBeGreaterThan(0);
      expect(await page.locator('#link-notice').count()).toBe(0);
      expect(await page.locator('briefing-strip .place').count()).toBe(1);
    });
  }
});

test('a link that leads nowhere says so and marks no turn', async () => {
  await visit(site.browser, at(`${LONG}#t-zzzzz-zzzzz-zzzzz`), async (page) => {
    await page.locator('#link-notice').waitFor();
    expect(await page.locator('[data-arrived]').count()).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.locator('#link-notice').getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('#link-notice').count()).toBe(0);
  });
});

test('a link to a turn that was corrected since leads to it, and says so', async () => {
  const id = turnId(site.outDir, LONG, 60);
  await visit(site.browser, at(`${LONG}#${id.replace(/-[^-]+-/, '-zzzzz-')}`), async (page) => {
    await expect.poll(() => page.locator('[data-arrived]').getAttribute('id')).toBe(id);
    expect(await page.locator('#link-notice').innerText()).toContain('corrected');
  });
});

test('where reading stopped is offered at the next visit, not imposed', async () => {
  await visit(site.browser, at(LONG), async (page) => {
    // What is scrolled to while heights are guessed still moves.
    await laidOut(page);
    await page
      .locator('.turns > div')
      .nth(60)
      .evaluate((turn) => turn.scrollIntoView());
    await page.waitForTimeout(100);
    await page.goto(at('about/'));
    await page.goto(at(LONG));
    await page.locator('#resume').waitFor();
    expect(await page.locator('#resume').textContent()).toMatch(/You stopped at turn \d+ of 121\./);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('button', { name: 'Go on from there' }).click();
    const top = () =>
      page
        .locator('.turns > div')
        .nth(60)
        .evaluate((turn) => turn.getBoundingClientRect().top / innerHeight);
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(0.5);
  });
});

test('nothing moves while a page loads or is scrolled', async () => {
  for (const path of ['', 'briefings/', LONG]) {
    const shift = await visit(site.browser, at(path), async (page) => {
      await page.evaluate(() => {
        const sums = globalThis as unknown as { shift: number };
        sums.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sums.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // A frame in which somebody scrolls while heights above them change counts as moved, though nothing moves.
      await laidOut(page);
      for (let step = 0; step < 8; step++) {
        await page.mouse.wheel(0, 700);
        await page.waitForTimeout(40);
      }
      return page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    });
    expect(shift, path).toBeLessThan(0.001);
  }
});

test('print is the record with its heading and numbers, and what is shown of it', async () => {
  await visit(site.browser, at(`${HARBOR}?kind=question`), async (page) => {
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toContain('Press Briefing by Press Secretary Ada Moreno');
    expect(text).toContain('who pays for the pilings?');
    expect(text).not.toMatch(/Briefings\n|It was never in danger|Tools|Contents|Who spoke|JSON/);
    expect(text).toMatch(
      /Commissioner Luis Okafor,” Press briefing, James Hall, Press Room, Briefing Reader, March 3, 2031\./,
    );
    expect(await page.locator('.turns').evaluate((turns) => getComputedStyle(turns, '::before').content)).toMatch(
      /Only the 4 questions: 4 of 11 turns shown/,
    );
    expect(await page.locator('.turns > div > a:visible').count()).toBe(4);
    const pdf = await page.pdf({ outline: true, tagged: true });
    expect(pdf.toString('latin1')).toMatch(/\/S \/H1\b/);
  });
});

test('the archive is filtered by kind and speaker at once and in the address', async () => {
  await visit(site.browser, at('briefings/'), async (page) => {
    const shown = () => page.locator('.briefings a:visible').allInnerTexts();
    await page.getByLabel('Kind of event').selectOption('gaggle');
    expect(await shown()).toEqual(['Press Gaggle by Deputy Press Secretary Jun Sato Aboard the Ferry']);
    expect(new URL(page.url()).search).toBe('?event=gaggle');
    expect(await page.locator('h3:visible').allInnerTexts()).toEqual(['March 2031']);
    await page.getByLabel('Kind of event').selectOption('');
    const speaker = page.getByLabel('Speaker');
    await speaker.selectOption((await speaker.locator('option', { hasText: /sato/i }).getAttribute('value'))!);
    expect(await shown()).toHaveLength(1);
    await page.reload();
    expect(await shown()).toHaveLength(1);
    await page.goto(at('briefings/?event=gaggle&speaker=nobody'));
    expect(await shown()).toHaveLength(1);
  });
});

test('a year is a row of the picture, a month a link to its list', async () => {
  await visit(site.browser, at(''), async (page) => {
    expect(await page.locator('.picture tbody th').allInnerTexts()).toEqual(['2032', '2031']);
    await page.getByRole('link', { name: 'March 2031: 2 briefings' }).click();
    expect(new URL(page.url()).hash).toBe('#m-2031-03');
    expect(await page.locator(':target h3').innerText()).toBe('March 2031');
  });
});
