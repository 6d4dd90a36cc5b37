import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftPage } from '../../src/importer/draft.ts';
import { transcriptFile } from '../../src/importer/file.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { bodyOf, words, wordsOfMarkdown } from './words.ts';

const folder = resolve('../shared/pages');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
if (names.length === 0)
  console.warn(`tests/importer/saved-pages: skipped, there is no folder of saved pages at ${folder}`);

/** Reads such a page without any parser of HTML: by its text between two marks of its own template. */
function byHand(html: string): { words: string[]; title: string; day: string; address: string; labels: string[] } {
  const entities: Record<string, string> = { nbsp: '\u00a0', amp: '&', quot: '"', lt: '<', gt: '>', '#039': "'" };
  const plain = (text: string) => text.replace(/&(\w+|#039);/g, (whole, name: string) => entities[name] ?? whole);
  const heading = /<h1>([\s\S]*?)<\/h1>/.exec(html)!;
  const share = html.indexOf('panel-col-section-share');
  const article = html.slice(heading.index + heading[0].length, html.lastIndexOf('<div', share));
  const text = plain(article.replace(/<(?:br|p|\/p|div|\/div|li)\b[^>]*>/g, '\n').replace(/<[^<>]*>/g, ''));
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter(Boolean);
  return {
    words: words(text),
    title: plain(heading[1]!).trim(),
    day: new Date(`${/press_article_date_created"[^>]*>([^<]+)/.exec(html)![1]} UTC`).toISOString().slice(0, 10),
    address: /<link rel="canonical" href="([^"]+)"/.exec(html)![1]!,
    labels: lines.flatMap(
      (line) => /^(?:(Q) |([A-Z][A-Z.'\u2019ÖĞ -]+):)/u.exec(line)?.slice(1, 3).filter(Boolean) ?? [],
    ),
  };
}

describe.skipIf(names.length === 0)('real saved pages', () => {
  test.each(names)(
    '%s',
    (name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const draft = draftPage(html, name, null);
      const hand = byHand(html);
      expect({ title: draft.title, day: draft.date, address: draft.sourceUrl }).toEqual({
        title: hand.title,
        day: hand.day,
        address: hand.address,
      });
      const file = transcriptFile(draft, '2026-01-31', name);
      // The letterhead stands above the heading on these pages.
      const written = wordsOfMarkdown(bodyOf(file));
      const above = written.slice(0, written.length - hand.words.length).join(' ');
      expect(above).toMatch(
        /^(?:The White House )?(?:Office of [\w’' ]{3,40} )?(?:For Immediate Release \w+ \d\d, \d{4})?$/,
      );
      expect(written.slice(written.length - hand.words.length)).toEqual(hand.words);
      const { transcript } = parseTranscript({ id: 'x', source: 'x.md', text: file });
      expect(transcript!.turns.map(({ label }) => label)).toEqual(hand.labels);
      expect([transcript!.title, transcript!.date, transcript!.sourceUrl]).toEqual([
        hand.title,
        hand.day,
        hand.address,
      ]);
    },
    30_000,
  );
});
