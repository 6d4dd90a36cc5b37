import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transcriptId, transcriptIds } from '../../../src/core/transcript/id.ts';

describe('transcriptId', () => {
  test.each([
    ['2030/2030-02-03-a-gaggle.md', '2030-02-03-a-gaggle'],
    ['2030-02-03-a-gaggle%ef%bf%bc.md', '2030-02-03-a-gaggle'],
    ['100%-true.md', '100-true'],
    ['Été à Łódź.md', 'ete-a-odz'],
    ['Rowan’s Gaggle (1).markdown', 'rowans-gaggle-1'],
  ])('reduces %j to %j', (source, id) => expect(transcriptId(source)).toBe(id));

  test('gives a name without letters a hash', () =>
    expect(transcriptId('会议.md')).toMatch(/^transcript-[0-9a-v]{7}$/));

  test('keeps long names short and apart', () => {
    const long = 'a-very-long-name-'.repeat(13);
    expect(transcriptId(`${long}1.md`)).toHaveLength(120);
    expect(transcriptId(`${long}1.md`)).not.toBe(transcriptId(`${long}2.md`));
  });
});

describe('transcriptIds', () => {
  test('puts the folder before names that collide, and leaves the others alone', () => {
    expect(Object.fromEntries(transcriptIds(['a/x.md', 'b/x.md', 'b/y.md']))).toEqual({
      'a/x.md': 'a-x',
      'b/x.md': 'b-x',
      'b/y.md': 'y',
    });
  });

  test('gives every file an id of its own, whatever the order', () => {
    const name = fc.stringMatching(/^[aA%é -]{1,3}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(name, name).map(([folder, file]) => `${folder}/${file}.md`),
          { maxLength: 12 },
        ),
        (sources) => {
          const ids = transcriptIds(sources);
          expect(new Set(ids.values()).size).toBe(sources.length);
          for (const id of ids.values()) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(new Map([...transcriptIds([...sources].reverse())].reverse())).toEqual(ids);
        },
      ),
    );
  });
});
