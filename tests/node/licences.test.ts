import { expect, test } from 'vitest';
import { licencesText, noteBundled } from '../../src/node/licences.ts';

test('packages are known by the paths of their files, wherever the build works', () => {
  noteBundled([
    '/home/a/node_modules/idb/build/index.js',
    'node_modules/@fontsource/source-serif-4/files/a.woff2',
    'C:\\a\\node_modules\\diff\\lib\\index.mjs',
    '/home/a/node_modules/.cache/briefing-reader/b/1/project/src/client/dom/dom.ts',
    '/home/a/node_modules/.cache/briefing-reader/b/1/project/node_modules/stemmer/index.js?worker',
    '\0vite/preload-helper.js',
  ]);
  const heads = licencesText().match(/^\S+ \d+\.\S+, .+$/gm);
  expect(heads?.map((head) => head.split(' ')[0])).toEqual([
    'briefing-reader',
    '@fontsource/source-serif-4',
    'diff',
    'idb',
    'stemmer',
  ]);
});
