import { smallStrip, type StripSource } from '../../../contract/strip.ts';
import type { Lettering } from './lettering.ts';
import { Picture, rgb } from './picture.ts';
import { readLook } from '../../look.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';

/** What a card shows. */
export interface CardFacts {
  title: string;
  /** Kind of event and date in words. */
  when: string;
  speakers: string[];
  terms: string[];
  siteTitle: string;
  strip: StripSource;
}

const MARGIN = 48;
const LINE = CARD_WIDTH - 2 * MARGIN;

const { colours } = readLook();
const PAPER = rgb(colours.paper.light);
const COLOURS = [colours.ink, colours['ink-2'], colours.question].map(({ light }) => rgb(light));
const [INK, QUIET, ACCENT] = [0, 1, 2];

/**
 * A social card as PNG: title, date and speakers in the letters of the font, so that it looks the same everywhere, and
 * the strip.
 */
export async function drawCard(
  { title, when, speakers, terms, siteTitle, strip }: CardFacts,
  lettering: Lettering,
): Promise<Buffer> {
  const picture = new Picture(CARD_WIDTH, CARD_HEIGHT, PAPER, COLOURS);
  const write = async (text: string, size: number, y: number, colour: number) => {
    for (const { x, mask } of await lettering.letters(text, size))
      picture.stamp(mask, MARGIN + x, Math.round(y), colour);
  };
  const size = title.length > 90 ? 32 : 40;
  const heading = wrap(lettering, title.replace(/\s+/gu, ' ').replaceAll('\u2011', '-'), size, 4);
  const [names] = wrap(lettering, speakers.join(', '), 22, 1);
  await write(when, 22, 68, ACCENT);
  for (const [index, line] of heading.entries()) await write(line, size, 76 + (index + 1) * size * 1.2, INK);
  const [about] = wrap(lettering, terms.join(' · '), 22, 1);
  if (about) await write(about, 22, 292, ACCENT);
  if (names) await write(names, 22, 316, QUIET);
  drawStrip(picture, strip);
  await write(siteTitle, 18, CARD_HEIGHT - 24, QUIET);
  return picture.png();
}

/** The strip across the card: statements above, questions below. */
function drawStrip(picture: Picture, source: StripSource): void {
  const { width, dashes } = smallStrip(source);
  const at = (unit: number) => MARGIN + Math.round((unit * LINE) / width);
  let end = 0;
  for (const [index, length] of dashes.split(' ').map(Number).entries()) {
    const asked = index % 2 === 1;
    picture.bar(at(end), asked ? 355 : 337, at(end + length) - at(end), 18, asked ? ACCENT : QUIET);
    end += length;
  }
}

/**
 * Breaks words into lines of the card's width; what is too much ends in three dots. Words with letters that the
 * typeface lacks are left out whole: half a name would be another name.
 */
function wrap(lettering: Lettering, text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  // Characters that only steer how text is set have no outline.
  for (const word of text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .split(' ')
    .filter((word) => word !== '' && lettering.draws(word))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && lettering.width(longer, size) <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last.includes(' ') && lettering.width(`${last} …`, size) > LINE) last = last.slice(0, last.lastIndexOf(' '));
  return [...lines.slice(0, most - 1), `${last} …`];
}
