import type { Citation } from '../citations/item.ts';
import { CITATION_STYLES } from '../citations/styles.ts';

const CHOICE = 'citation-style';

/** Shows a citation in the style that the reader chose last, to copy or download. */
export async function openCitation(citation: Citation): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#citation')!;
  const select = dialog.querySelector('select')!;
  const text = dialog.querySelector('output')!;
  const said = dialog.querySelector('.said')!;
  const save = dialog.querySelector<HTMLAnchorElement>('a[download]')!;
  text.textContent = 'Loading the styles.';
  said.textContent = '';
  dialog.showModal();
  select.value = localStorage.getItem(CHOICE) ?? CITATION_STYLES[0].id;
  let library: typeof import('./citation-sheets.ts') | null = null;
  const show = () => {
    if (!library) return;
    const style = CITATION_STYLES.find(({ id }) => id === select.value) ?? CITATION_STYLES[0];
    const shown = library.formatCitation(citation, style.id);
    text.textContent = shown;
    said.textContent = '';
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([shown], { type: 'text/plain' }));
    save.download = `${citation.id}.${'extension' in style ? style.extension : 'txt'}`;
  };
  select.onchange = () => {
    localStorage.setItem(CHOICE, select.value);
    show();
  };
  dialog.querySelector<HTMLButtonElement>('[data-copy]')!.onclick = () => {
    void navigator.clipboard.writeText(text.textContent).then(
      () => (said.textContent = 'Citation copied.'),
      () => (said.textContent = 'The browser does not let the page copy. Select the text and copy it.'),
    );
  };
  library = await import('./citation-sheets.ts').catch(() => null);
  if (library) show();
  else text.textContent = 'The styles could not be loaded. Try again when you are online.';
}
