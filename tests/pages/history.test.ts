import { forReading, type Build, type FileList, type PartKind } from '../../src/contract/offline-parts.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hasNu, nuErrors } from '../support/nu.ts';
import { TestRepository } from '../support/repository.ts';
import { buildSite } from '../support/site.ts';
import { transcriptText } from '../support/transcripts.ts';

/** Everything that the body of a transcript can hold. */
const everything = transcriptText({
  title: 'Remarks on “Everything” & <More>',
  date: '2031-04-12',
  turns: `MS. MORENO:  Good *afternoon*.  (Laughter.)  It was <s>ten</s> \\[nine\\], see [the list](https://example.org/a?b=1&c=2).

<figure><img src="https://example.org/p.jpg" alt="A pier"><figcaption>The pier <em>today</em></figcaption></figure>

1. One
2. Two

   - deeper

| Pier | Planks |
|---|---|
| One | 12 |

> We said so.
> Then it was so.

## Next

\`\`\`
code
\`\`\`

---

Q    Is it?

MR. DOE:  مرحبا بالعالم`,
});
const ledger = `speakers:
  - name: Ada Moreno
    labels: [MS. MORENO]
    offices: [{ title: Press Secretary, from: 2031-01-20 }]
    identifiers: { wikidata: Q42 }
`;

let outDir: string;
let commit: string;
beforeAll(async () => {
  const repository = new TestRepository();
  const text = transcriptText();
  const kept = transcriptText({ title: 'Press Gaggle', date: '2031-04-09' });
  const statement = transcriptText({ title: 'A Statement', date: '2031-04-10', turns: 'There is no more to say.' });
  repository.commit('2031-04-02T20:00:00Z', {
    'bridge.md': text,
    'kept.md': kept,
    'everything.md': everything,
    'statement.md': statement,
    'speakers.yaml': ledger,
  });
  commit = repository.commit('2031-04-03T10:00:00Z', { 'bridge.md': text.replace('bridge', 'harbor') });
  const built = await buildSite(repository.folder, { SITE_URL: 'https://example.org' });
  expect(built.status, built.output).toBe(0);
  outDir = built.outDir;
}, 180_000);

test('a site of a repository tells what was changed, where words were', () => {
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const url = 'https://example.org/briefings/bridge/history/';
  expect(JSON.parse(read('briefings/bridge.json'))).toMatchObject({ history: { revisions: 1, url } });
  expect(JSON.parse(read('briefings/kept.json'))).toMatchObject({ history: null });
  expect(existsSync(join(outDir, 'briefings/kept/history'))).toBe(false);
  const change = { kind: 'changed', before: 'Has the bridge reopened?', removed: ['bridge'], added: ['harbor'] };
  expect(JSON.parse(read('briefings/bridge/history.json'))).toMatchObject({
    schema: 1,
    id: 'bridge',
    url,
    revisions: [{ at: '2031-04-03T10:00:00Z', commit, changes: [change] }],
  });
  expect(read('briefings/bridge/history/index.html')).toContain(
    'Has the <del>bridge</del> <ins>harbor</ins> reopened?',
  );
  expect(read('briefings/bridge/index.html')).toContain('After publication: April 3, 2031');
  expect(read('changes/index.html')).toContain('<del>bridge</del> <ins>harbor</ins>');
  expect(JSON.parse(read('changes/feed.json')).items[0]).toMatchObject({
    url: `${url}#r-1`,
    content_text: '“bridge” became “harbor”.',
  });
});

test('who keeps the archive keeps its corrections', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(outDir, 'offline', path), 'utf8'));
  const filesOf = (kept: ReadonlySet<PartKind>) =>
    (read('build.json') as Build).parts
      .filter(({ kind }) => kept.has(kind))
      .flatMap(({ list }) => Object.keys(read(`lists/${list}.json`) as FileList));
  expect(filesOf(forReading)).toEqual(
    expect.arrayContaining([
      'changes/index.html',
      'briefings/bridge/history/index.html',
      'briefings/bridge/history.json',
    ]),
  );
});

test.skipIf(!hasNu)('every kind of page is valid HTML', { timeout: 180_000 }, () => {
  expect(nuErrors(outDir)).toEqual([]);
});
