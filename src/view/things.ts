import type { BulkFile } from '../node/data/plan.ts';
import type { Dataset, Person, WithContext } from 'schema-dts';
import type { SpeakerData } from './schemas.ts';

/** Registers whose entries have addresses that schema.org's `sameAs` can name. */
const REGISTERS: Record<string, string> = {
  wikidata: 'https://www.wikidata.org/entity/',
  viaf: 'https://viaf.org/viaf/',
  isni: 'https://isni.org/isni/',
  orcid: 'https://orcid.org/',
};

/** A person in the words of schema.org, with the entries that the ledger names in other registers. */
export function personGraph(id: string, data: SpeakerData, address: (path: string) => string): WithContext<Person> {
  const page = address(`/speakers/${id}/`);
  const same = Object.entries(data.identifiers ?? {}).flatMap(([register, entry]) =>
    URL.canParse(entry) ? [entry] : REGISTERS[register] ? [REGISTERS[register] + entry] : [],
  );
  const office = data.offices.at(-1)?.title;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': page,
    name: data.name,
    url: page,
    ...(office ? { jobTitle: office } : {}),
    ...(same.length > 0 ? { sameAs: same } : {}),
  };
}

/** The archive as a data set in the words of schema.org, by which data set searches find it. */
export function datasetGraph(
  siteTitle: string,
  days: readonly string[],
  files: readonly BulkFile[],
  address: (path: string) => string,
): WithContext<Dataset> {
  const sorted = days.toSorted();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address('/data/'),
    name: `${siteTitle}: transcripts of press briefings`,
    description:
      'Every turn of the transcripts of this archive with its label, its speaker as far as known, its day and ' +
      'its address, and every transcript in several formats.',
    url: address('/data/'),
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...(sorted.length > 0 ? { temporalCoverage: `${sorted[0]}/${sorted.at(-1)}` } : {}),
    distribution: files.map(({ name, mediaType, title }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: address(`/data/${name}`),
    })),
  };
}
