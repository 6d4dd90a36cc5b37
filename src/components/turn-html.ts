import type { Participant } from '../view/people.ts';
import type { Block, Turn } from '../core/transcript/types.ts';
import { recordingAt } from '../core/transcript/recording.ts';
import { escapeAttribute } from '../core/transcript/escape.ts';
import { AGAIN, LABELLED, QUESTION, WHO } from '../contract/turn-markup.ts';

/** What stands once beside a label: who we believe it is. */
export type Introduction = Pick<Participant, 'name' | 'office' | 'href'>;

/*
 * A briefing has some two hundred turns and an archive a hundred thousand, so turns are made as text, with as little
 * around the words as they need: https://developer.chrome.com/docs/lighthouse/performance/dom-size has the reason.
 */

/**
 * The turns as HTML: an element a turn, labels as headings where an exchange begins. `introduced` is by label; with the
 * address of a recording each time leads to its second there. `changed` are addresses that tell what stood in a turn
 * before, by its id.
 */
export function turnsHtml(
  turns: readonly Turn[],
  introduced: ReadonlyMap<string, Introduction>,
  recording?: string,
  changed: ReadonlyMap<string, string> = new Map(),
): string {
  const seen = new Set<string>();
  return turns
    .map((turn, index) => turnHtml(turn, turns[index - 1], introduced, seen, recording, changed.get(turn.id)))
    .join('\n');
}

function turnHtml(
  turn: Turn,
  before: Turn | undefined,
  introduced: ReadonlyMap<string, Introduction>,
  seen: Set<string>,
  recording: string | undefined,
  history: string | undefined,
): string {
  const question = turn.kind === 'question';
  const opens = !before || before.exchange !== turn.exchange;
  const again = !question && before?.label === turn.label;
  const tag = opens ? 'h3' : 'b';
  const kinds = [
    ...(question ? [QUESTION] : []),
    ...(again ? [AGAIN] : []),
    ...(question && turn.label.length > 2 ? [LABELLED] : []),
  ];
  const kind = kinds.length > 0 ? ` class="${kinds.join(' ')}"` : '';
  const bare = escapeAttribute(turn.label);
  const label =
    turn.printed === null
      ? `<${tag}>${bare}</${tag}>`
      : `<${tag} data-label="${bare}">${escapeAttribute(turn.printed)}</${tag}>`;
  return (
    `<div${kind} id="${turn.id}">${label}${introduction(turn, introduced, seen)}${time(turn, recording)}<a ` +
    `href="#${turn.id}">${turn.n}</a>${changeMark(history)}${blocksHtml(turn.blocks)}</div>`
  );
}

/** Leads to what stood in the turn before. It has no text, so that it is none of the words. */
function changeMark(history: string | undefined): string {
  if (history === undefined) return '';
  const what = 'Changed after publication: what stood here before';
  return `<small><a href="${escapeAttribute(history)}" aria-label="${what}"></a></small>`;
}

/** The printed time, from an attribute: it is none of the words, and nobody copies or finds it among them. */
function time({ time, seconds }: Turn, recording?: string): string {
  if (time === null) return '';
  const printed = escapeAttribute(time);
  const address = recording === undefined ? null : recordingAt(recording, seconds);
  if (address === null) return `<data value="${seconds ?? ''}" data-printed="${printed}"></data>`;
  const link = `href="${escapeAttribute(address)}" rel="external" data-printed="${printed}"`;
  return `<data value="${seconds}"><a ${link} aria-label="Recording at ${printed}"></a></data>`;
}

function introduction(turn: Turn, introduced: ReadonlyMap<string, Introduction>, seen: Set<string>): string {
  const who = introduced.get(turn.label);
  if (
    !who?.href ||
    who.name.toLowerCase() === turn.label.toLowerCase() ||
    turn.kind === 'question' ||
    seen.has(who.href)
  )
    return '';
  seen.add(who.href);
  return (
    `<span class="${WHO}"><a ` +
    `href="${escapeAttribute(who.href)}">${escapeAttribute(who.name)}</a>` +
    `${who.office ? ` <span>${escapeAttribute(who.office)}</span>` : ''}</span>`
  );
}

/**
 * Blocks of the record as HTML: the source's wrapping undone, stage directions marked as such, words of other scripts
 * in their own direction.
 */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, html }) =>
      kind === 'code'
        ? html
        : withDirection(
            kind === 'stage-direction' ? html.replace(/^<p>/, '<p class="stage">') : withStage(html),
          ).replaceAll('\n', ' '),
    )
    .join('');
}

/** `(Laughter.)` within a sentence: a bracket of its own sentence is the transcriber's. */
function withStage(html: string): string {
  return html.includes('(') ? html.replace(/\([A-Z][^()<>]{1,70}[.!?]\)/g, '<i>$&</i>') : html;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

function withDirection(html: string): string {
  return RIGHT_TO_LEFT.test(html)
    ? html
        .replace(/<(p|li|blockquote|h[1-6]|td|th)>/g, '<$1 dir="auto">')
        .replace(/^<p class="stage">/, '<p class="stage" dir="auto">')
    : html;
}
