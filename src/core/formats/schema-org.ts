import type { CreativeWork, Event, Graph, Person, Quotation, Thing } from 'schema-dts';
import { addressesIn } from '../speakers/registers.ts';
import { officeOn } from '../speakers/office-on.ts';
import type { Transcript } from '../transcript/types.ts';
import { turnAddress, type FormatContext } from './context.ts';
import { instantOn } from './dates.ts';

/** What the description of an event needs; a transcript has it, and so has its summary. */
export type Described = Pick<
  Transcript,
  'id' | 'title' | 'date' | 'published' | 'modified' | 'sourceUrl' | 'lang' | 'location' | 'start' | 'end' | 'terms'
>;

/** Somebody who spoke, by the id of their page. */
export interface Speaking {
  id: string;
  name: string;
  office: string | null;
  /** What other registers call them, as the ledger has it. */
  identifiers?: Record<string, string> | undefined;
}

/**
 * The event, its transcript and its speakers in the words of schema.org; `quotations` are the turns, where they are
 * wanted.
 */
export function schemaOrg(
  described: Described,
  speakers: readonly Speaking[],
  context: FormatContext,
  quotations: Quotation[] = [],
): Graph {
  const { id, title, date, published, modified, sourceUrl, lang, location, start, end, terms } = described;
  const page = context.address(`/briefings/${id}/`);
  const people = speakers.map((speaker): Person => ({
    '@type': 'Person',
    '@id': speakerAddress(context, speaker.id),
    name: speaker.name,
    url: speakerAddress(context, speaker.id),
    ...(speaker.office ? { jobTitle: speaker.office } : {}),
    ...(addressesIn(speaker.identifiers).length > 0 ? { sameAs: addressesIn(speaker.identifiers) } : {}),
  }));
  const references = people.map((person) => ({ '@id': (person as { '@id': string })['@id'] }));
  const event: Event = {
    '@type': 'Event',
    '@id': `${page}#event`,
    name: title,
    startDate: instantOn(date, start),
    ...(end ? { endDate: instantOn(date, end) } : {}),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(location.length > 0
      ? { location: { '@type': 'Place', name: location.join(', '), address: location.join(', ') } }
      : {}),
    ...(references.length > 0 ? { performer: references } : {}),
    subjectOf: { '@id': page },
  };
  const transcript: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': page,
    name: title,
    url: page,
    inLanguage: lang ?? 'en',
    genre: 'Transcript',
    about: [{ '@id': `${page}#event` }, ...terms.map(({ term }) => ({ '@type': 'Thing' as const, name: term }))],
    ...(terms.length > 0 ? { keywords: terms.map(({ term }) => term).join(', ') } : {}),
    isPartOf: { '@type': 'WebSite', name: context.siteTitle, url: context.address('/') },
    ...(published ? { datePublished: published } : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...(sourceUrl ? { isBasedOn: sourceUrl } : {}),
    ...(quotations.length > 0 ? { hasPart: quotations } : {}),
  };
  return { '@context': 'https://schema.org', '@graph': [event, transcript, ...people] as Thing[] };
}

const speakerAddress = (context: FormatContext, id: string) => context.address(`/speakers/${id}/`);

/** A role that names nobody is no person. */
const isPerson = (context: FormatContext, id: string | null): id is string =>
  id !== null && context.speakers.get(id)?.kind === 'person';

/** The transcript as JSON-LD of its own, every turn a quotation. */
export function toSchemaOrg(transcript: Transcript, context: FormatContext): string {
  const people = new Set(transcript.turns.flatMap(({ speaker }) => (isPerson(context, speaker) ? [speaker] : [])));
  const speakers = [...people].map((id) => {
    const { name, offices, identifiers } = context.speakers.get(id)!;
    return { id, name, office: officeOn(transcript.date, offices), identifiers };
  });
  const quotations = transcript.turns.map((turn): Quotation => {
    const address = turnAddress(context, transcript.id, turn.id);
    return {
      '@type': 'Quotation',
      '@id': address,
      url: address,
      position: turn.n,
      creditText: turn.printed ?? turn.label,
      text: turn.text,
      ...(!isPerson(context, turn.speaker) ? {} : { creator: { '@id': speakerAddress(context, turn.speaker) } }),
    };
  });
  return `${JSON.stringify(schemaOrg(transcript, speakers, context, quotations))}\n`;
}
