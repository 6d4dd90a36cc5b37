import { commandOf, keysAreOff, takesText, type Command } from './keys.ts';
import { currentPlace } from './place.ts';
import { beside, goTo, isQuestion, turns } from './turns.ts';

const run: Record<Command, () => void> = {
  'next-turn': () => move(1),
  'previous-turn': () => move(-1),
  'next-question': () => move(1, isQuestion),
  'previous-question': () => move(-1, isQuestion),
  search: focusSearch,
  help: () => void import('./keys-dialog.ts').then(({ openKeys }) => openKeys()),
};

/** Lets single keys and the buttons with `data-command` move through the transcript. */
export function listenForCommands(): void {
  document.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (
      !command ||
      event.defaultPrevented ||
      keysAreOff() ||
      document.querySelector('dialog[open]') ||
      takesText(event.target)
    )
      return;
    event.preventDefault();
    run[command]();
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
    if (button) run[button.dataset['command'] as Command]?.();
  });
}

function move(step: 1 | -1, wanted?: (turn: HTMLElement) => boolean): void {
  const focused = turns.findIndex((turn) => turn.contains(document.activeElement));
  const { reading, top } = currentPlace();
  const onScreen = focused >= top.index && focused <= reading + 3;
  const before = turns[0] && turns[0].getBoundingClientRect().top > innerHeight * 0.3 ? -1 : reading;
  const turn = beside(onScreen ? focused : before, step, wanted);
  if (turn) goTo(turn);
}

function focusSearch(): void {
  const tools = document.getElementById('tools');
  const here = tools?.querySelector<HTMLInputElement>('input[type=search]');
  if (here && tools && getComputedStyle(tools).display === 'none') tools.showPopover();
  (here ?? document.querySelector<HTMLInputElement>('#site-search'))?.focus();
}
