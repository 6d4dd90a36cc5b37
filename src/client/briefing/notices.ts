/** What a notice offers besides its words. */
export interface Action {
  text: string;
  run: () => void;
}

/**
 * Shows words over the foot of the page until they are closed; another notice of the same id takes their place. Returns
 * what closes it.
 */
export function notify(id: string, text: string, action?: Action): () => void {
  document.getElementById(id)?.remove();
  const notice = document.createElement('p');
  notice.id = id;
  notice.className = 'notice';
  notice.append(text);
  const close = () => notice.remove();
  if (action) notice.append(button(action.text, () => (close(), action.run())));
  const closer = button('×', close);
  closer.className = 'plain';
  closer.setAttribute('aria-label', 'Close');
  notice.append(closer);
  document.getElementById('notices')!.append(notice);
  return close;
}

function button(text: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.append(text);
  element.addEventListener('click', run);
  return element;
}
