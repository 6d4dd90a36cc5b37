import { hold } from './heights.ts';

/** Where somebody was on a page: a part and its distance from the screen's top, or the height alone above all parts. */
interface Left {
  part: number;
  top: number;
}

/** Milliseconds without scrolling after which a place is one where somebody is. */
const REST = 200;

/**
 * Brings who reloads the page, or comes back to it, to where they were. Browsers do that by a height, which the page no
 * longer has when its parts are not yet laid out. Returns whether there was a place to come back to.
 */
export function comeBack(parts: readonly HTMLElement[]): boolean {
  const keep = () => history.replaceState({ ...state(), left: place(parts) }, '');
  let resting = 0;
  // When the page is left it is too late: browsers lose what is written then.
  addEventListener(
    'scroll',
    () => {
      clearTimeout(resting);
      resting = window.setTimeout(keep, REST);
    },
    { passive: true },
  );
  // Two that bring the reader to a place bring them to neither.
  history.scrollRestoration = 'manual';
  // After the event that says that the address has another fragment.
  addEventListener('popstate', () => setTimeout(() => bringBack(parts)));
  addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && bringBack(parts));
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit !== undefined && visit.type !== 'navigate' && bringBack(parts);
}

function bringBack(parts: readonly HTMLElement[]): boolean {
  const left = state()?.left;
  if (!left) return false;
  const part = parts[left.part];
  hold(() =>
    scrollBy({ top: part ? part.getBoundingClientRect().top - left.top : left.top - scrollY, behavior: 'instant' }),
  );
  return true;
}

function place(parts: readonly HTMLElement[]): Left {
  const part = parts.findIndex((each) => each.getBoundingClientRect().bottom > 0);
  const top = parts[part]?.getBoundingClientRect().top ?? 0;
  return part <= 0 && top >= 0 ? { part: -1, top: scrollY } : { part, top };
}

const state = () => history.state as { left?: Left } | null;
