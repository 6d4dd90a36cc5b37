import { fieldKey } from '../transcript/field-key.ts';
import type { FieldValue, Transcript } from '../transcript/types.ts';
import { looksFull, readLabel } from './label.ts';
import { plain } from './text.ts';

/** Somebody whom the front matter names, and the label that it gives them. */
export interface Declared {
  name: string;
  office: string | null;
  /** As it is printed before their turns; `null` where the front matter does not say. */
  label: string | null;
  /** The field as it is written. */
  quote: string;
}

/** Fields that tell who speaks, and the label of somebody who is the only one in such a field. */
const fields: Record<string, string | null> = {
  speakers: null,
  speaker: 'Speaker',
  guests: 'Guest',
  guest: 'Guest',
  hosts: 'Host',
  host: 'Host',
  cohost: 'Cohost',
  moderators: 'Moderator',
  moderator: 'Moderator',
  interviewer: 'Interviewer',
  interviewee: 'Interviewee',
  participants: null,
  panelists: null,
  people: null,
};
const names = ['name', 'full_name', 'speaker', 'person'];
const labels = ['label', 'labels', 'initials', 'key', 'id', 'code', 'short', 'as'];
const offices = [
  'role',
  'title',
  'office',
  'position',
  'affiliation',
  'organisation',
  'organization',
  'company',
  'outlet',
];

/**
 * Those whom `speakers:`, `guests:`, `host:` and their like name in the front matter: a name, a list of names, a map of
 * labels to names, or maps with `name`, `label` and `role`.
 */
export function declaredIn(extra: Transcript['extra']): Declared[] {
  return Object.entries(extra).flatMap(([field, value]) => {
    const label = fields[fieldKey(field)];
    if (label === undefined) return [];
    const found = declared(value, field);
    return found.length === 1 && found[0]!.label === null ? [{ ...found[0]!, label }] : found;
  });
}

function declared(value: FieldValue, field: string): Declared[] {
  if (typeof value === 'string') return listed(value).map((each) => named(each, field));
  if (Array.isArray(value))
    return value.flatMap((each) => (typeof each === 'string' ? [named(each, field)] : declared(each, field)));
  const entries = Object.entries(value);
  const first = (keys: readonly string[]) => entries.find(([key]) => keys.includes(fieldKey(key)))?.[1];
  const name = first(names);
  if (typeof name === 'string') {
    const office = first(offices);
    const own = { ...named(name, field), ...(typeof office === 'string' && office !== '' && { office }) };
    const given = [first(labels) ?? []].flat().filter((label) => typeof label === 'string');
    return given.length === 0 ? [own] : given.map((label) => ({ ...own, label }));
  }
  return entries.flatMap(([key, entry]) => {
    if (typeof entry !== 'string') return declared({ ...(Array.isArray(entry) ? {} : entry), label: key }, field);
    // `Ada Moreno: Engineer`, but `AM: Ada Moreno` and `Speaker 1: Ada Moreno`.
    if (looksFull(key) && readLabel(key).form !== 'role')
      return [{ name: key, office: entry || null, label: null, quote: `${field}: ${key}` }];
    return [{ ...named(entry, field), label: key }];
  });
}

/** `Ada Moreno, Tom Lind and Ruth Ash`: where each part is a name. */
function listed(text: string): string[] {
  const parts = text
    .split(/[,;/&]|\band\b/u)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every(looksFull) ? parts : [text];
}

/** `Ada Moreno (Engineer)` and `Ada Moreno, Engineer`. */
function named(text: string, field: string): Declared {
  const printed = plain(text);
  const at = printed.search(/[,(]/);
  const name = (at < 0 ? printed : printed.slice(0, at)).trim();
  const office =
    at < 0
      ? ''
      : printed
          .slice(at + 1)
          .replace(/\)$/, '')
          .trim();
  return { name, office: office || null, label: null, quote: `${field}: ${name}` };
}
