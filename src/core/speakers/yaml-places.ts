import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair } from 'yaml';

export interface Place {
  line: number;
  column: number;
}

/** A string of the file with its place in it. */
export interface Placed extends Place {
  value: string;
}

/** Keys and numbers that lead from the whole to a part of it. */
export type Path = readonly PropertyKey[];

/** What a file of YAML says, with the places where it does. */
export interface PlacedYaml {
  /** Its values: a scalar is the text that stands there; a key with nothing after it is as if it were missing. */
  value: unknown;
  /** What keeps it from being YAML. */
  errors: (Place & { text: string })[];
  /** Where a value stands; where it is missing, where that stands in which it is missed. */
  placeOf: (path: Path) => Place;
  /** Where a key stands. */
  placeOfKey: (path: Path) => Place;
}

/** Reads a file of YAML. */
export function readPlacedYaml(text: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = document.errors.map(({ pos, message }) => ({ ...at(pos[0]), text: message.replace(/\.$/, '') }));
  const placeOf = (path: Path): Place => {
    const node = path.length > 0 ? document.getIn(path, true) : document.contents;
    const range = (node as Node | undefined)?.range;
    return range ? at(range[0]) : path.length > 0 ? placeOf(path.slice(0, -1)) : at(0);
  };
  const placeOfKey = (path: Path): Place => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) && parent.items.find((item) => keyOf(item) === path.at(-1));
    return pair ? at((pair.key as Node).range![0]) : placeOf(path);
  };
  try {
    return { value: errors.length > 0 ? null : valueOf(document), errors, placeOf, placeOfKey };
  } catch {
    // A few lines of aliases of aliases can stand for millions of values.
    return { value: null, errors: [{ ...at(0), text: 'it repeats too much by aliases' }], placeOf, placeOfKey };
  }
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? key.value : undefined);

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  return document.contents === null ? null : document.toJS({ reviver: withoutNothing });
}

/** Leaves out keys with nothing after them. */
function withoutNothing(this: unknown, key: unknown, value: unknown): unknown {
  return value === '' && key !== '' && !Array.isArray(this) ? undefined : value;
}
