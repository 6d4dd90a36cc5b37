import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What went wrong, in a sentence: an error's message with those of its causes, and a hint for what the system reports.
 */
export function sentenceOf(cause: unknown): string {
  const messages: string[] = [];
  const codes = new Set<string>();
  const seen = new Set<unknown>();
  const collect = (error: unknown): void => {
    if (error === undefined || error === null || seen.has(error)) return;
    seen.add(error);
    if (!(error instanceof Error)) return void messages.push(String(error));
    const message = error.message.trim();
    if (message && !messages.some((known) => known.includes(message))) messages.push(message);
    const { code, hint } = error as { code?: unknown; hint?: unknown };
    if (typeof code === 'string') codes.add(code === 'EIO' && isFull(error) ? 'ENOSPC' : code);
    if (typeof hint === 'string' && hint) messages.push(hint);
    collect(error.cause);
    if (error instanceof AggregateError) error.errors.forEach(collect);
  };
  collect(cause);
  const advice = [...codes].flatMap((code) => ADVICE[code] ?? []);
  const sentences = messages.map((message) => (/[.!?:]$/.test(message) ? message : `${message}.`));
  return [...sentences, ...advice].join(' ') || 'It is not known why.';
}

const ADVICE: Record<string, string> = {
  ENOSPC: 'There is no space left on the disk: make room, or set CACHE_DIR to a folder on another disk.',
  EDQUOT: 'The quota of the disk is used up: make room, or set CACHE_DIR to a folder on another disk.',
  EACCES: 'Check who may write there.',
  EPERM: 'Check who may write there.',
  EROFS: 'That disk is mounted read-only.',
  EMFILE: 'Too many files are open at once: raise the limit (ulimit -n).',
};

/** Free bytes below which a disk may have been too full for one more file. */
const ROOM = 1024 ** 2;

/**
 * Whether the disk is full that an error is about. Copying a folder says of it no more than that it could not be
 * written.
 */
function isFull({ message, path }: NodeJS.ErrnoException): boolean {
  let place = path ?? /'([^']+)'/.exec(message)?.[1] ?? '';
  while (place !== dirname(place) && !existsSync(place)) place = dirname(place);
  if (!place) return false;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize < ROOM;
}
