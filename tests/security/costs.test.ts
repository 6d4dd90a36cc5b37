import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { cost } from '../support/cost.ts';
import { costly, frontMatter } from './attacks.ts';

const head =
  "---\ntitle: Costly\ndate: '2031-05-09'\n---\n\nPress Room\n\n1:04 P.M. EDT\n\nMS. MORENO:  Good afternoon.\n\n";

const reading = (text: string) => cost(() => parseTranscript({ id: 'costly', source: 'costly.md', text }), 2);

test.each(Object.entries(costly))('reading crowded %s takes time in proportion', (_, make) => {
  const [small, large] = [reading(head + make(15_000)), reading(head + make(60_000))];
  // Four times the text may take some eight times as long; a quadratic reader takes sixteen times.
  expect(large, `15 kB ${small.toFixed(0)} ms, 60 kB ${large.toFixed(0)} ms`).toBeLessThan(Math.max(8 * small, 400));
});

test.each(Object.entries(frontMatter))(
  'front matter with %s neither runs, nor hangs, nor reaches beyond its file',
  (_, text) => {
    expect(reading(`${text}\nMS. MORENO:  Good afternoon.\n`)).toBeLessThan(1000);
    expect(globalThis).not.toHaveProperty('harmed');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);
