import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Message } from '../transcript/types.ts';
import { plain } from './text.ts';

export interface Place {
  line: number;
  column: number;
}

/** A string of the file with its place in it. */
export interface Placed extends Place {
  value: string;
}

/** Reads a file of YAML by what must and may stand in it. All that is wrong becomes messages with line and column. */
export class YamlReader {
  readonly messages: Message[] = [];
  readonly #lines = new LineCounter();
  protected readonly root: Node | null;

  constructor(text: string) {
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of document.errors) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      this.error(
        { line, column: col },
        `This is not valid YAML (${error.message.replace(/\.$/, '')}). Check indentation, colons and quotes here.`,
      );
    }
    this.root = document.errors.length > 0 ? null : document.contents;
  }

  /** The node as keys with values, of which none but those `allowed` may be there. */
  protected map(node: unknown, what: string, allowed: readonly string[]): YAMLMap | null {
    if (!isMap(node)) {
      this.error(
        this.place(node as Node),
        `${what} must be a list of keys (${allowed.map((key) => `\`${key}\``).join(', ')}).`,
      );
      return null;
    }
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!allowed.includes(name))
        this.error(
          this.place(key as Node),
          `\`${name}\` is no key here. The keys are ${allowed.map((one) => `\`${one}\``).join(', ')}.`,
        );
    }
    return node;
  }

  /** The entries of a list; none where there is none. */
  protected list(node: unknown, what: string): Node[] {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as Node[];
    this.error(this.place(node as Node), `${what} must be a list, each entry after a hyphen.`);
    return [];
  }

  /** A list of texts. */
  protected strings(node: unknown, what: string): Placed[] {
    return this.list(node, what).flatMap((item) => this.string(item, item, `An entry of ${what}`) ?? []);
  }

  /** Keys of any name with their values. */
  protected pairs(node: unknown, what: string): { key: Placed; value: Node }[] {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isMap(node))
      return node.items.map(({ key, value }) => ({
        key: { value: String(isScalar(key) ? key.value : key), ...this.place(key as Node) },
        value: value as Node,
      }));
    this.error(this.place(node as Node), `${what} must be keys with values, as in \`key: value\`.`);
    return [];
  }

  /** A text that must be there. */
  protected string(node: unknown, parent: Node, what: string): Placed | null {
    const value = isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')) : '';
    if (value.trim() !== '') return { value: plain(value), ...this.place(node as Node) };
    this.error(
      this.place((node ?? parent) as Node),
      `${what} is missing or is no text. Write it out, in quotes where it holds a colon or begins with a sign.`,
    );
    return null;
  }

  /** The text of a key that may be missing, in a certain form. */
  protected optional(map: YAMLMap, key: string, form: RegExp, wanted: string): string | null {
    const node = map.get(key, true) as Node | undefined;
    if (node === undefined) return null;
    const text = this.string(node, map, `\`${key}\``);
    if (text !== null && !form.test(text.value)) this.error(text, `\`${key}: ${text.value}\` must be ${wanted}.`);
    return text?.value ?? null;
  }

  /** Where a node stands. */
  protected place(node: Node | undefined | null): Place {
    const offset = node?.range?.[0] ?? 0;
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** Notes what is wrong. */
  protected error({ line, column }: Place, text: string): void {
    this.messages.push({ line, column, rule: 'ledger', severity: 'error', text });
  }
}
