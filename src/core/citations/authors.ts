import { isFullName, type Citation } from './item.ts';

/** Who is cited as author of a whole briefing: of those who speak in it the people whose full names are known. */
export function authorsOf(
  speaking: readonly { name: string; office: string | null; kind: 'person' | 'role' | null }[],
): Citation['speakers'] {
  return speaking
    .filter(({ name, kind }) => kind === 'person' && isFullName(name))
    .map(({ name, office }) => ({ name, office }));
}
