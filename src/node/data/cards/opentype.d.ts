// The types written for this library bring those of browsers with them; this is what is used of it.
declare module 'opentype.js' {
  export interface Path {
    getBoundingBox(): { x1: number; y1: number; x2: number; y2: number };
    toPathData(decimals: number): string;
  }
  export interface Glyph {
    advanceWidth?: number;
    getPath(x: number, y: number, size: number): Path;
  }
  export interface Font {
    unitsPerEm: number;
    /** 0 where the font does not have the character. */
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  }
  const opentype: { parse(font: ArrayBuffer): Font };
  export default opentype;
}
