import type { Node } from 'yaml';
import type { Message } from '../transcript/types.ts';
import { fold, plain } from './text.ts';
import type { Office } from './types.ts';
import { YamlReader, type Place, type Placed } from './yaml-reader.ts';

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

class LedgerReader extends YamlReader {
  read(): Ledger {
    const ledger: Ledger = { speakers: [], undecided: [] };
    if (this.root === null) return ledger;
    const file = this.map(this.root, 'The ledger', keys.file);
    ledger.speakers = this.list(file?.get('speakers', true), '`speakers`').flatMap((node) => this.#speaker(node));
    ledger.undecided = this.list(file?.get('undecided', true), '`undecided`').flatMap((node) => {
      const map = this.map(node, 'An entry of `undecided`', keys.undecided);
      const label = this.string(map?.get('label', true), node, '`label`');
      const briefings = map?.get('briefings', true);
      return label === null
        ? []
        : [
            {
              label: label.value,
              briefings: briefings === undefined ? null : this.strings(briefings, '`briefings`'),
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
    const map = this.map(node, 'A speaker', keys.speaker);
    const name = this.string(map?.get('name', true), node, '`name`');
    if (!map || name === null) return [];
    const id = this.optional(
      map,
      'id',
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'small letters, digits and single hyphens, as in `dana-quorvin`',
    );
    const kind = this.optional(map, 'kind', /^(person|role)$/, '`person` or `role`');
    const offices = map.get('offices', true);
    return [
      {
        id,
        name: name.value,
        kind: kind as LedgerSpeaker['kind'],
        at: this.place(node),
        otherNames: this.strings(map.get('other names', true), '`other names`'),
        offices:
          offices === undefined ? null : this.list(offices, '`offices`').flatMap((office) => this.#office(office)),
        identifiers: this.#identifiers(map.get('identifiers', true)),
        labels: this.strings(map.get('labels', true), '`labels`'),
        briefings: this.pairs(map.get('briefings', true), '`briefings`').map(({ key, value }) => ({
          id: key.value,
          labels: this.strings(value, `The labels of \`${key.value}\``),
          at: key,
        })),
      },
    ];
  }

  #office(node: Node): Office[] {
    const map = this.map(node, 'An office', keys.office);
    const title = this.string(map?.get('title', true), node, '`title`');
    if (!map || title === null) return [];
    const [from, to] = (['from', 'to'] as const).map((key) =>
      this.optional(map, key, /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/, 'a day as in `2021-01-20`'),
    );
    if (from && to && from > to)
      this.error(
        this.place(node),
        `The office \`${title.value}\` ends on ${to}, before it begins on ${from}. Change one of the days.`,
      );
    return [{ title: title.value, from: from ?? null, to: to ?? null }];
  }

  #identifiers(node: unknown): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { key, value } of this.pairs(node, '`identifiers`')) {
      const text = this.string(value, value, `\`${key.value}\``);
      if (text === null) continue;
      if (key.value === 'wikidata' && !/^Q[1-9]\d*$/.test(text.value))
        this.error(text, `\`${text.value}\` is no Wikidata identifier; one is a Q and a number, as in \`Q42\`.`);
      found[key.value] = text.value;
    }
    return found;
  }

  #twice(all: Placed[], what: string): void {
    const first = new Map<string, Placed>();
    for (const one of all) {
      const earlier = first.get(labelKey(one.value));
      if (earlier)
        this.error(
          one,
          `The ${what} \`${one.value}\` stands here a second time (first in line ${earlier.line}). Keep one of them.`,
        );
      else first.set(labelKey(one.value), one);
    }
  }
}
