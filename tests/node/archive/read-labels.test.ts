import { expect, test } from 'vitest';
import { readLabels } from '../../../src/node/archive/read-labels.ts';
import { loadArchive } from '../../../src/node/archive/load.ts';
import { storedTranscript } from '../../../src/node/store.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

const odd = (date: string) =>
  transcriptText({ date, turns: 'Ada Elm: We begin with the pier.\n\nTom Oak: It is closed, as you know.' });

test('a file beside the transcripts says how labels are printed, for its folder and those below', async () => {
  const archive = await loadArchive(
    writeFolder({
      'plain.md': odd('2031-04-02'),
      'town/labels.yaml': "labels: 'NAME:'\n",
      'town/near.md': odd('2031-04-03'),
      'town/hall/below.md': odd('2031-04-04'),
      'town/own.md': odd('2031-04-05').replace('title:', "labels: '[NAME]'\ntitle:"),
    }),
  );
  const turns = Object.fromEntries(
    archive.briefings.map(({ source, digest }) => [source, storedTranscript(digest).turns.map(({ label }) => label)]),
  );
  expect(turns).toEqual({
    'plain.md': [],
    'town/near.md': ['Ada Elm', 'Tom Oak'],
    'town/hall/below.md': ['Ada Elm', 'Tom Oak'],
    'town/own.md': [],
  });
});

test('of two such files the nearer one counts', async () => {
  const folder = writeFolder({ 'labels.yaml': "labels: ['NAME // ']", 'a/labels.yaml': "labels: '**NAME**'" });
  const { of, messages } = await readLabels(folder, ['x.md', 'a/x.md', 'b/x.md']);
  expect([of('x.md'), of('a/x.md'), of('b/x.md')]).toEqual([['NAME // '], ['**NAME**'], ['NAME // ']]);
  expect(messages).toEqual([]);
});

test.each([
  ["labels: '**NAME\n", 2, 'not YAML'],
  ['shape: bold\n', 1, 'does not say how labels are printed'],
  ["labels: '!!!'\n", 1, 'read as no label'],
])('what cannot be used in it is said: %j', async (text, line, said) => {
  const { messages } = await readLabels(writeFolder({ 'labels.yaml': text }), ['x.md']);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ source: 'labels.yaml', messages: [{ rule: 'labels-unread', line }] });
  expect(messages[0]!.messages[0]!.text).toContain(said);
});
