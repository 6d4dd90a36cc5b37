// npm run bench:earlier -- SITE: how often the checker knows passages around corrections, as they stood before and as
// they stand now, on a site that was built of a repository of them. SHOW=1 prints what went wrong.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diffArrays } from 'diff';
import { checkThroughTime } from '../client/check/earlier.ts';
import { openSources } from '../client/check/frame-sources.ts';
import { wordsOf, type Word } from '../client/check/words.ts';
import { unpack } from '../client/index/files.ts';
import { parseTranscript } from '../core/transcript/parse.ts';
import { randomNumbers } from './random.ts';

const site = resolve(process.argv[2] ?? 'dist');
const folder = resolve('../shared/revisions');
const data = join(site, 'search/data');
/** Words on each side of a correction. */
const REACHES = [4, 12, 40, 120];

interface Text {
  text: string;
  words: Word[];
  plain: string;
}

if (existsSync(join(folder, 'revisions.json')) && existsSync(data)) await main();
else console.log(`skipped: build a site of the repository of ${folder}, and give its folder.`);

async function main(): Promise<void> {
  const sources = await openSources(
    async (path) => unpack(await readFile(join(data, path))),
    async () => [],
  );
  const source = await sources.all();
  const next = randomNumbers(3);
  const revisions = JSON.parse(readFileSync(join(folder, 'revisions.json'), 'utf8')) as Record<string, string>[];
  for (const form of ['with labels', 'words alone'] as const) {
    const pairs = revisions.map((revision) => {
      const [before, after] = ['before.md', 'after.md'].map((name) => printed(revision['folder']!, name, form));
      const last = revisions
        .filter(({ file }) => file === revision['file'])
        .sort((a, b) => (a['at']! < b['at']! ? 1 : -1))[0];
      return { before: before!, after: after!, isLast: last === revision };
    });
    for (const [side, wanted] of [
      ['before', 'earlier'],
      ['after', 'verbatim'],
    ] as const) {
      for (const reach of REACHES) {
        const passages = pairs.flatMap(({ before, after, isLast }) => {
          if (side === 'before') return passagesOf(before, after, reach, next);
          return isLast ? passagesOf(after, before, reach, next) : [];
        });
        const verdicts = new Map<string, number>();
        const start = performance.now();
        for (const text of passages) {
          const { verdict } = await checkThroughTime(text, source);
          verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
          if (verdict !== wanted && process.env['SHOW']) console.log(`  [${verdict}] ${text.replaceAll('\n', '⏎')}`);
        }
        const share = ((100 * (verdicts.get(wanted) ?? 0)) / passages.length).toFixed(1);
        const each = ((performance.now() - start) / passages.length).toFixed(0);
        const all = [...verdicts].map((pair) => pair.join(' ')).join(', ');
        console.log(
          `${form}, ${side}, ${reach} around: ${share} % ${wanted} of ${passages.length} (${all}), ${each} ms each`,
        );
      }
    }
  }
}

/** A transcript as one would copy it. */
function printed(revision: string, name: string, form: 'with labels' | 'words alone'): Text {
  const file = readFileSync(join(folder, revision, name), 'utf8');
  const { header, turns, footer } = parseTranscript({ id: revision, source: name, text: file }).transcript!;
  const label = (own: string) => (form === 'words alone' ? '' : own === 'Q' ? 'Q    ' : `${own}:  `);
  const text = [
    ...header.map((block) => block.text),
    ...turns.map((turn) => label(turn.label) + turn.text),
    ...footer.map((block) => block.text),
  ].join('\n\n');
  const words = wordsOf(text);
  return { text, words, plain: plain(words) };
}

/** A passage around each place where two versions differ; those that read alike in both are left out. */
function passagesOf(own: Text, other: Text, reach: number, next: () => number): string[] {
  const passages: string[] = [];
  let at = 0;
  const keys = ({ words }: Text) => words.map(({ key }) => key);
  for (const { added, removed, count } of diffArrays(keys(own), keys(other))) {
    if (removed || added) {
      const from = Math.max(0, at - Math.round(reach * (0.5 + next())));
      const to = Math.min(
        own.words.length,
        at + (removed ? Math.min(count, reach) : 0) + Math.round(reach * (0.5 + next())),
      );
      // A label cut in two is no passage that anybody quotes.
      const isCut = /(?:\bQ|\bM[RS]\.?|\b[A-Z]{3,})$/.test(own.text.slice(0, own.words[to - 1]?.end ?? 0));
      if (to > from && !isCut && !other.plain.includes(plain(own.words.slice(from, to))))
        passages.push(own.text.slice(own.words[from]!.start, own.words[to - 1]!.end));
    }
    if (!added) at += count;
  }
  return passages;
}

/** Words as the checker compares them. */
function plain(words: readonly Word[]): string {
  return ` ${words.map(({ key }) => key).join(' ')} `;
}
