/*
 * Parts of long pages are laid out when they come near (`content-visibility: auto`), and have a guessed height until
 * then. The first screen stands sooner by that; but whatever moves to a place by heights would miss it, and the page
 * would jump under somebody who scrolls up. So the guesses last only until the page is painted: then each part gets its
 * real height, a few at a time, while what the reader looks at, or is being brought to, stays where it is.
 */

/** Milliseconds of work in one go: short enough to keep the page answering. */
const AT_ONCE = 16;

/**
 * Milliseconds after loading in which browsers still scroll by themselves: to what the address names, or to a height.
 */
const AFTER_LOAD = 500;

let parts: readonly HTMLElement[] = [];
/** Parts whose heights are guessed still. */
let guessed = new Set<HTMLElement>();
let goal: (() => void) | null = null;
/** What the reader was brought to last, until they move. */
let latest: (() => void) | null = null;
/** The page's height at which that left them, and the part that any place in will do for. */
let placed = 0;
let within: Element | null = null;

/** Gives parts of the page, in their order, their real heights soon. */
export function realHeights(all: readonly HTMLElement[]): void {
  parts = all;
  guessed = new Set(all);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(type, release, { capture: true, passive: true });
  next();
}

/**
 * Brings the reader to a place by `bring`, and again while heights change it, until the reader moves. What is known
 * late names the `earlier` place that it stands for, and moves nobody who was brought elsewhere or moved since. Where
 * the browser brings them into the part `anywhereIn` by itself, they stay there: it knows of words that the address
 * names, which not every browser tells scripts.
 */
export function hold(
  bring: () => void,
  { earlier, anywhereIn }: { earlier?: () => void; anywhereIn?: Element } = {},
): void {
  if (earlier && earlier !== latest) return;
  latest = bring;
  within = anywhereIn ?? null;
  if (!broughtByBrowser()) place(bring);
  goal = settled() ? null : bring;
}

function place(bring: () => void): void {
  bring();
  placed = scrollY;
}

function broughtByBrowser(): boolean {
  if (!within || Math.abs(scrollY - placed) < 2) return false;
  const { top, bottom } = within.getBoundingClientRect();
  // To the part itself a browser scrolls where we do; words it puts in the middle, so their part begins above it.
  const own = Math.abs(top - Number.parseFloat(getComputedStyle(within).scrollMarginTop)) < 4;
  return !own && top < innerHeight * 0.6 && bottom > innerHeight * 0.4;
}

function settled(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const loaded = visit?.loadEventEnd ?? 0;
  return guessed.size === 0 && loaded > 0 && performance.now() > loaded + AFTER_LOAD;
}

/**
 * Leaves the reader to move by themselves. What is above gets its height now, all at once: later the page would be
 * moved for it under a wheel that is on its way, and browsers then do one or the other.
 */
function release(): void {
  goal = null;
  latest = null;
  if (guessed.size > 0) keepingPlace((first) => parts.slice(0, first + 1).forEach(layOut));
}

function next(): void {
  requestAnimationFrame(() => setTimeout(step));
}

function step(): void {
  const started = performance.now();
  keepingPlace((first) => {
    for (const part of outwards(first)) {
      layOut(part);
      // Reading the place makes the browser lay the part out now, within the time that is measured.
      if (part.getBoundingClientRect().top !== null && performance.now() - started > AT_ONCE) break;
    }
  });
  if (!settled()) return next();
  document.documentElement.style.overflowAnchor = '';
  goal = null;
}

/**
 * Lets heights change by `change`, which is given the first part on the screen, under a page that stays where it is.
 */
function keepingPlace(change: (first: number) => void): void {
  // The browser's own anchoring would move the page a second time.
  document.documentElement.style.overflowAnchor = 'none';
  if (broughtByBrowser()) goal = null;
  const first = Math.max(
    0,
    parts.findIndex((part) => part.getBoundingClientRect().bottom > 0),
  );
  const anchor = parts[first];
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change(first);
  if (goal) place(goal);
  else if (anchor && scrollY > 0) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
}

function layOut(part: HTMLElement): void {
  part.style.contentVisibility = 'visible';
  guessed.delete(part);
}

/** Guessed parts from where the reader is, those above first in turn with those below: nobody is to meet one. */
function* outwards(from: number): Generator<HTMLElement> {
  for (let distance = 0; distance < parts.length; distance++)
    for (const part of new Set([parts[from - distance], parts[from + distance]]))
      if (part && guessed.has(part)) yield part;
}
