import { readFileSync } from 'node:fs';

/** A colour as `#rrggbb` on light and on dark surroundings. */
export interface Colour {
  light: string;
  dark: string;
}

const names = ['paper', 'ink', 'ink-2', 'question'] as const;

/** What of the look of the pages is needed elsewhere: on cards, icons and in what tells browsers of the site. */
export interface Look {
  colours: Record<(typeof names)[number], Colour>;
  /** The typeface of the record, by the name of its package. */
  typeface: string;
}

/** Reads the look from the style sheet that the pages have it from. Throws an `Error` where something is not there. */
export function readLook(): Look {
  const css = readFileSync(new URL('../contract/look.css', import.meta.url), 'utf8');
  const part = (pattern: RegExp, what: string) => {
    const found = pattern.exec(css);
    if (!found) throw new Error(`src/contract/look.css has no ${what}.`);
    return found;
  };
  const colour = (name: string): Colour => {
    const [, light, dark] = part(
      new RegExp(String.raw`--${name}: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);`),
      `\`--${name}: light-dark(#…, #…);\``,
    );
    return { light: light!, dark: dark! };
  };
  const [, family] = part(/--record: '([^']+)'/, "typeface in quotes in `--record: '…'`");
  return {
    colours: Object.fromEntries(names.map((name) => [name, colour(name)])) as Look['colours'],
    typeface: family!.toLowerCase().replaceAll(' ', '-'),
  };
}
