import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Message } from '../transcript/types.ts';
import { fold, plain } from './text.ts';
import type { Office } from './types.ts';

/**
 * What the keepers of an archive know about its speakers: `speakers.yaml` in the transcripts folder. It overrules what
 * was inferred. Later lists win over earlier ones: `labels` everywhere, then `briefings`, then `undecided`.
 */
export interface Ledger {
  speakers: LedgerSpeaker[];
  /** Labels that are taken from whoever was believed to bear them: in these briefings, or everywhere. */
  undecided: { label: string; briefings: Placed[] | null; at: Place }[];
}

export interface LedgerSpeaker {
  id: string | null;
  name: string;
  kind: 'person' | 'role' | null;
  /** Names or ids under which this speaker was inferred too: all of theirs becomes this speaker's. */
  otherNames: Placed[];
  offices: Office[] | null;
  identifiers: Record<string, string>;
  /** Labels that are this speaker's in every briefing. */
  labels: Placed[];
  /** Labels that are this speaker's in single briefings. */
  briefings: { id: string; labels: Placed[]; at: Place }[];
  at: Place;
}

export interface Place {
  line: number;
  column: number;
}

/** A string of the file with its place in it. */
export interface Placed extends Place {
  value: string;
}

const keys = {
  file: ['speakers', 'undecided'],
  speaker: ['name', 'id', 'kind', 'other names', 'offices', 'identifiers', 'labels', 'briefings'],
  office: ['title', 'from', 'to'],
  undecided: ['label', 'briefings'],
} as const;

/**
 * Reads a ledger. Everything that is wrong comes back as messages with line and column; with an error there is no
 * ledger.
 */
export function parseLedger(text: string): { ledger: Ledger | null; messages: Message[] } {
  const reader = new LedgerReader(text);
  const ledger = reader.read();
  return {
    ledger: reader.messages.some(({ severity }) => severity === 'error') ? null : ledger,
    messages: reader.messages,
  };
}

/** A label as the ledger compares it: letter case and blanks make no difference. */
export function labelKey(label: string): string {
  return fold(plain(label));
}

class LedgerReader {
  readonly messages: Message[] = [];
  readonly #lines = new LineCounter();
  readonly #root: Node | null;

  constructor(text: string) {
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of document.errors) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      this.#error(
        { line, column: col },
        `This is not valid YAML (${error.message.replace(/\.$/, '')}). Check indentation, colons and quotes here.`,
      );
    }
    this.#root = document.errors.length > 0 ? null : document.contents;
  }

  read(): Ledger {
    const ledger: Ledger = { speakers: [], undecided: [] };
    if (this.#root === null) return ledger;
    const file = this.#map(this.#root, 'The ledger', keys.file);
    ledger.speakers = this.#list(file?.get('speakers', true), '`speakers`').flatMap((node) => this.#speaker(node));
    ledger.undecided = this.#list(file?.get('undecided', true), '`undecided`').flatMap((node) => {
      const map = this.#map(node, 'An entry of `undecided`', keys.undecided);
      const label = this.#string(map?.get('label', true), node, '`label`');
      const briefings = map?.get('briefings', true);
      return label === null
        ? []
        : [
            {
              label: label.value,
              briefings: briefings === undefined ? null : this.#strings(briefings, '`briefings`'),
              at: label,
            },
          ];
    });
    this.#twice(
      ledger.speakers.map(({ name, at }) => ({ value: name, ...at })),
      'speaker',
    );
    this.#twice(
      ledger.speakers.flatMap(({ id, at }) => (id === null ? [] : [{ value: id, ...at }])),
      'id',
    );
    this.#twice(
      ledger.speakers.flatMap(({ labels }) => labels),
      'label',
    );
    this.#twice(
      ledger.speakers.flatMap(({ briefings }) =>
        briefings.flatMap(({ id, labels }) => labels.map((label) => ({ ...label, value: `${label.value} in ${id}` }))),
      ),
      'label',
    );
    return ledger;
  }

  #speaker(node: Node): LedgerSpeaker[] {
    const map = this.#map(node, 'A speaker', keys.speaker);
    const name = this.#string(map?.get('name', true), node, '`name`');
    if (!map || name === null) return [];
    const id = this.#optional(
      map,
      'id',
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'small letters, digits and single hyphens, as in `dana-quorvin`',
    );
    const kind = this.#optional(map, 'kind', /^(person|role)$/, '`person` or `role`');
    const offices = map.get('offices', true);
    return [
      {
        id,
        name: name.value,
        kind: kind as LedgerSpeaker['kind'],
        at: this.#place(node),
        otherNames: this.#strings(map.get('other names', true), '`other names`'),
        offices:
          offices === undefined ? null : this.#list(offices, '`offices`').flatMap((office) => this.#office(office)),
        identifiers: this.#identifiers(map.get('identifiers', true)),
        labels: this.#strings(map.get('labels', true), '`labels`'),
        briefings: this.#pairs(map.get('briefings', true), '`briefings`').map(({ key, value }) => ({
          id: key.value,
          labels: this.#strings(value, `The labels of \`${key.value}\``),
          at: key,
        })),
      },
    ];
  }

  #office(node: Node): Office[] {
    const map = this.#map(node, 'An office', keys.office);
    const title = this.#string(map?.get('title', true), node, '`title`');
    if (!map || title === null) return [];
    const [from, to] = (['from', 'to'] as const).map((key) =>
      this.#optional(map, key, /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/, 'a day as in `2021-01-20`'),
    );
    if (from && to && from > to)
      this.#error(
        this.#place(node),
        `The office \`${title.value}\` ends on ${to}, before it begins on ${from}. Change one of the days.`,
      );
    return [{ title: title.value, from: from ?? null, to: to ?? null }];
  }

  #identifiers(node: unknown): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { key, value } of this.#pairs(node, '`identifiers`')) {
      const text = this.#string(value, value, `\`${key.value}\``);
      if (text === null) continue;
      if (key.value === 'wikidata' && !/^Q[1-9]\d*$/.test(text.value))
        this.#error(text, `\`${text.value}\` is no Wikidata identifier; one is a Q and a number, as in \`Q42\`.`);
      found[key.value] = text.value;
    }
    return found;
  }

  #map(node: unknown, what: string, allowed: readonly string[]): YAMLMap | null {
    if (!isMap(node)) {
      this.#error(
        this.#place(node as Node),
        `${what} must be a list of keys (${allowed.map((key) => `\`${key}\``).join(', ')}).`,
      );
      return null;
    }
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!allowed.includes(name))
        this.#error(
          this.#place(key as Node),
          `\`${name}\` is no key here. The keys are ${allowed.map((one) => `\`${one}\``).join(', ')}.`,
        );
    }
    return node;
  }

  #list(node: unknown, what: string): Node[] {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as Node[];
    this.#error(this.#place(node as Node), `${what} must be a list, each entry after a hyphen.`);
    return [];
  }

  #strings(node: unknown, what: string): Placed[] {
    return this.#list(node, what).flatMap((item) => this.#string(item, item, `An entry of ${what}`) ?? []);
  }

  #pairs(node: unknown, what: string): { key: Placed; value: Node }[] {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isMap(node))
      return node.items.map(({ key, value }) => ({
        key: { value: String(isScalar(key) ? key.value : key), ...this.#place(key as Node) },
        value: value as Node,
      }));
    this.#error(this.#place(node as Node), `${what} must be keys with values, as in \`key: value\`.`);
    return [];
  }

  #string(node: unknown, parent: Node, what: string): Placed | null {
    const value = isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')) : '';
    if (value.trim() !== '') return { value: plain(value), ...this.#place(node as Node) };
    this.#error(
      this.#place((node ?? parent) as Node),
      `${what} is missing or is no text. Write it out, in quotes where it holds a colon or begins with a sign.`,
    );
    return null;
  }

  #optional(map: YAMLMap, key: string, form: RegExp, wanted: string): string | null {
    const node = map.get(key, true) as Node | undefined;
    if (node === undefined) return null;
    const text = this.#string(node, map, `\`${key}\``);
    if (text !== null && !form.test(text.value)) this.#error(text, `\`${key}: ${text.value}\` must be ${wanted}.`);
    return text?.value ?? null;
  }

  #twice(all: Placed[], what: string): void {
    const first = new Map<string, Placed>();
    for (const one of all) {
      const earlier = first.get(labelKey(one.value));
      if (earlier)
        this.#error(
          one,
          `The ${what} \`${one.value}\` stands here a second time (first in line ${earlier.line}). Keep one of them.`,
        );
      else first.set(labelKey(one.value), one);
    }
  }

  #place(node: Node | undefined | null): Place {
    const offset = node?.range?.[0] ?? 0;
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #error({ line, column }: Place, text: string): void {
    this.messages.push({ line, column, rule: 'ledger', severity: 'error', text });
  }
}
