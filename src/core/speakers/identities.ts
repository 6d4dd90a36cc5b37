import { prefixOf } from './briefing.ts';
import type { Local } from './local.ts';
import type { Census } from './census.ts';
import { givenFits } from './given-names.ts';
import {
  clashes,
  days,
  distanceInDays,
  genderClash,
  officeOf,
  officesOf,
  sameFullOffice,
  shareLabel,
  shareOffice,
  sharesPrefix,
  year,
  type Identity,
} from './identity.ts';
import { givenMisprint, givenName, surnameFit } from './names.ts';
import { commonest } from './offices.ts';
import { coreWords } from './text.ts';
import { sharedHeads } from './words.ts';

/**
 * Joins the people of single briefings across the archive. One surname is never enough: it takes the same given name,
 * the same office in the same years, or the same label of somebody whose surname the archive gives to nobody else.
 * Whoever is left over stays a person of one briefing.
 */
export function identify(locals: Local[], census: Census): Identity[] {
  const sorted = [...locals].sort((a, b) => order(a).localeCompare(order(b)));
  const bySurname = new Map<string, Local[]>();
  for (const local of sorted) {
    const key = local.surname.join(' ');
    bySurname.set(key, [...(bySurname.get(key) ?? []), local]);
  }
  return [...bySurname.values()].flatMap((namesakes) => identifyNamesakes(namesakes, census));
}

function order(local: Local): string {
  return `${local.date} ${local.briefing} ${local.read.printed}`;
}

function identifyNamesakes(namesakes: Local[], census: Census): Identity[] {
  const known = joinByGivenName(namesakes.filter((local) => local.given !== null));
  let rest = namesakes.filter((local) => local.given === null);
  rest = attach(rest, known, census);
  const office = joinByOffice(rest);
  for (const identity of office.joined) nameByOffice(identity, census);
  for (const identity of office.joined) {
    const same = known.find(
      (other) =>
        identity.given !== null &&
        other.given !== null &&
        givenFits(identity.given, other.given) &&
        shareOffice(identity, other),
    );
    if (same) same.locals.push(...identity.locals);
    else known.push(identity);
  }
  const left = attach(office.rest, known, census);
  return [...known, ...joinByAddress(left)];
}

/** Joins what is left where the same label is addressed by the same first name within a year. */
function joinByAddress(rest: Local[]): Identity[] {
  const joined: Identity[] = [];
  for (const local of rest) {
    const name = mostAddressed(local);
    const same =
      name === null
        ? undefined
        : joined.find((other) => {
            const last = other.locals.at(-1)?.local;
            return (
              last !== undefined &&
              mostAddressed(last) === name &&
              sharesPrefix(local, other) &&
              days(local, last) <= year
            );
          });
    if (same) same.locals.push({ local, why: `the same label within a year, addressed as “${name}”` });
    else joined.push(alone(local));
  }
  return joined;
}

/** The first name that somebody is addressed by more often than by any other. */
function mostAddressed(local: Local): string | null {
  const [first, second] = Object.entries(local.addressed).sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

function alone(local: Local): Identity {
  return { given: local.given, name: local.name, locals: [{ local, why: 'the label; no more is known' }] };
}

/** One identity a given name; short forms and slips join where label or office agree too. */
function joinByGivenName(named: Local[]): Identity[] {
  const identities: Identity[] = [];
  const entry = (local: Local) => ({ local, why: `named in the ${local.where}: “${local.quote}”` });
  for (const local of named) {
    const same = identities.find((identity) => identity.given === local.given);
    if (same) same.locals.push(entry(local));
    else identities.push({ given: local.given, name: null, locals: [entry(local)] });
  }
  const byWeight = identities.sort(
    (a, b) => b.locals.length - a.locals.length || (a.given ?? '').localeCompare(b.given ?? ''),
  );
  const kept: Identity[] = [];
  for (const identity of byWeight) {
    const given = identity.given ?? '';
    const fitting = kept.filter((other) => {
      const near = givenFits(given, other.given ?? '') || givenMisprint(given, other.given ?? '');
      if (genderClash(identity, other)) return false;
      return near ? shareLabel(identity, other) || shareOffice(identity, other) : sameFullOffice(identity, other);
    });
    if (fitting.length === 1) fitting[0]?.locals.push(...identity.locals);
    else kept.push(identity);
  }
  for (const identity of kept) identity.name = fullName(identity);
  return kept;
}

/** The name most used in titles, or else in introductions; without middle initials where both are about as common. */
function fullName(identity: Identity): string {
  for (const where of ['title', 'introduction', 'label'] as const) {
    const names = identity.locals
      .filter(({ local }) => local.where === where && local.name !== null)
      .map(({ local }) => local.name ?? '');
    if (names.length > 0) return commonest(names);
  }
  return '';
}

/** Gives locals without a given name to the one identity that the evidence points to; returns those that stay alone. */
function attach(rest: Local[], known: Identity[], census: Census): Local[] {
  const left: Local[] = [];
  const found: [Identity, Local, string][] = [];
  for (const local of rest) {
    const reasons = known
      .map((identity) => ({ identity, why: reason(local, identity, known, census) }))
      .filter(({ why }) => why !== null);
    const [only] = reasons;
    if (reasons.length === 1 && only !== undefined) found.push([only.identity, local, only.why ?? '']);
    else left.push(local);
  }
  // Only now, so that what was attached first is no reason for what comes after.
  for (const [identity, local, why] of found) identity.locals.push({ local, why });
  return left;
}

function reason(local: Local, identity: Identity, known: Identity[], census: Census): string | null {
  const given = identity.given;
  if (given === null || clashes(local, identity)) return null;
  const near = distanceInDays(local, identity);
  const head = officeOf(local);
  if (head !== null && near <= year && officesOf(identity).has(head)) return `the same office, ${head}, within a year`;
  const addressed = Object.keys(local.addressed).find(
    (name) => name === given || (name.length >= 3 && givenFits(name, given)),
  );
  if (addressed !== undefined && near <= 2 * year && sharesPrefix(local, identity))
    return `addressed as “${addressed}” in this briefing`;
  const hinted = local.hinted.filter((name) => givenFits(name, given));
  if (hinted.length > 0 && local.hinted.length === 1 && near <= 2 * year && sharesPrefix(local, identity))
    return 'the full name is written in this briefing';
  const rivals = known.filter((other) => other !== identity && !clashes(local, other));
  if (rivals.length > 0 || near > year || !sharesPrefix(local, identity)) return null;
  const same = identity.locals.filter((own) => prefixOf(own.local.read) === prefixOf(local.read));
  const share = census.share(local.surname, given);
  const regular = same.length >= 2 || same.some((own) => own.local.where === 'title');
  if (regular && share >= 0.9) return 'the same label within a year, and the archive gives the surname to nobody else';
  if (same.length >= 3 && share >= 0.5)
    return `the same label within a year, ${same.length} times named in full, never another’s`;
  return null;
}

/** Joins those left by surname and an office that one person holds at a time, in unbroken years. */
function joinByOffice(rest: Local[]): { joined: Identity[]; rest: Local[] } {
  const groups = new Map<string, Local[]>();
  const left: Local[] = [];
  for (const local of rest) {
    const head = officeOf(local);
    if (head === null || sharedHeads.has(head)) left.push(local);
    else groups.set(head, [...(groups.get(head) ?? []), local]);
  }
  const joined: Identity[] = [];
  for (const [head, group] of groups) {
    let current: Identity | undefined;
    for (const local of group) {
      const last = current?.locals.at(-1)?.local;
      if (current === undefined || last === undefined || days(local, last) > 2 * year) {
        current = { given: null, name: null, locals: [] };
        joined.push(current);
      }
      current.locals.push({
        local,
        why: local.where === 'title' ? `named in the title: “${local.quote}”` : `the same office and surname, ${head}`,
      });
    }
  }
  return { joined, rest: left };
}

/** The full name that texts of the archive write behind the office of somebody known by surname so far. */
function nameByOffice(identity: Identity, census: Census): void {
  const first = identity.locals[0]?.local;
  if (first === undefined) return;
  const head = officeOf(first);
  const name = head === null ? null : (census.nameBehind(head, first.surname) ?? census.onlyName(first.surname));
  if (name === null || surnameFit(first.surname, coreWords(name)) < 2) return;
  identity.name = name;
  identity.given = givenName(name, first.surname);
}
