import { Background } from '../../core/subjects/background.ts';
import { chooseTerms } from '../../core/subjects/choose.ts';
import type { Subjects } from '../../core/subjects/subjects.ts';
import { exchanges } from '../../core/transcript/exchanges.ts';
import type { FileResult } from './parse-file.ts';
import type { Summary } from './summary.ts';

/** Chooses the terms of every file's transcript against all the others. Files without a transcript have none. */
export function subjectsOf<Name>(files: readonly (readonly [Name, FileResult | null])[]): Map<Name, Subjects> {
  const background = new Background();
  for (const [, result] of files) if (result?.summary) background.add(result.candidates);
  return new Map(
    files.flatMap(([name, result]) =>
      result?.summary ? [[name, chooseTerms(result.candidates, turnsOf(result.summary), background)] as const] : [],
    ),
  );
}

function turnsOf({ shape, labels }: Summary) {
  const kinds = shape.map(([label]) => labels[label]!.kind);
  const numbers = exchanges(kinds);
  return kinds.map((kind, turn) => ({ question: kind === 'question', exchange: numbers[turn]! }));
}
