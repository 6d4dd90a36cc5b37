import { turns } from './turns.ts';
import { lastWhere } from '../../core/transcript/halving.ts';

/** A point in the transcript: a turn's index and how far into it, from 0 to 1. */
export interface Point {
  index: number;
  part: number;
}

/** What is on the screen: its first and last point, and the turn that is being read, in the upper third. */
export interface Place {
  top: Point;
  bottom: Point;
  reading: number;
}

const watchers = new Set<(place: Place) => void>();
let asked = false;

/** Calls back with the place once the page is painted and whenever it has changed, at most once a frame. */
export function watchPlace(watcher: (place: Place) => void): void {
  if (watchers.size === 0) {
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask, { passive: true });
  }
  watchers.add(watcher);
  afterPaint(ask);
}

/** Runs what readers do not wait for when the browser has drawn what they do wait for. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** Where the reader is, from the layout as it is now. */
export function currentPlace(): Place {
  return { top: pointAt(0), bottom: pointAt(innerHeight), reading: pointAt(innerHeight * 0.3 + 1).index };
}

function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const place = currentPlace();
    for (const watcher of watchers) watcher(place);
  });
}

/** The point at a height of the screen; turns stand in order, so halving finds it. Hidden turns are passed over. */
function pointAt(y: number): Point {
  const shown = turns.filter((turn) => !turn.hidden);
  const at = lastWhere(shown.length, (index) => shown[index]!.getBoundingClientRect().top <= y);
  const turn = shown[Math.max(0, at)];
  if (!turn) return { index: 0, part: 0 };
  const { top, height } = turn.getBoundingClientRect();
  return { index: turns.indexOf(turn), part: Math.min(1, Math.max(0, (y - top) / Math.max(1, height))) };
}
