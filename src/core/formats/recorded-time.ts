import { isTimed } from './vtt.ts';
import { element } from './xml.ts';

/**
 * The time of the recording, where the standard can write it: within a day from the beginning. Empty, as what is
 * printed is none of the words.
 */
export function recordedTime(seconds: number | null): string {
  if (!isTimed({ seconds }) || seconds! >= 86_400) return '';
  const time = new Date(seconds! * 1000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
  return element('recordedTime', { type: 'startEvent', time });
}
