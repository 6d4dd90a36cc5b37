import { z } from 'zod';
import type { Message } from '../transcript/types.ts';
import { fold, plain } from './text.ts';
import type { Office } from './types.ts';
import { readPlacedYaml, type Path, type Place, type Placed, type PlacedYaml } from './yaml-places.ts';

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

const missing = (name: PropertyKey | undefined) =>
  `${typeof name === 'string' ? `\`${name}\`` : 'An entry of this list'} is missing or is no text. Write it out, in ` +
  'quotes where it holds a colon or begins with a sign.';
const text = z
  .string({ error: ({ path }) => missing(path?.at(-1)) })
  .regex(/\S/, { error: ({ path }) => missing(path?.at(-1)) })
  .transform(plain);

const formed = (isFormed: (value: string) => boolean, wanted: string) =>
  text.refine(isFormed, {
    error: ({ path, input }) => `\`${String(path?.at(-1))}: ${String(input)}\` must be ${wanted}.`,
  });
const date = z.iso.date();
const day = formed((value) => date.safeParse(value).success, 'a day as in `2021-01-20`');

const list = <T extends z.ZodType>(entry: T) =>
  z.array(entry, { error: ({ path }) => `\`${String(path?.at(-1))}\` must be a list, each entry after a hyphen.` });
const pairs = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value, {
    error: ({ path }) => `\`${String(path?.at(-1))}\` must be keys with values, as in \`key: value\`.`,
  });

/** Keys of which none but those of `shape` may be there. */
function keys<T extends z.ZodRawShape>(what: string, shape: T) {
  const allowed = Object.keys(shape).map((key) => `\`${key}\``);
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `is no key here. The keys are ${allowed.join(', ')}.`
        : `${what} must be a list of keys (${allowed.join(', ')}).`,
  });
}

const office = keys('An office', { title: text, from: day.optional(), to: day.optional() }).refine(
  ({ from, to }) => !from || !to || from <= to,
  {
    error: ({ input }) => {
      const { title, from, to } = input as Office;
      return `The office \`${title}\` ends on ${to}, before it begins on ${from}. Change one of the days.`;
    },
  },
);
const identifiers = pairs(text).superRefine(({ wikidata }, { addIssue }) => {
  if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata)) {
    const message = `\`${wikidata}\` is no Wikidata identifier; one is a Q and a number, as in \`Q42\`.`;
    addIssue({ code: 'custom', path: ['wikidata'], message });
  }
});
const hyphened = 'small letters, digits and single hyphens, as in `dana-quorvin`';
const speaker = keys('A speaker', {
  name: text,
  id: formed((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), hyphened).optional(),
  kind: formed((value) => /^(person|role)$/.test(value), '`person` or `role`').optional(),
  'other names': list(text).optional(),
  offices: list(office).optional(),
  identifiers: identifiers.optional(),
  labels: list(text).optional(),
  briefings: pairs(list(text)).optional(),
});
const file = keys('The ledger', {
  speakers: list(speaker).optional(),
  undecided: list(keys('An entry of `undecided`', { label: text, briefings: list(text).optional() })).optional(),
});

/**
 * Reads a ledger. Everything that is wrong comes back as messages with line and column; with an error there is no
 * ledger.
 */
export function parseLedger(source: string): { ledger: Ledger | null; messages: Message[] } {
  const yaml = readPlacedYaml(source);
  const messages = yaml.errors.map(({ text, ...place }) =>
    wrong(place, `This is not valid YAML (${text}). Check indentation, colons and quotes here.`),
  );
  if (messages.length > 0) return { ledger: null, messages };
  const { data, error } = file.safeParse(yaml.value ?? {});
  if (!data) return { ledger: null, messages: error.issues.flatMap((issue) => sentences(issue, yaml)) };
  const ledger = placed(data, yaml);
  const twice = doubled(ledger);
  return { ledger: twice.length > 0 ? null : ledger, messages: twice };
}

/** A label as the ledger compares it: letter case and blanks make no difference. */
export function labelKey(label: string): string {
  return fold(plain(label));
}

const wrong = ({ line, column }: Place, text: string): Message => ({
  line,
  column,
  rule: 'ledger',
  severity: 'error',
  text,
});

function sentences(issue: z.core.$ZodIssue, { placeOf, placeOfKey }: PlacedYaml): Message[] {
  if (issue.code !== 'unrecognized_keys') return [wrong(placeOf(issue.path), issue.message)];
  return issue.keys.map((key) => wrong(placeOfKey([...issue.path, key]), `\`${key}\` ${issue.message}`));
}

/** The ledger with the places of all that may have to be spoken of later. */
function placed({ speakers = [], undecided = [] }: z.infer<typeof file>, { placeOf, placeOfKey }: PlacedYaml): Ledger {
  const all = (values: string[] = [], path: Path): Placed[] =>
    values.map((value, index) => ({ value, ...placeOf([...path, index]) }));
  return {
    speakers: speakers.map(({ 'other names': otherNames, ...told }, index) => {
      const path = ['speakers', index];
      return {
        id: told.id ?? null,
        name: told.name,
        kind: (told.kind ?? null) as LedgerSpeaker['kind'],
        otherNames: all(otherNames, [...path, 'other names']),
        offices: told.offices?.map(({ title, from, to }) => ({ title, from: from ?? null, to: to ?? null })) ?? null,
        identifiers: told.identifiers ?? {},
        labels: all(told.labels, [...path, 'labels']),
        briefings: Object.entries(told.briefings ?? {}).map(([id, labels]) => ({
          id,
          labels: all(labels, [...path, 'briefings', id]),
          at: placeOfKey([...path, 'briefings', id]),
        })),
        at: placeOf(path),
      };
    }),
    undecided: undecided.map(({ label, briefings }, index) => ({
      label,
      briefings: briefings ? all(briefings, ['undecided', index, 'briefings']) : null,
      at: placeOf(['undecided', index, 'label']),
    })),
  };
}

/** What stands there a second time. */
function doubled({ speakers }: Ledger): Message[] {
  const twice = (all: Placed[], what: string): Message[] => {
    const first = new Map<string, Placed>();
    return all.flatMap((one) => {
      const earlier = first.get(labelKey(one.value));
      if (!earlier) first.set(labelKey(one.value), one);
      const there = `The ${what} \`${one.value}\` stands here a second time (first in line ${earlier?.line}).`;
      return earlier ? [wrong(one, `${there} Keep one of them.`)] : [];
    });
  };
  const inBriefings = speakers.flatMap(({ briefings }) =>
    briefings.flatMap(({ id, labels }) => labels.map((label) => ({ ...label, value: `${label.value} in ${id}` }))),
  );
  return [
    ...twice(
      speakers.map(({ name, at }) => ({ value: name, ...at })),
      'speaker',
    ),
    ...twice(
      speakers.flatMap(({ id, at }) => (id === null ? [] : [{ value: id, ...at }])),
      'id',
    ),
    ...twice(
      speakers.flatMap(({ labels }) => labels),
      'label',
    ),
    ...twice(inBriefings, 'label'),
  ];
}
