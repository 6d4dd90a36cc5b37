import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAkomaNtoso } from '../../../src/core/formats/akn.ts';
import { toSchemaOrg } from '../../../src/core/formats/schema-org.ts';
import { toTei } from '../../../src/core/formats/tei.ts';
import type { Transcript } from '../../../src/core/transcript/types.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { context, transcript } from './arbitrary.ts';
import { all, children, parseXml, turnsFromAkomaNtoso, turnsFromTei, words, type ReadTurn } from './read-xml.ts';

/** The characters that XML cannot hold come back as the sign for a lost one. */
const legal = (text: string) =>
  text.replace(
    new RegExp(
      String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])` +
        String.raw`|(?<![\ud800-\udbff])[\udc00-\udfff]`,
      'g',
    ),
    '\ufffd',
  );

function expected({ turns }: Transcript, emptyBlock: boolean): ReadTurn[] {
  return turns.map(({ id, n, kind, label, speaker, exchange, blocks }) => ({
    id,
    n,
    kind,
    label: legal(label),
    speaker,
    exchange,
    blocks:
      blocks.length === 0 && emptyBlock
        ? [{ kind: 'paragraph', words: [] }]
        : blocks.map((block) => ({ kind: block.kind, words: words(legal(block.text)) })),
  }));
}

test('turns come back from TEI as they were', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      expect(turnsFromTei(parseXml(toTei(each, context)))).toEqual(expected(each, false));
    }),
    { numRuns: 300 },
  );
});

test('turns come back from Akoma Ntoso as they were', () => {
  fc.assert(
    fc.property(transcript, (each) => {
      expect(turnsFromAkomaNtoso(parseXml(toAkomaNtoso(each, context)))).toEqual(expected(each, true));
    }),
    { numRuns: 300 },
  );
});

test.skipIf(!hasCorpus)('turns of real transcripts come back from both as they were', { timeout: 240_000 }, () => {
  for (const [index, { source, text }] of corpusFiles().entries()) {
    if (!process.env['EVERY_TRANSCRIPT'] && index % 60 !== 0) continue;
    const each = parseTranscript({ id: `corpus-${index}`, source, text }).transcript!;
    expect(turnsFromTei(parseXml(toTei(each, context))), source).toEqual(expected(each, false));
    expect(turnsFromAkomaNtoso(parseXml(toAkomaNtoso(each, context))), source).toEqual(expected(each, true));
  }
});

const spoken: Transcript = {
  schema: 1,
  id: '2021-12-06-call',
  url: '/briefings/2021-12-06-call/',
  source: 'call.md',
  title: 'Background Call',
  date: '2021-12-06',
  published: '2021-12-06T18:05:47-05:00',
  modified: '2021-12-07T09:00:00-05:00',
  sourceUrl: 'https://example.org/call',
  lang: null,
  media: null,
  extra: {},
  tags: ['calls'],
  location: ['Via Teleconference'],
  start: '11:56 A.M. EST',
  end: '12:16 P.M. EST',
  header: [],
  footer: [],
  terms: [{ term: 'the Harbour Bridge', turns: 2 }],
  history: null,
  exchanges: [],
  messages: [],
  turns: [
    {
      id: 't-aaaaa-bbbbb-ccccc',
      n: 1,
      kind: 'statement',
      label: 'MS. MORENO',
      speaker: 'ada-moreno',
      exchange: null,
      printed: null,
      time: null,
      seconds: null,
      line: 9,
      text: 'It was Monday [Tuesday]. (Laughter.) I — (inaudible) — know.',
      blocks: [
        {
          kind: 'paragraph',
          text: 'It was Monday [Tuesday]. (Laughter.) I — (inaudible) — know.',
          html: '<p>It was <s>Monday</s> [Tuesday]. (Laughter.) I — (inaudible) — <em>know</em>.</p>',
        },
      ],
    },
  ],
};

test('TEI marks corrections, sounds and gaps, and says who, where and when', () => {
  const xml = toTei(spoken, context);
  expect(xml).toContain(
    'It was <del rend="strikethrough">Monday</del> <add type="correction">[Tuesday]</add>. <vocal ' +
      'type="laughter"><desc>(Laughter.)</desc></vocal>' +
      ' I — <gap reason="inaudible"><desc>(inaudible)</desc></gap> — <hi rend="italic">know</hi>.',
  );
  expect(xml).toContain(
    '<name type="place">Via Teleconference</name><date when="2021-12-06">2021-12-06</date><time type="start" ' +
      'when="11:56:00">11:56 A.M. EST</time>',
  );
  expect(xml).toContain(
    '<person xml:id="speaker.ada-moreno"><persName><forename>Ada</forename> <surname>Moreno</surname></persName><persName type="label">MS. ' +
      'MORENO</persName><occupation from="2021-01-20">Press Secretary</occupation>',
  );
  expect(all(parseXml(xml), 'idno').map((idno) => idno.textContent)).toContain('https://example.org/call');
});

test('Akoma Ntoso marks corrections, sounds and gaps, and says who, where and when', () => {
  const xml = toAkomaNtoso(spoken, context);
  expect(xml).toContain(
    'It was <del>Monday</del> <ins>[Tuesday]</ins>. <remark class="laughter" ' +
      'type="phenomenon">(Laughter.)</remark> I — <omissis class="inaudible">(inaudible)</omissis> — <i>know</i>.',
  );
  expect(xml).toContain(
    '<speech eId="dbsect_1__speech_1" GUID="t-aaaaa-bbbbb-ccccc" by="#speaker-ada-moreno" as="#role-press-secretary">' +
      '<num>1</num><from>MS. MORENO</from>',
  );
  expect(xml).toContain('<FRBRdate date="2021-12-07T09:00:00-05:00" name="modified"/>');
  expect(xml).toContain(
    '<TLCLocation eId="location-1" href="/akn/ontology/location/via-teleconference" showAs="Via Teleconference"/>',
  );
  expect(xml).toContain('<docTitle>Background Call</docTitle></p><p><docDate date="2021-12-06">2021-12-06</docDate>');
  const root = parseXml(xml);
  const agents = ['TLCPerson', 'TLCOrganization', 'TLCRole'].flatMap((name) => all(root, name));
  for (const author of all(root, 'FRBRauthor'))
    expect(agents.map((agent) => `#${agent.getAttribute('eId')}`)).toContain(author.getAttribute('href'));
  const addresses = all(root, 'references').flatMap((each) =>
    children(each).map((thing) => thing.getAttribute('href')),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('an office seen on some days is no term of office, and other registers are named', () => {
  const ada = { ...context.speakers.get('ada-moreno')!, identifiers: { wikidata: 'Q1', 'House of Piers': '7' } };
  const seen = { title: 'Pier Master', from: '2021-12-06', to: '2021-12-06', attested: true as const };
  const known = { ...context, speakers: new Map([['ada-moreno', { ...ada, offices: [seen] }]]) };
  const tei = toTei(spoken, known);
  expect(tei).toContain('<occupation type="attested">Pier Master</occupation>');
  expect(tei).toContain('<idno type="wikidata">Q1</idno><idno type="House-of-Piers">7</idno>');
  expect(toAkomaNtoso(spoken, known)).toContain(
    '<own:identifier of="#speaker-ada-moreno" register="wikidata">Q1</own:identifier>',
  );
  expect(JSON.parse(toSchemaOrg(spoken, known))['@graph']).toContainEqual(
    expect.objectContaining({ name: 'Ada Moreno', sameAs: ['https://www.wikidata.org/entity/Q1'] }),
  );
});
