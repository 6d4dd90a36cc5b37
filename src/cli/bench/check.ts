// node src/cli/bench/check.ts [folder] [seed]: how often the quote checker is right, on passages made from a folder of transcripts.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { check, type Answer } from '../../check/check.ts';
import { memorySource } from '../../check/memory-source.ts';
import type { BriefingText } from '../../check/source.ts';
import { wordsOf } from '../../check/words.ts';
import { loadArchive } from '../../loaders/archive.ts';
import { storedTranscript } from '../../loaders/transcript-store.ts';
import { Sampler, type Edit } from './check-cases.ts';
import { invented } from './check-invented.ts';

const folder = resolve(process.argv[2] ?? '../shared/corpus');
const PASSAGES = Number(process.env['PASSAGES'] ?? 200);

if (!existsSync(folder)) {
  console.log(`skipped: ${folder} is absent; give a folder of transcripts.`);
} else {
  await main();
}

async function main(): Promise<void> {
  const briefings = await readBriefings();
  const source = memorySource(briefings);
  const sampler = new Sampler(briefings, Number(process.argv[3] ?? 1));
  console.log(`${briefings.length} briefings, ${source.holdings.from} to ${source.holdings.to}`);
  const failures: string[] = [];
  const times: number[] = [];
  const opened: number[] = [];

  async function run(title: string, count: number, one: () => { text: string; right: (answer: Answer) => boolean; hint?: string }): Promise<void> {
    const verdicts = new Map<string, number>();
    let good = 0;
    for (let n = 0; n < count; n += 1) {
      const { text, right, hint } = one();
      const start = performance.now();
      const answer = await check(text, source);
      times.push(performance.now() - start);
      opened.push(answer.opened);
      verdicts.set(answer.verdict, (verdicts.get(answer.verdict) ?? 0) + 1);
      if (right(answer)) good += 1;
      else failures.push(`${title} [${answer.verdict}] ${hint ?? ''}\n    ${text.replace(/\n/g, '⏎')}\n    ${describe(answer)}`);
    }
    console.log(`${title.padEnd(58)} ${((100 * good) / count).toFixed(1).padStart(5)} % of ${count}   ${[...verdicts].map((pair) => pair.join(' ')).join(', ')}`);
  }

  await run('verbatim, as printed: recognised', PASSAGES, () => {
    const cut = sampler.cut(6, 40);
    return { text: cut.text, right: ({ verdict }) => verdict === 'verbatim' };
  });
  await run('verbatim, as people type: recognised', PASSAGES, () => ({ text: sampler.typed(sampler.cut(6, 40).text), right: ({ verdict }) => verdict === 'verbatim' }));
  for (const count of [1, 2, 3]) {
    await run(`${count} of 8 to 40 words changed, dropped or added: differences`, PASSAGES, () => {
      const cut = sampler.cut(8, 40);
      const { text, edits } = sampler.edit(cut, count, ['change', 'drop', 'add']);
      return { text, hint: JSON.stringify(edits), right: (answer) => answer.verdict === 'altered' && shows(answer, edits) };
    });
  }
  await run('words left out at an ellipsis: verbatim', PASSAGES, () => {
    const cut = sampler.cut(20, 40);
    const words = wordsOf(cut.text);
    const [from, to] = [sampler.between(5, 9), sampler.between(11, 14)];
    return { text: `${cut.text.slice(0, words[from]!.start)}${sampler.pick(['… ', '[…] ', '... ', '. . . '])}${cut.text.slice(words[to]!.start)}`, right: ({ verdict }) => verdict === 'verbatim' };
  });
  const speakers = [...new Set(briefings.flatMap(({ turns }) => turns.flatMap((turn) => nameOf(turn) ?? [])))];
  await run('right words, right speaker: verbatim', PASSAGES, () => {
    for (;;) {
      const cut = sampler.cut(10, 30);
      const name = nameOf(cut.briefing.turns[cut.turn]!);
      if (name) return { text: attributed(sampler, cut.text, name), hint: name, right: ({ verdict }) => verdict === 'verbatim' };
    }
  });
  await run('right words, wrong speaker: said so', PASSAGES, () => {
    const cut = sampler.cut(10, 30);
    const { label } = cut.briefing.turns[cut.turn]!;
    const family = nameOf(cut.briefing.turns[cut.turn]!)?.split(' ').at(-1);
    const other = sampler.pick(speakers.filter((one) => one.split(' ').at(-1) !== family));
    return { text: attributed(sampler, cut.text, other), hint: `${other}, not ${label}`, right: ({ verdict }) => verdict === 'wrong-speaker' };
  });
  await run('pieces of two briefings: stitched', PASSAGES, () => {
    const [a, b] = [sampler.cut(8, 20), sampler.cut(8, 20)];
    return { text: `${a.text}${sampler.pick([' ', '. ', ' … '])}${b.text}`, right: ({ verdict }) => verdict === 'stitched' };
  });
  const inventions = invented(sampler, briefings, 2 * PASSAGES);
  let at = 0;
  await run('invented: neither verbatim nor altered', inventions.length, () => {
    const { how, text } = inventions[at++]!;
    return { text, hint: how, right: ({ verdict }) => verdict === 'not-found' || verdict === 'stitched' };
  });
  times.sort((a, b) => a - b);
  console.log(`time: median ${times[times.length >> 1]!.toFixed(0)} ms, 95 % ${times[Math.floor(times.length * 0.95)]!.toFixed(0)} ms, most ${times.at(-1)!.toFixed(0)} ms; briefings opened: mean ${(opened.reduce((a, b) => a + b) / opened.length).toFixed(1)}`);
  if (process.env['SHOW']) console.log(failures.join('\n'));
}

/** A person's name, or what their label says of it. */
function nameOf({ name, label }: BriefingText['turns'][number]): string | null {
  if (name) return name;
  return /^(?:MR|MS|MRS|DR)\. [\p{Lu}’'-]+$/u.test(label) ? label.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : null;
}

async function readBriefings(): Promise<BriefingText[]> {
  const archive = await loadArchive(folder);
  const names = new Map(archive.speakers.speakers.map((speaker) => [speaker.id, speaker]));
  return archive.briefings.slice(0, Number(process.env['BRIEFINGS'] ?? Infinity)).map(({ id, digest }) => {
    const { title, date, turns } = storedTranscript(digest);
    return {
      id, title, date,
      turns: turns.map(({ id: turn, n, label, kind, text }) => {
        const speaker = names.get(archive.speakers.byLabel[id]?.[label] ?? '');
        return { id: turn, n, label, kind, text, name: speaker?.kind === 'person' ? speaker.name : null, offices: speaker?.offices.map((office) => office.title) ?? [] };
      }),
    };
  });
}

function attributed(sampler: Sampler, text: string, name: string): string {
  return sampler.pick([`${name}: “${text}”`, `"${text}," ${name} said on Monday.`, `${text} — ${name}, Dec. 6, 2021`, `“${text}”\n– ${name}`, `${name}: ${text}`, `According to ${name}, "${text}"`]);
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
  const keys = (texts: string[]) => texts.flatMap((text) => wordsOf(text).map(({ key }) => key)).sort().join(' ');
  return was.sort().join(' ') === keys(edits.map((edit) => edit.was)) && is.sort().join(' ') === keys(edits.map((edit) => edit.is));
}

function describe({ passage, pieces, speakers }: Answer): string {
  const shown = pieces.map(({ steps, opened }) => {
    const marks = steps.map((step) => (step.kind === 'same' ? '' : `${step.kind}:${'quote' in step ? passage.words[step.quote]!.text : ''}/${'record' in step ? opened.record[step.record]!.text : ''}`));
    return `${opened.text.date} ${marks.filter(Boolean).join(' ')}`;
  });
  return [...shown, ...speakers.map(({ claim, agreement }) => `${claim.name.join('+')} ${claim.role ?? ''} ${agreement}`)].join(' | ');
}
