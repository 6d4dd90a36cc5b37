import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceTags } from '../../../src/view/page-metadata.ts';
import { toSchemaOrg } from '../../../src/core/formats/schema-org.ts';
import { context, transcript } from './arbitrary.ts';

// The compiler checks every type and property against schema.org's vocabulary; these look at the values.
test('an event, its transcript, its speakers, and a quotation for each turn', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      const { '@context': vocabulary, '@graph': graph } = JSON.parse(toSchemaOrg(each, context));
      const of = (type: string) => graph.filter((node: { '@type': string }) => node['@type'] === type);
      const [event] = of('Event');
      const [work] = of('CreativeWork');
      const page = `https://archive.example/a/briefings/${each.id}/`;
      expect(vocabulary).toBe('https://schema.org');
      expect(event).toMatchObject({
        '@id': `${page}#event`,
        name: each.title,
        startDate: each.start === '11:56 A.M. EST' ? '2021-12-06T11:56:00-05:00' : '2021-12-06',
      });
      expect(work).toMatchObject({
        '@id': page,
        about: [{ '@id': `${page}#event` }, ...each.terms.map(({ term }) => ({ name: term }))],
      });
      expect(
        (work.hasPart ?? []).map((quotation: { '@id': string; text: string }) => [quotation['@id'], quotation.text]),
      ).toEqual(each.turns.map(({ id, text }) => [`${page}#${id}`, text]));
      const ids = of('Person').map((person: { '@id': string }) => person['@id']);
      expect((event.performer ?? []).map((person: { '@id': string }) => person['@id'])).toEqual(ids);
      for (const quotation of work.hasPart ?? [])
        if (quotation.creator) expect(ids).toContain(quotation.creator['@id']);
    }),
  );
});

test('reference managers find title, speakers, day, publisher, place and source', () => {
  const [each] = fc.sample(transcript, 1);
  const described = {
    ...each!,
    title: 'A Briefing',
    location: ['Press Room', 'Harbor House'],
    sourceUrl: 'https://harbor.example/a',
  };
  const tags = referenceTags(described, 'Press briefing', [{ name: 'Ada Moreno', office: null }], context).map(
    ({ name, content }) => `${name}: ${content}`,
  );
  for (const tag of [
    'citation_title: A Briefing',
    'citation_author: Ada Moreno',
    'citation_publication_date: 2021/12/06',
    'DC.creator: Ada Moreno',
    'DC.date: 2021-12-06',
    'DCTERMS.isVersionOf: https://harbor.example/a',
    'DC.coverage: Press Room, Harbor House',
  ]) {
    expect(tags).toContain(tag);
  }
});
