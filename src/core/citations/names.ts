import type { CslName } from './item.ts';
import type { ProseStyle } from './styles.ts';

/** How a style writes those who speak: in which order, joined by what, and from how many on only some are named. */
const MANNERS: Record<ProseStyle, Manner> = {
  chicago: { write: () => straight, two: ' and ', last: ', and ', most: 2, named: 1 },
  bluebook: { write: () => straight, two: ' & ', last: ' & ', most: 3, named: 1 },
  mla: {
    write: (index) => (index === 0 ? inverted : straight),
    two: ', and ',
    last: ', and ',
    most: 2,
    named: 1,
    etAl: ', et al.',
  },
  apa: { write: () => initialled, two: ', & ', last: ', & ', most: 20, named: 19 },
};

interface Manner {
  write: (index: number) => (name: CslName) => string;
  /** Between two names, and before the last of more. */
  two: string;
  last: string;
  /** Where there are more than so many, `named` of them stand for all. */
  most: number;
  named: number;
  etAl?: string;
}

/** The names as the style prints them, one or more. */
export function namesInStyle(names: readonly CslName[], style: ProseStyle): string {
  const { write, two, last, most, named, etAl = ' et al.' } = MANNERS[style];
  const written = names.map((name, index) => write(index)(name));
  if (written.length > most) {
    const shown = written.slice(0, named).join(', ');
    return style === 'apa' ? `${shown}, . . . ${written.at(-1)}` : shown + etAl;
  }
  // A family name with its initials holds a comma, what stands for itself does not.
  const pair = style === 'apa' && names.every((name) => 'literal' in name) ? ' & ' : two;
  if (written.length === 2) return written.join(pair);
  return written.length === 1 ? written[0]! : `${written.slice(0, -1).join(', ')}${last}${written.at(-1)}`;
}

const straight = (name: CslName) => ('literal' in name ? name.literal : `${name.given} ${name.family}`);
const inverted = (name: CslName) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
const initialled = (name: CslName) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`);

/** `Mary-Ann B.` is `M.-A. B.`. */
const initials = (given: string) =>
  given
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => (/^\p{L}/u.test(part) ? `${[...part][0]!.toUpperCase()}.` : part))
        .join('-'),
    )
    .join(' ');
