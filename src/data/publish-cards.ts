import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype from 'opentype.js';
import sharp from 'sharp';
import type { Archive, Briefing } from '../loaders/archive.ts';
import { longDate } from '../site/dates.ts';
import { eventKinds } from '../transcript/event-kind.ts';
import { cardSvg } from './card.ts';

const FONT = '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff';

/** Draws a card for each briefing, beside its page; a card drawn by an earlier build is taken from the cache. */
export async function publishCards(folder: string, { briefings, speakers }: Pick<Archive, 'briefings' | 'speakers'>, siteTitle: string, cacheDir: string): Promise<void> {
  const cache = join(cacheDir, 'cards');
  mkdirSync(cache, { recursive: true });
  const font = opentype.parse(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(FONT))).buffer);
  const program = readFileSync(new URL('./card.ts', import.meta.url));
  const names = new Map(speakers.speakers.map(({ id, name }) => [id, name]));
  const used = new Set<string>();
  for (const briefing of briefings) {
    const facts = { ...factsOf(briefing, speakers.byLabel[briefing.id] ?? {}, names), siteTitle };
    const name = `${createHash('sha256').update(program).update(JSON.stringify(facts)).digest('hex').slice(0, 24)}.png`;
    used.add(name);
    const cached = join(cache, name);
    // Fewer colors would make smaller files, but finding them takes longer than all the rest.
    if (!existsSync(cached)) writeFileSync(cached, await sharp(Buffer.from(cardSvg(facts, font))).png({ compressionLevel: 6 }).toBuffer());
    copyFileSync(cached, join(folder, 'briefings', `${briefing.id}.png`));
  }
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
}

function factsOf(briefing: Briefing, byLabel: Record<string, string | null>, names: ReadonlyMap<string, string>) {
  const { title, date, event, labels, shape, words } = briefing;
  const speaking = labels.filter(({ kind }) => kind === 'statement').sort((a, b) => b.words - a.words);
  return {
    title,
    when: `${eventKinds[event]}, ${longDate(date)}`,
    speakers: [...new Set(speaking.map(({ label }) => names.get(byLabel[label] ?? '') ?? label))],
    strip: { labels: labels.map(({ kind }) => ({ kind, speaker: null })), shape, words },
  };
}
