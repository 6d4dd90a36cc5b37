import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatContext } from '../../core/formats/context.ts';
import { publishedHistory } from '../../core/history/published.ts';
import { historyPath } from '../../contract/routes.ts';
import type { Briefing } from '../archive/load.ts';
import { storedHistory } from '../history/told.ts';

/** Writes `briefings/<id>/history.json` for every briefing whose words were changed. */
export function writeHistories(folder: string, briefings: readonly Briefing[], context: FormatContext): void {
  for (const { id, history } of briefings) {
    if (!history) continue;
    const published = publishedHistory(id, context.address(historyPath(id)), storedHistory(history));
    mkdirSync(join(folder, 'briefings', id), { recursive: true });
    writeFileSync(join(folder, 'briefings', id, 'history.json'), `${JSON.stringify(published)}\n`);
  }
}
