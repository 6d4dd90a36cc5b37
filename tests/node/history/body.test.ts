import { expect, test } from 'vitest';
import { randomNumbers } from '../../../src/bench/random.ts';
import { beside, Body, isWrapOnly, sameBytes } from '../../../src/node/history/body.ts';

const next = randomNumbers(2033);
const any = <T>(choices: readonly T[]) => choices[Math.floor(next() * choices.length)]!;
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

/** The lines below a file's front matter, whichever way its lines end. */
const bodyLines = (file: string) =>
  file
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[^]*?\n---\n/, '')
    .split('\n');

const bodyOf = (text: string) => new Body(Buffer.from(text));
const line = () =>
  times(Math.floor(next() * 5), () => any(['pier', 'harbor', 'ça', '“bridge”', 'مرحبا', ''])).join(' ');

/** Texts with and without front matter, and with all ends of lines. */
function someText(): string {
  const head = any(['', '---\ntitle: x\n---\n', '---\nlabels: "**NAME**"\nroom: é\n---\n\n', '---\nnever ended\n']);
  const text = head + times(Math.floor(next() * 60), line).join('\n') + any(['', '\n', '\n\n']);
  return any([text, text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]);
}

/** A text with some of its lines changed, taken out, or with others put in. */
function edited(text: string): string {
  const lines = text.split('\n');
  for (let count = Math.floor(next() * 3); count >= 0; count--)
    lines.splice(Math.floor(next() * lines.length), Math.floor(next() * 3), ...times(Math.floor(next() * 3), line));
  return lines.join('\n') + any(['', '', '\n', ' more']);
}

test('lines beside each other are those of the files, with all that differs among them', () => {
  for (let round = 0; round < 2000; round++) {
    const then = someText();
    const now = any([edited, edited, someText, () => then])(then);
    const [left, right] = [bodyOf(then), bodyOf(now)];
    const same = sameBytes(left, right);
    const whole = beside(left, right, same, Infinity);
    expect([whole.then, whole.now]).toEqual([bodyLines(then), bodyLines(now)]);
    expect(whole.cut).toEqual({ above: false, below: false });
    const near = beside(left, right, same, Math.floor(next() * 80));
    const { top, bottom, cut } = near;
    const above = whole.top - top;
    const below = whole.bottom - bottom;
    expect([above > 0, below > 0]).toEqual([cut.above, cut.below]);
    expect(near.then).toEqual(whole.then.slice(above, whole.then.length - below));
    expect(near.now).toEqual(whole.now.slice(above, whole.now.length - below));
    expect(whole.then.slice(0, above + top)).toEqual(whole.now.slice(0, above + top));
    expect(whole.then.slice(whole.then.length - below - bottom)).toEqual(
      whole.now.slice(whole.now.length - below - bottom),
    );
  }
});

test('texts that are only wrapped anew are told from others', () => {
  const wrapOnly = (then: string, now: string) => {
    const [left, right] = [bodyOf(then), bodyOf(now)];
    return isWrapOnly(left, right, sameBytes(left, right));
  };
  const bare = (text: string) =>
    bodyLines(text)
      .join('\n')
      .replace(/[\t-\r ]+/g, ' ')
      .trim();
  for (let round = 0; round < 500; round++) {
    const then = someText();
    expect(wrapOnly(then, then)).toBe(true);
    const head = then.length - bodyLines(then).join('\n').length;
    if (!then.includes('\r'))
      expect(wrapOnly(then, then.slice(0, head) + then.slice(head).replace(/ +/g, '\n '))).toBe(true);
    const now = edited(then);
    if (wrapOnly(then, now)) expect(bare(now)).toBe(bare(then));
  }
  expect(wrapOnly('so it was', 'so itwas')).toBe(false);
  expect(wrapOnly('so it was', 'so it was not')).toBe(false);
});

test('a long front matter is found whole', () => {
  const head = `---\n${'tags: [pier]\n'.repeat(1000)}---\n`;
  expect(bodyOf(`${head}MS. MORENO:  Yes.`).head).toBe(head);
  expect(bodyOf(`---\n${'x: y\n'.repeat(3000)}`).head).toBe('');
});
