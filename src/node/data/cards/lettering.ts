import opentype, { type Font, type Glyph } from 'opentype.js';
import sharp from 'sharp';
import type { Mask } from './picture.ts';

/** Letters stand at whole, third and two third pixels, near enough to where they belong. */
const STEPS = 3;

/** A letter to be stamped, `x` pixels from the line's beginning. */
export interface Letter {
  x: number;
  mask: Mask;
}

/** The letters of a typeface as masks, each drawn once in a size: an archive's titles are made of few. */
export class Lettering {
  readonly #fonts: readonly Font[];
  readonly #advances = new Map<string, number>();
  readonly #masks = new Map<string, Promise<Mask | null>>();

  /**
   * `files` are the contents of OpenType or WOFF files, each with some of the letters; those that none has are left
   * out.
   */
  constructor(files: readonly Uint8Array[]) {
    this.#fonts = files.map((file) => opentype.parse(new Uint8Array(file).buffer));
  }

  /** Width of a text in pixels. */
  width(text: string, size: number): number {
    const characters = [...text];
    return (
      characters.reduce((sum, character, index) => sum + this.#advance(character, characters[index + 1]), 0) * size
    );
  }

  /** Whether the typeface has all letters of a word. */
  draws(word: string): boolean {
    return [...word].every((character) => this.#find(character) !== null);
  }

  /** The letters of a text in one line, where the font has something to draw. */
  async letters(text: string, size: number): Promise<Letter[]> {
    const characters = [...text];
    const letters: Letter[] = [];
    let end = 0;
    for (const [index, character] of characters.entries()) {
      const place = Math.round(end * size * STEPS);
      const mask = await this.#mask(character, size, place % STEPS);
      if (mask) letters.push({ x: Math.floor(place / STEPS), mask });
      end += this.#advance(character, characters[index + 1]);
    }
    return letters;
  }

  /** From a character to the next, for a size of 1. */
  #advance(character: string, next = ''): number {
    const key = `${character} ${next}`;
    let advance = this.#advances.get(key);
    if (advance === undefined) {
      const found = this.#find(character);
      const following = found?.font.charToGlyphIndex(next) ? found.font.charToGlyph(next) : null;
      const kerning = found && following ? found.font.getKerningValue(found.glyph, following) : 0;
      this.#advances.set(
        key,
        (advance = found ? ((found.glyph.advanceWidth ?? 0) + kerning) / found.font.unitsPerEm : 0),
      );
    }
    return advance;
  }

  #find(character: string): { font: Font; glyph: Glyph } | null {
    const font = this.#fonts.find((font) => font.charToGlyphIndex(character) > 0);
    return font ? { font, glyph: font.charToGlyph(character) } : null;
  }

  #mask(character: string, size: number, step: number): Promise<Mask | null> {
    const key = `${character} ${size} ${step}`;
    let mask = this.#masks.get(key);
    if (!mask) this.#masks.set(key, (mask = this.#draw(character, size, step / STEPS)));
    return mask;
  }

  async #draw(character: string, size: number, x: number): Promise<Mask | null> {
    const found = this.#find(character);
    if (!found) return null;
    const path = found.glyph.getPath(x, 0, size);
    const { x1, y1, x2, y2 } = path.getBoundingBox();
    const [left, top] = [Math.floor(x1), Math.floor(y1)];
    const [width, height] = [Math.ceil(x2) - left, Math.ceil(y2) - top];
    if (!(width > 0 && height > 0)) return null;
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ` +
      `${width} ${height}"><path d="${path.toPathData(2)}"/></svg>`;
    const coverage = await sharp(Buffer.from(svg)).ensureAlpha().extractChannel('alpha').raw().toBuffer();
    return { left, top, width, height, coverage };
  }
}
