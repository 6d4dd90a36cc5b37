import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toAkomaNtoso } from '../../../src/core/formats/akn.ts';
import { teiCorpus } from '../../../src/core/formats/tei-corpus.ts';
import { toTei } from '../../../src/core/formats/tei.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import type { Transcript } from '../../../src/core/transcript/types.ts';
import { QUICK_JAVA } from '../../support/java.ts';
import { ownSchema } from '../../support/schemas.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { context, transcript } from './arbitrary.ts';

const hostile = fc.sample(transcript, { numRuns: 250, seed: 20211206 });
const real: Transcript[] = hasCorpus
  ? corpusFiles()
      .filter((_, index) => process.env['EVERY_TRANSCRIPT'] || index % 30 === 0)
      .flatMap(({ source, text }, index) => parseTranscript({ id: `corpus-${index}`, source, text }).transcript ?? [])
  : [];
const documents = [...hostile, ...real];

// The standards' own schemas, where they are; without them what of each is used here is checked by a profile of it.
const official = ownSchema(process.env['AKN_XSD'], 'akn/akomantoso30.xsd');

test('every transcript is valid Akoma Ntoso', async () => {
  const schema = official ?? 'tests/core/formats/schemas/akn-profile.xsd';
  const imported = official
    ? [{ fileName: 'xml.xsd', contents: readFileSync(join(official, '../xml.xsd'), 'utf8') }]
    : [];
  const result = await validateXML({
    xml: documents.map((each, index) => ({ fileName: `${index}.xml`, contents: toAkomaNtoso(each, context) })),
    schema: [readFileSync(schema, 'utf8')],
    preload: imported,
    initialMemoryPages: 2048,
    maxMemoryPages: 32768,
  });
  expect(result.errors.slice(0, 5)).toEqual([]);
});

/** TEI's schemas: its own, or Debian's draft with the additions in tests/schemas; none where neither is there. */
function teiSchemas(): string[] {
  const own = [
    ownSchema(process.env['TEI_RNG'], 'tei/parla-clarin.rng'),
    ownSchema(undefined, 'tei/tei_all-4.12.0.rng'),
  ].filter((path) => path !== undefined);
  if (own.length > 0) return own;
  const debian = ['node_modules/.cache/tei/tei_all.rng', '/usr/share/xmlcopyeditor/rng/tei_all.rng'].find((path) =>
    existsSync(path),
  );
  if (!debian) return [];
  const folder = mkdtempSync(join(tmpdir(), 'tei-schema-'));
  copyFileSync(debian, join(folder, 'tei_all.rng'));
  copyFileSync('tests/core/formats/schemas/tei-since-draft.rng', join(folder, 'tei-since-draft.rng'));
  return [join(folder, 'tei-since-draft.rng')];
}

const schemas = teiSchemas();
const hasJing = spawnSync('jing', [], { stdio: 'ignore' }).error === undefined;
if (schemas.length === 0 || !hasJing)
  console.log(
    'skipped: TEI against its schema, because jing or tei_all.rng is absent; `npm run setup -- --browser` ' +
      'installs both on Debian',
  );

test.skipIf(schemas.length === 0 || !hasJing)(
  'every transcript, and a corpus of them, is valid TEI',
  { timeout: 240_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'tei-'));
    const files = documents.map((each, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, toTei(each, context));
      return path;
    });
    // The corpus with its documents in place, as programs that follow XInclude see it.
    const some = documents.slice(0, 3).map((each, index) => ({ ...each, id: `d${index}` }));
    const inside = some.map((each) =>
      toTei(each, context)
        .replace(/^<\?xml.*\n/, '')
        .replace(/ (xml:id|who|ana)="[^"]*"/g, ''),
    );
    const names = some.map(({ id }) => id);
    const corpus = teiCorpus('2021', names, context).replace(/<xi:include[^]*(?=<\/teiCorpus>)/, () => inside.join(''));
    files.push(join(folder, 'corpus.xml'));
    writeFileSync(files.at(-1)!, corpus);
    for (const schema of schemas) {
      const { stdout } = spawnSync('jing', [schema, ...files], {
        encoding: 'utf8',
        env: { ...process.env, JAVA_TOOL_OPTIONS: QUICK_JAVA.join(' ') },
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(stdout.split('\n').slice(0, 5).join('\n'), schema).toBe('');
    }
  },
);
