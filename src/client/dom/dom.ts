type Child = Node | string | null | undefined | false | Child[];

/** Makes an element: `make('a', { href: '/', class: 'x' }, 'text')`. Text stays text, whatever is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat(3).filter((child): child is Node | string => child instanceof Node || typeof child === 'string'),
  );
  return element;
}

/**
 * Puts a value into a field, also as the one that it goes back to: WebKit empties fields without completion when a page
 * is shown as it was left.
 */
export function setField(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field instanceof HTMLInputElement) field.defaultValue = value;
  if (field.value !== value) field.value = value;
}

/** `1,204 turns`, `1 turn`. */
export function counted(value: number, noun: string): string {
  return `${value.toLocaleString('en-US')} ${noun}${value === 1 ? '' : 's'}`;
}

/** Hands the reader a text as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
