import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { InventedHistory, type Truth } from '../../core/history/invented-histories.ts';
import { TestRepository } from '../../support/repository.ts';

afterEach(() => vi.unstubAllEnvs());

const words = (runs: readonly string[]) =>
  runs
    .flatMap((run) => run.replaceAll('.', '').split(/\s+/))
    .filter(Boolean)
    .sort();

/** Five transcripts with a history each: corrections on two branches, a merge, a folder renamed, lines wrapped anew. */
test('invented histories in a repository with a merge and renames: each change on its day, and nothing else', async () => {
  vi.stubEnv('TRANSCRIPTS_DIR', mkdtempSync(join(tmpdir(), 'none-')));
  const repository = new TestRepository();
  const histories = [11, 12, 13, 14, 15].map((seed) => new InventedHistory(seed));
  const truths = new Map<string, Truth>();
  let day = 1;
  const at = () => `2031-05-${String(day).padStart(2, '0')}T10:00:00Z`;
  const commit = (folder: string, own: readonly number[]) => {
    day += 1;
    for (const index of own) {
      const truth = histories[index]!.step();
      if (truth.added.length + truth.removed.length > 0)
        truths.set(`${index} ${at()}`, { removed: words(truth.removed), added: words(truth.added) });
    }
    repository.commit(at(), Object.fromEntries(own.map((index) => [`${folder}/${index}.md`, histories[index]!.file])));
  };
  repository.commit(at(), Object.fromEntries(histories.map(({ file }, index) => [`a/${index}.md`, file])));
  commit('a', [0, 1, 2]);
  repository.git('checkout', '-q', '-b', 'side');
  commit('a', [3, 4]);
  commit('a', [3]);
  repository.git('checkout', '-q', 'main');
  commit('a', [0, 1]);
  day += 1;
  repository.merge('side', at());
  day += 1;
  repository.git('mv', 'a', 'b');
  repository.commit(at(), {});
  for (let more = 0; more < 4; more += 1) commit('b', [0, 1, 2, 3, 4]);

  const { loadArchive } = await import('../../../src/node/archive/load.ts');
  const { loadHistory } = await import('../../../src/node/history/history.ts');
  const { storedHistory } = await import('../../../src/node/history/told.ts');
  const folder = join(repository.folder, 'b');
  const { briefings } = await loadHistory(folder, (await loadArchive(folder)).briefings);
  const found = new Map(
    [...briefings].flatMap(([id, summary]) =>
      storedHistory(summary).map((revision): [string, Truth] => [
        `${id} ${revision.at}`,
        {
          removed: words(revision.changes.flatMap(({ removed }) => removed)),
          added: words(revision.changes.flatMap(({ added }) => added)),
        },
      ]),
    ),
  );
  expect(found).toEqual(truths);
}, 180_000);
