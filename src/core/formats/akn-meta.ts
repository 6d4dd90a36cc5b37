import { officeOn } from '../speakers/office-on.ts';
import type { Transcript } from '../transcript/types.ts';
import { formatAddress, type FormatContext } from './context.ts';
import { xsdDate, xsdDateTime } from './dates.ts';
import { languageOf, threeLetters } from './languages.ts';
import { element, textElement, xmlUri } from './xml.ts';

/** Namespace of what Akoma Ntoso has no place for: the printed place and times, the source file. */
const OWN_NAMESPACE = 'urn:briefing-reader:transcript';

/** The agent of turns whose speaker nobody named; the schema wants one for every speech. */
export const UNNAMED = 'unnamed';

/** The `eId` of a speaker in the references. */
export const speakerEId = (id: string) => `speaker-${id}`;

/** The `eId` of an office or role in which somebody speaks; those of the same words are one. */
export const roleEId = (role: string) => `role-${slugOf(role)}`;

/** Address of something that is no document, in the form of the naming convention. */
const ontology = (kind: string, name: string) => `/akn/ontology/${kind}/${slugOf(name)}`;

const slugOf = (text: string) =>
  xmlUri(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  ) || 'nn';

/** Who answers for the source: the host that published it, or where none is named the site itself. */
const publisherOf = ({ sourceUrl }: Transcript) => (URL.parse(sourceUrl ?? '')?.host ? '#publisher' : '#site');

/** The office that a speaker holds on the day, or the role that is all that is known of them. */
export function roleOf(id: string, { date }: Transcript, context: FormatContext): string | null {
  const speaker = context.speakers.get(id);
  if (speaker?.kind === 'role') return speaker.name;
  return officeOn(date, speaker?.offices ?? []);
}

/**
 * Identification by the FRBR levels, publication, changes, the people and roles referred to, and what else is known.
 */
export function aknMeta(transcript: Transcript, context: FormatContext): string {
  return element(
    'meta',
    {},
    identification(transcript, context) +
      publication(transcript) +
      keywords(transcript) +
      lifecycle(transcript) +
      references(transcript, context) +
      proprietary(transcript, context),
  );
}

// The schema wants a real day; the archive's dates are, so this stands for a broken one only.
const heldOn = ({ date }: Transcript) => xsdDate(date) ?? '0001-01-01';
const instant = (value: string | null) => xsdDateTime(value) ?? xsdDate(value);

function identification(transcript: Transcript, context: FormatContext): string {
  const { id, published, modified } = transcript;
  const held = heldOn(transcript);
  const version = instant(modified) ?? instant(published) ?? held;
  const work = `/akn/us/${transcript.turns.length === 0 ? 'doc' : 'debate'}/${held}/${id}`;
  const language = threeLetters(languageOf(transcript));
  const expression = `${work}/${language}@${version.slice(0, 10)}`;
  const publisher = publisherOf(transcript);
  const level = (uri: string, date: string, name: string, author: string, alias = '', ending = '') =>
    element('FRBRthis', { value: `${uri}/!main${ending && '.xml'}` }) +
    element('FRBRuri', { value: uri + ending }) +
    alias +
    element('FRBRdate', { date, name }) +
    element('FRBRauthor', { href: author });
  return element(
    'identification',
    { source: '#site' },
    element(
      'FRBRWork',
      {},
      level(work, held, 'held', publisher, element('FRBRalias', { name: 'title', value: transcript.title })) +
        element('FRBRcountry', { value: 'us' }),
    ) +
      element(
        'FRBRExpression',
        {},
        level(
          expression,
          version,
          instant(modified) ? 'modified' : instant(published) ? 'published' : 'held',
          publisher,
        ) + element('FRBRlanguage', { language }),
      ) +
      element(
        'FRBRManifestation',
        {},
        level(
          expression,
          version,
          'markup',
          '#site',
          element('FRBRalias', { name: 'address', value: formatAddress(context, id, 'akn.xml') }),
          '.akn',
        ) + element('FRBRformat', { value: 'application/akn+xml' }),
      ),
  );
}

function publication({ published, title }: Transcript): string {
  const date = instant(published);
  return date ? element('publication', { date, name: 'transcript', showAs: title }) : '';
}

function keywords(transcript: Transcript): string {
  const { tags } = transcript;
  if (tags.length === 0) return '';
  return element(
    'classification',
    { source: publisherOf(transcript) },
    tags.map((tag) => element('keyword', { value: tag, showAs: tag, dictionary: '#tags' })).join(''),
  );
}

function lifecycle({ published, modified }: Transcript): string {
  const events = [
    [instant(published), 'generation'],
    [instant(modified), 'amendment'],
  ].flatMap(([date, type]) => (date ? [element('eventRef', { date, source: '#source', type })] : []));
  return events.length === 0 ? '' : element('lifecycle', { source: '#site' }, events.join(''));
}

function references(transcript: Transcript, context: FormatContext): string {
  const { sourceUrl, tags, location, turns } = transcript;
  const page = xmlUri(context.address(`/briefings/${transcript.id}/`));
  const speakers = speaking(transcript);
  const source = URL.parse(sourceUrl ?? '');
  const roles = new Map(
    speakers.flatMap((id) => {
      const role = roleOf(id, transcript, context);
      return role === null ? [] : [[roleEId(role), role] as const];
    }),
  );
  return element(
    'references',
    { source: '#site' },
    element('original', { eId: 'source', href: xmlUri(sourceUrl ?? page), showAs: transcript.title }) +
      element('TLCOrganization', { eId: 'site', href: xmlUri(context.address('/')), showAs: context.siteTitle }) +
      (source?.host
        ? element('TLCOrganization', { eId: 'publisher', href: xmlUri(`${source.origin}/`), showAs: source.host })
        : '') +
      (tags.length === 0
        ? ''
        : element('TLCConcept', { eId: 'tags', href: ontology('concept', 'tags'), showAs: 'Tags of the source' })) +
      location
        .map((place, index) =>
          element('TLCLocation', { eId: `location-${index + 1}`, href: ontology('location', place), showAs: place }),
        )
        .join('') +
      speakers
        .map((id) => {
          const href = xmlUri(context.address(`/speakers/${id}/`));
          return element('TLCPerson', { eId: speakerEId(id), href, showAs: context.speakers.get(id)?.name ?? id });
        })
        .join('') +
      [...roles]
        .map(([eId, role]) => element('TLCRole', { eId, href: ontology('role', role), showAs: role }))
        .join('') +
      (turns.some(({ speaker }) => speaker === null)
        ? element('TLCPerson', { eId: UNNAMED, href: ontology('person', UNNAMED), showAs: 'Speaker not named' })
        : ''),
  );
}

const speaking = ({ turns }: Transcript) => [
  ...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))),
];

function proprietary(transcript: Transcript, context: FormatContext): string {
  const { source, date, start, end, location } = transcript;
  const own = (name: string, text: string | null) => (text === null ? '' : textElement(`own:${name}`, {}, text));
  return element(
    'proprietary',
    { source: '#site', 'xmlns:own': OWN_NAMESPACE },
    own('file', source) +
      own('date', date) +
      own('start', start) +
      own('end', end) +
      location.map((place) => own('place', place)).join('') +
      speaking(transcript)
        .flatMap((id) =>
          Object.entries(context.speakers.get(id)?.identifiers ?? {}).map(([register, entry]) =>
            textElement('own:identifier', { of: `#${speakerEId(id)}`, register }, entry),
          ),
        )
        .join(''),
  );
}
