// node src/bench/check.ts [site] [seed]: how often the quote checker is right, on passages made from the
// archive of a built site. PASSAGES=200 a kind, ONLY=pattern of kinds, SHOW=1 prints what went wrong.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { check, type Answer } from '../client/check/check.ts';
import { openSources } from '../client/check/frame-sources.ts';
import type { BriefingText, TextSource } from '../client/check/source.ts';
import { wordsOf } from '../client/check/words.ts';
import { unpack } from '../client/index/files.ts';
import { Sampler, type Edit } from './check-cases.ts';
import { invented } from './check-invented.ts';

const site = resolve(process.argv[2] ?? 'dist');
const data = join(site, 'search/data');
const PASSAGES = Number(process.env['PASSAGES'] ?? 200);

if (existsSync(data)) await main();
else console.log(`skipped: ${data} is absent; build a site of many transcripts, and give its folder.`);

async function main(): Promise<void> {
  const source = await (
    await openSources(
      async (path) => unpack(await readFile(join(data, path))),
      async () => [],
    )
  ).all();
  const briefings = await spokenBriefings(source);
  const sampler = new Sampler(briefings, Number(process.argv[3] ?? 1));
  console.log(`${briefings.length} briefings, ${source.holdings.from} to ${source.holdings.to}`);
  const times: number[] = [];
  const opened: number[] = [];

  const only = new RegExp(process.env['ONLY'] ?? '', 'i');

  async function run(
    title: string,
    count: number,
    one: () => { text: string; right: (answer: Answer) => boolean; hint?: string },
  ): Promise<void> {
    if (!only.test(title)) return;
    const failures: string[] = [];
    const verdicts = new Map<string, number>();
    let good = 0;
    for (let n = 0; n < count; n += 1) {
      const { text, right, hint } = one();
      const before = process.cpuUsage();
      const answer = await check(text, source);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      opened.push(answer.opened.length);
      verdicts.set(answer.verdict, (verdicts.get(answer.verdict) ?? 0) + 1);
      if (right(answer)) good += 1;
      else
        failures.push(
          `${title} [${answer.verdict}] ${hint ?? ''}\n    ${text.replace(/\n/g, '⏎')}\n    ${describe(answer)}`,
        );
    }
    console.log(
      `${title.padEnd(58)} ${((100 * good) / count).toFixed(1).padStart(5)} % of ${count}   ` +
        `${[...verdicts].map((pair) => pair.join(' ')).join(', ')}`,
    );
    if (process.env['SHOW']) for (const failure of failures) console.log(failure);
  }

  await run('verbatim, as printed: recognised', PASSAGES, () => {
    const cut = sampler.cut(6, 40);
    return { text: cut.text, right: ({ verdict }) => verdict === 'verbatim' };
  });
  await run('verbatim, as people type: recognised', PASSAGES, () => ({
    text: sampler.typed(sampler.cut(6, 40).text),
    right: ({ verdict }) => verdict === 'verbatim',
  }));
  for (const count of [1, 2, 3]) {
    await run(`${count} of 8 to 40 words changed, dropped or added: differences`, PASSAGES, () => {
      const cut = sampler.cut(8, 40);
      const { text, edits } = sampler.edit(cut, count, ['change', 'drop', 'add']);
      return {
        text,
        hint: JSON.stringify(edits),
        right: (answer) => answer.verdict === 'altered' && shows(answer, edits),
      };
    });
  }
  await run('words left out at an ellipsis: verbatim', PASSAGES, () => {
    const cut = sampler.cut(20, 40);
    const words = wordsOf(cut.text);
    const [from, to] = [sampler.between(5, 9), sampler.between(11, 14)];
    return {
      text: [
        cut.text.slice(0, words[from]!.start),
        sampler.pick(['… ', '[…] ', '... ', '. . . ']),
        cut.text.slice(words[to]!.start),
      ].join(''),
      right: ({ verdict }) => verdict === 'verbatim',
    };
  });
  const speakers = [...new Set(briefings.flatMap(({ turns }) => turns.flatMap((turn) => nameOf(turn) ?? [])))];
  await run('right words, right speaker: verbatim', PASSAGES, () => {
    for (;;) {
      const cut = sampler.cut(10, 30);
      const name = nameOf(cut.briefing.turns[cut.turn]!);
      if (name)
        return {
          text: attributed(sampler, cut.text, name),
          hint: name,
          right: ({ verdict }) => verdict === 'verbatim',
        };
    }
  });
  await run('right words, wrong speaker: said so', PASSAGES, () => {
    let cut = sampler.cut(10, 30);
    // Of somebody whom the record does not name, it cannot say that it was another.
    while (cut.briefing.turns[cut.turn]!.kind !== 'question' && !nameOf(cut.briefing.turns[cut.turn]!))
      cut = sampler.cut(10, 30);
    const { label } = cut.briefing.turns[cut.turn]!;
    const family = nameOf(cut.briefing.turns[cut.turn]!)?.split(' ').at(-1);
    const other = sampler.pick(speakers.filter((one) => one.split(' ').at(-1) !== family));
    return {
      text: attributed(sampler, cut.text, other),
      hint: `${other}, not ${label}`,
      right: ({ verdict }) => verdict === 'wrong-speaker',
    };
  });
  await run('pieces of two briefings: stitched', PASSAGES, () => {
    const [a, b] = [sampler.cut(8, 20), sampler.cut(8, 20)];
    return {
      text: `${a.text}${sampler.pick([' ', '. ', ' … '])}${b.text}`,
      right: ({ verdict }) => verdict === 'stitched',
    };
  });
  const inventions = invented(sampler, briefings, 2 * PASSAGES);
  let at = 0;
  await run('invented: neither verbatim nor altered', inventions.length, () => {
    const { how, text } = inventions[at++]!;
    return { text, hint: how, right: ({ verdict }) => verdict === 'not-found' || verdict === 'stitched' };
  });
  times.sort((a, b) => a - b);
  console.log(
    `processor time: median ${times[times.length >> 1]!.toFixed(0)} ms, 95 % ` +
      `${times[Math.floor(times.length * 0.95)]!.toFixed(0)} ms, most ${times.at(-1)!.toFixed(0)} ms; briefings ` +
      `opened: mean ${(opened.reduce((a, b) => a + b) / opened.length).toFixed(1)}`,
  );
}

/** A person's name, or what their label says of it. */
function nameOf({ name, label }: BriefingText['turns'][number]): string | null {
  if (name) return name;
  return /^(?:MR|MS|MRS|DR)\. [\p{Lu}’'-]+$/u.test(label)
    ? label.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : null;
}

/** All briefings, without what stands outside the turns. */
async function spokenBriefings(source: TextSource): Promise<BriefingText[]> {
  const all = await Promise.all(Array.from({ length: source.holdings.briefings }, (_, at) => source.open(at)));
  return all
    .map((briefing) => ({ ...briefing, turns: briefing.turns.filter(({ id }) => id !== '') }))
    .filter(({ turns }) => turns.length > 0);
}

function attributed(sampler: Sampler, text: string, name: string): string {
  return sampler.pick([
    `${name}: “${text}”`,
    `"${text}," ${name} said on Monday.`,
    `${text} — ${name}, Dec. 6, 2021`,
    `“${text}”\n– ${name}`,
    `${name}: ${text}`,
    `According to ${name}, "${text}"`,
  ]);
}

/** Whether the marked differences are the edits, word for word. */
function shows({ passage, pieces }: Answer, edits: Edit[]): boolean {
  const was: string[] = [];
  const is: string[] = [];
  for (const { steps, opened } of pieces) {
    for (const step of steps) {
      if (step.kind === 'changed' || step.kind === 'missing') was.push(opened.record[step.record]!.key);
      if (step.kind === 'changed' || step.kind === 'added') is.push(passage.words[step.quote]!.key);
    }
  }
  const keys = (texts: string[]) =>
    texts
      .flatMap((text) => wordsOf(text).map(({ key }) => key))
      .sort()
      .join(' ');
  return (
    was.sort().join(' ') === keys(edits.map((edit) => edit.was)) &&
    is.sort().join(' ') === keys(edits.map((edit) => edit.is))
  );
}

function describe({ passage, pieces, speakers }: Answer): string {
  const shown = pieces.map(({ steps, opened }) => {
    const marks = steps.map((step) =>
      step.kind === 'same'
        ? ''
        : [
            `${step.kind}:${'quote' in step ? passage.words[step.quote]!.text : ''}`,
            'record' in step ? opened.record[step.record]!.text : '',
          ].join('/'),
    );
    return `${opened.text.date} ${marks.filter(Boolean).join(' ')}`;
  });
  return [
    ...shown,
    ...speakers.map(({ claim, agreement }) => `${claim.name.join('+')} ${claim.role ?? ''} ${agreement}`),
  ].join(' | ');
}
