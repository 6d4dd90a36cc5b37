import { formatCitation } from '../../core/citations/format.ts';
import type { Citation } from '../../core/citations/item.ts';
import { CITATION_STYLES } from '../../core/citations/styles.ts';
import { make } from '../dom/dom.ts';
import { recall, remember } from '../dom/storage.ts';

const CHOICE = 'citation-style';

/** Shows a citation in the style that the reader chose last, to copy or download. */
export function openCitation(citation: Citation): void {
  const dialog = document.querySelector<HTMLDialogElement>('#citation') ?? addDialog();
  const select = dialog.querySelector('select')!;
  const text = dialog.querySelector('output')!;
  const said = dialog.querySelector('.said')!;
  const save = dialog.querySelector<HTMLAnchorElement>('a[download]')!;
  select.value = recall(CHOICE) ?? CITATION_STYLES[0].id;
  const show = () => {
    const style = CITATION_STYLES.find(({ id }) => id === select.value) ?? CITATION_STYLES[0];
    const shown = formatCitation(citation, style.id);
    text.textContent = shown;
    said.textContent = '';
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([shown], { type: 'text/plain' }));
    save.download = `${citation.id}.${'extension' in style ? style.extension : 'txt'}`;
  };
  select.onchange = () => {
    remember(CHOICE, select.value);
    show();
  };
  dialog.querySelector<HTMLButtonElement>('[data-copy]')!.onclick = () => {
    void navigator.clipboard.writeText(text.textContent).then(
      () => (said.textContent = 'Citation copied.'),
      () => (said.textContent = 'The browser does not let the page copy. Select the text and copy it.'),
    );
  };
  show();
  dialog.showModal();
}

function addDialog(): HTMLDialogElement {
  const dialog = make(
    'dialog',
    { id: 'citation', 'aria-labelledby': 'citation-title' },
    make('h2', { id: 'citation-title' }, 'Cite'),
    make('label', { for: 'citation-style' }, 'Style'),
    make(
      'select',
      { id: 'citation-style', autocomplete: 'off' },
      CITATION_STYLES.map(({ id, title }) => make('option', { value: id }, title)),
    ),
    make('output', { for: 'citation-style' }),
    make(
      'div',
      { class: 'actions' },
      make('button', { type: 'button', 'data-copy': true }, 'Copy'),
      make('a', { download: true, href: '#citation' }, 'Download'),
      make('form', { method: 'dialog' }, make('button', {}, 'Close')),
    ),
    make('p', { class: 'said small', role: 'status' }),
  );
  document.body.append(dialog);
  return dialog;
}
