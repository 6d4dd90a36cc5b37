import { inOneLine } from '../../contract/terms.ts';
import { briefingFacts } from './facts.ts';
import { contentsLines } from './lines.ts';
import { watchPlace } from './place.ts';
import { isQuestion, labelOf, turns, wordsOf } from './turns.ts';

/**
 * Writes the contents from the transcript on the page (which is lighter than to send its beginnings twice), and lets
 * them follow the reading: the exchange that is read is marked, and kept in sight.
 */
export function writeContents(contents: HTMLElement): void {
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const lines = contentsLines(
    turns.map((turn) => ({
      id: turn.id,
      label: labelOf(turn),
      question: isQuestion(turn),
      opens: turn.firstElementChild!.matches('h3'),
      text: wordsOf(turn),
    })),
    briefingFacts().told,
  );
  const links = lines.map(({ id, label, terms, words }) => {
    const link = document.createElement('a');
    link.href = `#${id}`;
    if (label) link.append(element('b', label), ' ');
    if (terms.length > 0) {
      link.append(element('strong', inOneLine(terms)), ' ');
      link.title = `${inOneLine(terms)}: ${words}`;
    }
    link.append(element('span', words));
    list.append(element('li', link));
    return link;
  });
  contents.append(list);
  contents.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && contents.matches(':popover-open'))
      contents.hidePopover();
  });
  const starts = lines.map(({ id }) => turns.findIndex((turn) => turn.id === id));
  follow(contents, links, starts);
}

function follow(contents: HTMLElement, links: readonly HTMLElement[], starts: readonly number[]): void {
  let current: HTMLElement | undefined;
  watchPlace(({ reading }) => {
    const link = links[starts.findLastIndex((start) => start <= reading)];
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (link && !contents.contains(document.activeElement)) showWithin(contents, link);
  });
}

/** Scrolls the list only, not the page. */
function showWithin(list: HTMLElement, item: HTMLElement): void {
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
}

function element(name: string, content: string | Node): HTMLElement {
  const made = document.createElement(name);
  made.append(content);
  return made;
}
