import type { Font, PathCommand } from 'opentype.js';
import { smallStrip, type StripSource } from '../site/strip.ts';

/** What a card shows. */
export interface CardFacts {
  title: string;
  /** Kind of event and date in words. */
  when: string;
  speakers: string[];
  siteTitle: string;
  strip: StripSource;
}

export const CARD_WIDTH = 800;
export const CARD_HEIGHT = 420;
const MARGIN = 48;
const LINE = CARD_WIDTH - 2 * MARGIN;

/** A social card as SVG: title, date and speakers as outlines of the font, so that it looks the same everywhere, and the strip. */
export function cardSvg({ title, when, speakers, siteTitle, strip }: CardFacts, font: Font): string {
  const size = title.length > 90 ? 32 : 40;
  const heading = wrap(font, title.replace(/\s+/gu, ' '), size, 4);
  const outline = (text: string, size: number, y: number, colour: string) => `<path fill="${colour}" d="${pathData(font.getPath(text, MARGIN, y, size).commands)}"/>`;
  const [names] = wrap(font, speakers.join(', '), 22, 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"><rect width="100%" height="100%" fill="#fcfbf8"/>` +
    outline(when, 22, 68, '#a8480f') +
    heading.map((line, index) => outline(line, size, 76 + (index + 1) * size * 1.2, '#1d1b18')).join('') +
    (names ? outline(names, 22, 316, '#57524a') : '') +
    stripSvg(strip) +
    outline(siteTitle, 18, CARD_HEIGHT - 24, '#57524a') +
    '</svg>'
  );
}

/** An outline as SVG's path data, to a tenth of a pixel. */
function pathData(commands: readonly PathCommand[]): string {
  const point = (x: number, y: number) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      const end = point(command.x, command.y);
      if (command.type === 'C') return `C${point(command.x1, command.y1)} ${point(command.x2, command.y2)} ${end}`;
      return command.type === 'Q' ? `Q${point(command.x1, command.y1)} ${end}` : `${command.type}${end}`;
    })
    .join('');
}

/** The strip across the card: statements above, questions below. */
function stripSvg(source: StripSource): string {
  const { width, dashes } = smallStrip(source);
  const row = (y: number, colour: string, offset: number) =>
    `<path d="M0 ${y}H${width}" stroke="${colour}" stroke-width="18" stroke-dasharray="${dashes}" stroke-dashoffset="${offset}"/>`;
  return `<g transform="translate(${MARGIN} 0) scale(${LINE / width} 1)">${row(346, '#57524a', 0)}${row(364, '#a8480f', width)}</g>`;
}

/** Breaks words into lines of the card's width; what is too much ends in three dots. */
function wrap(font: Font, text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  // Characters that only steer how text is set have no outline.
  for (const word of text.replace(/\p{Cf}/gu, '').split(' ').filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && font.getAdvanceWidth(longer, size) <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last.includes(' ') && font.getAdvanceWidth(`${last} …`, size) > LINE) last = last.slice(0, last.lastIndexOf(' '));
  return [...lines.slice(0, most - 1), `${last} …`];
}
