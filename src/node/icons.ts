import sharp from 'sharp';
import { MARK } from '../contract/mark.ts';
import { readLook } from './look.ts';

/** The files of the site's icons below `public/`, each with what draws it. */
export const icons: Record<string, () => Promise<Buffer>> = {
  'favicon.svg': async () => Buffer.from(favicon()),
  'favicon.png': () =>
    sharp(Buffer.from(favicon()), { density: 72 * 4 })
      .resize(32)
      .png()
      .toBuffer(),
  'apple-touch-icon.png': () => onPaper(180, 0.625),
  'icons/icon-192.png': () => onPaper(192, 0.77),
  'icons/icon-512.png': () => onPaper(512, 0.77),
  // What a device may cut off at the edges holds nothing of the sign.
  'icons/maskable-512.png': () => onPaper(512, 0.625),
};

function favicon(): string {
  const { ink, question } = readLook().colours;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK.size} ${MARK.size}">` +
    `<style>.s{fill:${ink.light}}.q{fill:${question.light}}` +
    `@media (prefers-color-scheme:dark){.s{fill:${ink.dark}}.q{fill:${question.dark}}}</style>` +
    `<path class="s" d="${MARK.statements}"/><path class="q" d="${MARK.questions}"/></svg>\n`
  );
}

/** The sign in the middle of a square of paper, `share` of its side large. */
function onPaper(size: number, share: number): Promise<Buffer> {
  const { paper, ink, question } = readLook().colours;
  const edge = (size * (1 - share)) / 2;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<path fill="${paper.light}" d="M0 0h${size}v${size}H0z"/>` +
    `<g transform="translate(${edge} ${edge}) scale(${(size * share) / MARK.size})">` +
    `<path fill="${ink.light}" d="${MARK.statements}"/><path fill="${question.light}" ` +
    `d="${MARK.questions}"/></g></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: paper.light }).png({ palette: true }).toBuffer();
}
