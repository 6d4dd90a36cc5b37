import { make } from '../dom/dom.ts';
import { keysAreOff, switchKeys } from './keys.ts';

const keys: [names: string[], meaning: string][] = [
  [['j', 'n'], 'next turn'],
  [['k', 'p'], 'turn before'],
  [['J', 'N'], 'next question'],
  [['K', 'P'], 'question before'],
  [['c'], 'quote or cite this turn'],
  [['/'], 'search'],
  [['?'], 'this list'],
];

/** Opens the list of keys, made at its first opening. */
export function openKeys(): void {
  let dialog = document.querySelector<HTMLDialogElement>('#keys');
  if (!dialog) {
    dialog = keysDialog();
    document.body.append(dialog);
  }
  dialog.showModal();
}

function keysDialog(): HTMLDialogElement {
  const choice = make('input', { type: 'checkbox', id: 'keys-on' });
  choice.checked = !keysAreOff();
  choice.addEventListener('change', () => switchKeys(choice.checked));
  const named = (names: string[]) => names.flatMap((name, index) => [index > 0 && ' or ', make('kbd', {}, name)]);
  return make(
    'dialog',
    { id: 'keys', 'aria-labelledby': 'keys-title' },
    make('h2', { id: 'keys-title' }, 'Keys'),
    make(
      'dl',
      {},
      keys.map(([names, meaning]) => make('div', {}, make('dt', {}, named(names)), make('dd', {}, meaning))),
    ),
    make('p', {}, make('label', {}, choice, ' Single keys work on this device')),
    make('form', { method: 'dialog' }, make('button', {}, 'Close')),
  );
}
