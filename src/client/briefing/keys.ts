import { recall, remember } from '../dom/storage.ts';

/** What a key or a button on the page can do. */
export type Command = 'next-turn' | 'previous-turn' | 'next-question' | 'previous-question' | 'search' | 'help';

const commands: Record<string, Command> = {
  j: 'next-turn',
  n: 'next-turn',
  k: 'previous-turn',
  p: 'previous-turn',
  J: 'next-question',
  N: 'next-question',
  K: 'previous-question',
  P: 'previous-question',
  '/': 'search',
  '?': 'help',
};

/** The command of a key, or `null` where it has none or belongs to the browser. */
export function commandOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Command | null {
  return ctrlKey || metaKey || altKey ? null : (commands[key] ?? null);
}

const OFF = 'single-keys-off';

/** Whether the reader has switched single keys off on this device. */
export const keysAreOff = () => recall(OFF) !== null;

/** Switches single keys on or off for this device. */
export const switchKeys = (on: boolean): void => remember(OFF, on ? null : '1');

/** Whether a key pressed there writes a letter. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}
