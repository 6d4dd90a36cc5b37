import type { Cuts } from './cutter.ts';
import { exchangeList, exchanges } from './exchanges.ts';
import { fencedLines } from './fences.ts';
import { readHead, splitFoot } from './frame.ts';
import { readFrontMatter } from './front-matter.ts';
import { givenShapes } from './given-labels.ts';
import { rendered } from './html.ts';
import { label, kindsOf } from './label-messages.ts';
import { languageOf } from './language.ts';
import { parseMarkdown } from './markdown.ts';
import { inspect } from './markup.ts';
import { quoted, Report } from './report.ts';
import { cleanText } from './source-text.ts';
import { seconds } from './times.ts';
import { turnIds } from './turn-ids.ts';
import { cutTurns } from './turns.ts';
import type { ParseResult, SourceFile, Transcript, Turn, TurnKind } from './types.ts';
import { textOf } from './words.ts';

/**
 * Reads one transcript file. Never throws and runs nothing of what it reads: whatever is wrong becomes a message with
 * its line, and the transcript is given wherever something can be shown, even beside errors.
 */
export function parseTranscript(file: SourceFile): ParseResult {
  const report = new Report();
  try {
    const transcript = parse(file, report);
    return { transcript, messages: report.messages };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.add('parser-failure', 1, 1, `The file could not be read (${reason}); please report it with the file.`);
    return { transcript: null, messages: report.messages };
  }
}

function parse(file: SourceFile, report: Report): Transcript | null {
  const text = cleanText(file.text, report);
  if (text === null) return null;
  const front = readFrontMatter(text, file.source, report);
  if (front.date === '') return null;
  if (front.body.trim() === '') {
    report.add(
      'empty-file',
      front.lines + 1,
      1,
      'There is no text below the front matter; add the transcript, or remove the file.',
    );
    return null;
  }
  const blocks = parseMarkdown(front.body, front.lines, report);
  inspect(blocks, report);
  const { examples, line: labelsLine } = front.labels;
  const shapes =
    examples.length > 0
      ? givenShapes(examples, labelsLine, report)
      : givenShapes(file.givenLabels ?? [], 1, new Report());
  const cuts = cutTurns(blocks, shapes, fencedLines(front.body, front.lines));
  const last = cuts.turns.at(-1);
  const foot = splitFoot(last ? last.blocks : cuts.header);
  if (last) last.blocks = foot.kept;
  const labels = cuts.turns.map(({ candidate }) => candidate.label);
  const head = readHead(cuts.header, { title: front.title, labels });
  const turns = turnsOf(cuts.turns, kindsOf(labels));
  label(cuts.turns, report);
  reportMissed(cuts, front.lines + 1, report);

  const header = rendered(cuts.header);
  return {
    schema: 1,
    id: file.id,
    url: `/briefings/${file.id}/`,
    source: file.source,
    title: front.title,
    date: front.date,
    published: front.published,
    modified: front.modified,
    sourceUrl: front.sourceUrl,
    tags: front.tags,
    lang: front.lang ?? languageOf(turns.length > 0 ? turns.map(({ text }) => text) : header.map(({ text }) => text)),
    media: front.media === null ? null : { url: front.media },
    extra: front.extra,
    location: head.location,
    start: head.start,
    end: last ? foot.end : null,
    header,
    footer: last ? rendered(foot.footer) : [],
    turns,
    terms: [],
    history: null,
    exchanges: exchangeList(turns.map(({ exchange }) => exchange)),
    messages: report.messages,
  };
}

/** The turns that were cut, with their ids and exchanges. `kinds` are those of their labels. */
function turnsOf(cut: Cuts['turns'], kinds: ReadonlyMap<string, TurnKind>): Turn[] {
  const turns = cut.map(({ candidate, line, time, printed, blocks }, index): Turn => {
    const shown = rendered(blocks);
    return {
      id: '',
      n: index + 1,
      kind: kinds.get(candidate.label)!,
      label: candidate.label,
      printed,
      time,
      seconds: time === null ? null : seconds(time),
      speaker: null,
      exchange: null,
      text: textOf(shown),
      blocks: shown,
      line,
    };
  });
  const ids = turnIds(turns.map(({ text }) => text));
  const numbers = exchanges(turns.map(({ kind }) => kind));
  return turns.map((turn, index) => ({ ...turn, id: ids[index]!, exchange: numbers[index]! }));
}

/** Says that there are no turns, or which lines look like labels and are none. The text begins in `line`. */
function reportMissed({ turns, missed }: Cuts, line: number, report: Report): void {
  if (turns.length === 0) return report.add('no-turns', line, 1, noTurns(missed));
  for (const { label, line, column } of missed)
    report.add(
      'label-missed',
      line,
      column,
      `${quoted(label)} looks like a label, but is not printed as the others are, and is read as words. Print it ` +
        `as they are; or say in the front matter how it is printed, ${FOR_EXAMPLE}.`,
    );
}

const FOR_EXAMPLE = 'as in `labels: "**NAME** (TIME)"`';

/** Says why a file is a document, and which of its lines could have been labels. */
function noTurns(missed: readonly { label: string; line: number }[]): string {
  const shown = missed.slice(0, 3).map(({ label, line }) => `${line} (${quoted(label)})`);
  const like =
    shown.length === 0
      ? 'No line looks like a label.'
      : `${shown.length === 1 ? 'Line' : 'Lines'} ${shown.join(', ')} look${shown.length === 1 ? 's' : ''} like ` +
        `${shown.length === 1 ? 'one' : 'labels'}, but recur${shown.length === 1 ? 's' : ''} too seldom.`;
  return (
    `No turn was found, as no shape of label recurs; the file is shown as a document. ${like} Begin each ` +
    `turn with its label in one and the same way, as in \`MS. PSAKI:\` or \`Q\`; or say in the front matter how ` +
    `labels are printed, ${FOR_EXAMPLE}.`
  );
}
