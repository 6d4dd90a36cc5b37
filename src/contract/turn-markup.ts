/*
 * How a turn stands on a briefing's page, agreed between the build, which writes it, and the scripts, which read it:
 *
 *   <div class="q again l" id="t-…"><h3>label</h3><span class="who">…</span><a
 * href="#t-…">number</a><p>words</p>…</div>
 *
 * The label is a heading where an exchange begins, else `<b>`. The style sheets know the same names.
 */

/** Every turn, in its order. */
export const TURN = '.turns > div';

/** A turn's label, from the turn. */
export const LABEL = ':scope > :is(h3, b)';

/** The number of a turn, which is the link to it. */
export const NUMBER = `${TURN} > a`;

/** What stands in a turn besides its words: the label, who that is, the number. */
export const APART = `${TURN} > :is(h3, b):first-child, ${TURN} > .who, ${NUMBER}`;

/** Classes of a turn: a question; one whose label stood over the turn before; a question with a label of its own. */
export const QUESTION = 'q';
export const AGAIN = 'again';
export const LABELLED = 'l';

/** Class of what stands once beside a label: who that is. */
export const WHO = 'who';
