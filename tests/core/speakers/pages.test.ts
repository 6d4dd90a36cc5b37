import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pressSite } from '../../support/press-site.ts';
import type { BuildRun } from '../../support/site.ts';

let run: BuildRun;

beforeAll(async () => {
  run = await pressSite();
});

/** The words of a page, and its source. */
function page(path: string): { html: string; text: string } {
  const html = readFileSync(join(run.outDir, path, 'index.html'), 'utf8');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return { html, text: main.replace(/<[^<>]+>/g, ' ').replace(/\s+/g, ' ') };
}

test('a speaker’s page has office, labels, figures, the longest statement, briefings and the evidence', () => {
  const { html, text } = page('speakers/dana-quorvin');
  expect(text).toContain('Office Press Secretary , seen Apr 2, 2031 to Jun 11, 2031');
  expect(text).toContain('As printed MS. QUORVIN 3');
  expect(text).toContain('Said 18 words in 3 turns and 2 briefings');
  expect(text).toContain('Took 1 question');
  expect(html).toMatch(/<a href="\/archive\/briefings\/first\/#t-[^"]+">15 words, Apr 2, 2031<\/a>/);
  expect(html).toContain('href="https://www.wikidata.org/wiki/Q1234"');
  expect(text).toMatch(/April 2031 1 2 17 June 2031 1 1 1/);
  expect(text).toContain('MS. QUORVIN in 2 briefings: named in the title');
  expect(html).toMatch(/<input type="hidden" name="speaker" value="dana-quorvin"/);
  expect(html.match(/class="strip one"/g)).toHaveLength(2);
  expect(html).not.toMatch(/\sstyle=/);
});

test('a person known by surname and a role say what they do not claim', () => {
  expect(page('speakers/mr-trask-2031-06-11').text).toContain('Only the surname is known.');
  expect(page('speakers/reporters').text).toContain('These labels name nobody.');
});

test('the index keeps people, surnames, roles and undecided labels apart', () => {
  const { text } = page('speakers');
  expect(text).toMatch(
    /People by name .*Dana Quorvin.*Ian Tremayne.*Known by surname, .*Mr\. Trask.*Roles.*Reporters.*Undecided .*ZOTH/,
  );
});

test('a briefing says who spoke how much', () => {
  expect(page('briefings/first').text).toMatch(
    /Who spoke how much Speaker Share of words Words Turns Dana Quorvin \d+ % 17 2 /,
  );
});

test('the data of a speaker are as agreed', () => {
  const data = JSON.parse(readFileSync(join(run.outDir, 'speakers/ian-tremayne.json'), 'utf8'));
  expect(data).toEqual({
    schema: 1,
    id: 'ian-tremayne',
    url: 'https://example.org/archive/speakers/ian-tremayne/',
    name: 'Ian Tremayne',
    kind: 'person',
    labels: ['CHAIR TREMAYNE'],
    offices: [{ title: 'FERC Chair', from: '2031-04-02', to: '2031-04-02', attested: true }],
    briefings: [{ id: 'first', turns: 1, words: 4 }],
  });
});

test('what the ledger names in vain is in the report', () => {
  expect(run.output).toContain('warning ledger: 1');
});
