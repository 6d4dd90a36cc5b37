import type { BulkFile } from '../node/data/plan.ts';
import type { Dataset, Person, WithContext } from 'schema-dts';
import { addressesIn } from '../core/speakers/registers.ts';
import type { SpeakerData } from './schemas.ts';

/** A person in the words of schema.org, with the entries that the ledger names in other registers. */
export function personGraph(id: string, data: SpeakerData, address: (path: string) => string): WithContext<Person> {
  const page = address(`/speakers/${id}/`);
  const same = addressesIn(data.identifiers);
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
