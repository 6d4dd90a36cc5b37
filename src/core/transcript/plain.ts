import type { Paragraph, RootContent } from 'mdast';
import { splitFoot } from './frame.ts';
import { spoken } from './html.ts';
import { cutAt, flatten } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import { Report } from './report.ts';
import { cleanText } from './source-text.ts';
import { turnIds } from './turn-ids.ts';
import type { Block, Turn } from './types.ts';
import { textOf } from './words.ts';

/** What a stretch of a file says. */
export interface Reading {
  header: Pick<Block, 'text'>[];
  footer: Pick<Block, 'text'>[];
  turns: Pick<Turn, 'id' | 'label' | 'text'>[];
}

/** The labels of a transcript by their form. */
export interface PlainLabels {
  /** Those in the commonest form. */
  plain: ReadonlySet<string>;
  /** The few others: a stretch that has the words of one of them has to be read with all the rest. */
  others: readonly string[];
}

/** Whom a label in the commonest form names. */
const named = [
  String.raw`(?:MR|MS|MRS|DR)\.[ \u00a0][A-Z’'-]+`,
  String.raw`(?=[A-Z \u00a0]{4})[A-Z]{2,}(?:[ \u00a0][A-Z]+)*(?:[ \u00a0]#\d)?`,
].join('|');
/** Such a label at the start of a paragraph. */
const plainLabel = new RegExp(String.raw`^[ \u00a0]{0,8}(?:Q[ \u00a0]{1,5}\S|(?:${named}):[ \u00a0]{1,4}\S)`);
/** The same without its colon. */
const plainName = new RegExp(`^(?:Q|${named})$`);
/** The label alone. */
const label = /^\s*(Q(?=[ \u00a0])|[A-Z][^:]*):?/;
/** A number that belongs to a `Q`, or a mark behind it. */
const numbered = /^\s*(?:[:;.#]|\d{1,3}\s?[:.)])/;
/** What could be a label in other forms, or a time beside one. */
const doubtful =
  /(?:^|\s)Q[\s:.]|^[\t \u00a0*_]*Q[A-Z]|(?<![A-Z])[A-Z]{3,}[.#\d’'-]*[*_]*:|^[\t \u00a0*_]*(?:Mr|Ms|Mrs|Dr)\b[^\n]{0,40}:|^[\t \u00a0*_]*[A-Z]{2,}\.? +[A-Z]{2,}|```|~~~|(?:^|[[(（【<{])\s?\d{1,3}:\d\d(?![ \u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\b)/m;

/** Of so many turns one may have a label in another form. */
const FEW = 10;

/** Whether a turn with a label in the commonest form starts at a line. */
export const startsTurn = (lines: readonly string[], at: number) =>
  (at === 0 || lines[at - 1]!.trim() === '') && plainLabel.test(lines[at]!);

/**
 * The labels of a transcript if nearly all turns have the commonest form and none has a time, as in official ones: then
 * nothing has to be learnt to read a stretch of another version of it. `null` otherwise.
 */
export function plainLabels(turns: readonly Pick<Turn, 'label' | 'time'>[]): PlainLabels | null {
  const plain = new Set(turns.map(({ label }) => label));
  const others = [...plain].filter((label) => !plainName.test(label));
  for (const other of others) plain.delete(other);
  const odd = turns.filter(({ label }) => !plain.has(label)).length;
  return odd * FEW > turns.length || turns.some(({ time }) => time !== null) ? null : { plain, others };
}

/**
 * Reads a stretch of a file, given by its lines, by labels that are known: what `parseTranscript` makes of these lines,
 * without learning anything. `null` where something in it could be another label.
 */
export function readPlainly(lines: readonly string[], labels: PlainLabels): Reading | null {
  const starts = new Map<number, string>();
  let isSure = true;
  const rest = lines.map((line, at) => {
    if (!startsTurn(lines, at)) {
      isSure &&= !beginsOtherwise(line, labels);
      return line;
    }
    const [whole, printed] = label.exec(line)!;
    const own = printed!.replace(/\s+/g, ' ');
    starts.set(at + 1, own);
    isSure &&= labels.plain.has(own);
    const words = line.slice(whole.length);
    return printed === 'Q' && numbered.test(words) ? 'Q:' : words;
  });
  if (!isSure || doubtful.test(rest.join('\n'))) return null;
  const text = cleanText(lines.join('\n'), new Report());
  if (text === null) return null;
  const header: RootContent[] = [];
  const turns: { label: string; blocks: RootContent[] }[] = [];
  for (const block of parseMarkdown(text, 0, new Report())) {
    const own = starts.get(block.position!.start.line);
    if (own === undefined) (turns.at(-1)?.blocks ?? header).push(block);
    else if (block.type !== 'paragraph') return null;
    else turns.push({ label: own, blocks: [withoutLabel(block)] });
  }
  const last = turns.at(-1);
  if (!last || turns.length !== starts.size) return null;
  const { kept, footer } = splitFoot(last.blocks);
  last.blocks = kept;
  const texts = turns.map(({ blocks }) => textOf(spoken(blocks)));
  const ids = turnIds(texts);
  return {
    header: spoken(header),
    footer: spoken(footer),
    turns: turns.map(({ label }, index) => ({ id: ids[index]!, label, text: texts[index]! })),
  };
}

/** Whether a line begins with a plain label in another form (`MS. ROWAN.  Yes.`), or names one of the others. */
function beginsOtherwise(line: string, { plain, others }: PlainLabels): boolean {
  const words = line.replace(/^[^A-Za-z]+/, '');
  if (/^[A-Z]{2}/.test(words) && [...plain].some((own) => own !== 'Q' && words.startsWith(own))) return true;
  if (others.length === 0) return false;
  const even = line.replace(/\s+/g, ' ');
  return others.some((other) => even.includes(other));
}

function withoutLabel(block: Paragraph): Paragraph {
  const end = label.exec(flatten(block.children, 1).text)![0].length;
  return { ...block, children: cutAt(block.children, [end])[1]! };
}
