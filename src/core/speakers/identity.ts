import { prefixOf } from './briefing.ts';
import type { Local } from './local.ts';
import { headOf, officeKey } from './offices.ts';
import { sharedHeads } from './words.ts';

/** The locals that are believed to be one person, each with the reason why it belongs there. */
export interface Identity {
  /** Folded given name; `null` where no briefing has it. */
  given: string | null;
  name: string | null;
  locals: { local: Local; why: string }[];
}

const day = 86_400_000;
/** A year in days. */
export const year = 365;

/** The head of the office before the surname: of the label, or of the title where the label is an office alone. */
export function officeOf(local: Local): string | null {
  return headOf(local.read.office) ?? (local.where === 'title' ? headOf(local.office) : null);
}

/** The heads of all offices that an identity is known by. */
export function officesOf(identity: Identity): Set<string> {
  return new Set(
    identity.locals.flatMap(({ local }) => [headOf(local.office), officeOf(local)].filter((head) => head !== null)),
  );
}

/** Whether both are known by one office. */
export function shareOffice(a: Identity, b: Identity): boolean {
  const own = officesOf(a);
  return [...officesOf(b)].some((head) => own.has(head));
}

/**
 * Whether titles give both the same full office (`Secretary of …`) within a year: then two given names are one
 * person's.
 */
export function sameFullOffice(a: Identity, b: Identity): boolean {
  const full = (identity: Identity) =>
    identity.locals
      .filter(({ local }) => local.where === 'title' || local.read.office.length > 0)
      .filter(
        ({ local }) =>
          local.office !== null &&
          !sharedHeads.has(headOf(local.office) ?? '') &&
          officeKey(local.office).includes(' '),
      )
      .map(({ local }) => local);
  const theirs = full(b);
  return full(a).some((own) =>
    theirs.some((other) => officeKey(own.office ?? '') === officeKey(other.office ?? '') && days(own, other) <= year),
  );
}

/** Whether a label of one begins as a label of the other does. */
export function shareLabel(a: Identity, b: Identity): boolean {
  return a.locals.some(({ local }) => sharesPrefix(local, b));
}

/** Whether a label begins as one of an identity does, as in `MS.` or `SECRETARY`. */
export function sharesPrefix(local: Local, identity: Identity): boolean {
  return identity.locals.some((other) => prefixOf(other.local.read) === prefixOf(local.read));
}

/** Whether a form of address speaks against an identity: `MR.` where all its labels of that kind are `MS.`. */
export function clashes(local: Local, identity: Identity): boolean {
  const gender = local.read.gender;
  const genders = identity.locals.map((other) => other.local.read.gender).filter((other) => other !== null);
  return gender !== null && genders.length > 0 && !genders.includes(gender);
}

/** Whether a form of address of one speaks against the other. */
export function genderClash(a: Identity, b: Identity): boolean {
  return a.locals.some(({ local }) => clashes(local, b));
}

/** Days between two briefings. */
export function days(a: Local, b: Local): number {
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) / day;
}

/** Days to the nearest briefing of an identity. */
export function distanceInDays(local: Local, identity: Identity): number {
  return Math.min(...identity.locals.map((other) => days(local, other.local)));
}
