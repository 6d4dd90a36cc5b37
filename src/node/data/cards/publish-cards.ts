import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Briefing, Published } from '../../archive/load.ts';
import { digestOf } from '../../store.ts';
import { longDate } from '../../../contract/dates.ts';
import { copyKept } from '../../copy-kept.ts';
import { eventKinds } from '../../../core/transcript/event-kind.ts';
import type { KeptFiles } from '../../kept-files.ts';
import { readLook } from '../../look.ts';
import { programVersion } from '../render.ts';
import { drawCard } from './card.ts';
import { Lettering } from './lettering.ts';

const resolve = createRequire(import.meta.url).resolve;
const look = readLook();
const FONTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'].map((script) =>
  resolve(`@fontsource/${look.typeface}/files/${look.typeface}-${script}-400-normal.woff`),
);

/** Draws a card for each briefing, beside its page; `kept` has those that the last build drew. */
export async function publishCards(
  folder: string,
  { briefings, speakers }: Published,
  siteTitle: string,
  kept: KeptFiles,
): Promise<void> {
  const lettering = new Lettering(FONTS.map((font) => readFileSync(font)));
  const version = digestOf(programVersion(), JSON.stringify(look));
  const names = new Map(speakers.speakers.map(({ id, name }) => [id, name]));
  for (const briefing of briefings) {
    const facts = { ...factsOf(briefing, speakers.byLabel[briefing.id] ?? {}, names), siteTitle };
    const draw = async (path: string) => writeFileSync(path, await drawCard(facts, lettering));
    copyKept(
      await kept.file(`${digestOf(version, JSON.stringify(facts))}.png`, draw),
      join(folder, 'briefings', `${briefing.id}.png`),
    );
  }
}

function factsOf(briefing: Briefing, byLabel: Record<string, string | null>, names: ReadonlyMap<string, string>) {
  const { title, date, event, labels, shape, words, terms } = briefing;
  const speaking = labels.filter(({ kind }) => kind === 'statement').sort((a, b) => b.words - a.words);
  return {
    title,
    when: `${eventKinds[event]}, ${longDate(date)}`,
    speakers: [...new Set(speaking.map(({ label }) => names.get(byLabel[label] ?? '') ?? label))],
    terms: terms.map(({ term }) => term),
    strip: { labels: labels.map(({ kind }) => ({ kind, speaker: null })), shape, words },
  };
}
