import type { Paragraph, RootContent } from 'mdast';
import { splitFoot } from './frame.ts';
import { spoken } from './html.ts';
import { cutAt, flatten } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import { Report } from './report.ts';
import { cleanText } from './source-text.ts';
import { idsOfWords, wordsAtEnds } from './turn-ids.ts';
import type { Block, Turn } from './types.ts';
import { textOf } from './words.ts';

/** What a stretch of a file says. */
export interface Reading {
  header: readonly Pick<Block, 'text'>[];
  footer: readonly Pick<Block, 'text'>[];
  turns: readonly Pick<Turn, 'id' | 'label' | 'text'>[];
}

/** The labels of a transcript by their form. */
export interface PlainLabels {
  /** Those in the commonest form. */
  plain: ReadonlySet<string>;
  /** The few others: a stretch that has the words of one of them elsewhere has to be read with all the rest. */
  others: readonly string[];
  /** Labels and paragraphs of the transcript in their order, an empty line before each, all blanks single. */
  said: () => string;
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
  /(?:^|\s)Q[\s:.]|^[\t \u00a0*_]*Q[^a-z\s]|(?<![A-Z])[A-Z]{3,}[.#\d’'-]*[*_]*:|^[\t \u00a0*_]*(?:Mr|Ms|Mrs|Dr)\b[^\n]{0,40}:|^[\t \u00a0*_]*[A-Z]{2,}\.? +[A-Z]{2,}|```|~~~|(?:^|[[(（【<{])\s?\d{1,3}:\d\d(?![ \u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\b)/m;

const everyDoubt = new RegExp(doubtful, 'gm');

/** Of so many turns one may have a label in another form. */
const FEW = 10;

/** Characters of a line that tell a place in a transcript: so many before and behind what is doubtful, and at least. */
const BESIDE = 20;
const FEWEST = 15;

/** Whether a turn with a label in the commonest form starts at a line. */
export const startsTurn = (lines: readonly string[], at: number) =>
  (at === 0 || lines[at - 1]!.trim() === '') && plainLabel.test(lines[at]!);

/**
 * The labels of a transcript if nearly all turns have the commonest form and none has a time, as in official ones: then
 * nothing has to be learnt to read a stretch of another version of it. `null` otherwise. `whole` gives the same turns
 * with their words, for the few stretches that need them.
 */
export function plainLabels(
  turns: readonly Pick<Turn, 'label' | 'time'>[],
  whole: () => readonly Pick<Turn, 'label' | 'text'>[],
): PlainLabels | null {
  const plain = new Set(turns.map(({ label }) => label));
  const others = [...plain].filter((label) => !plainName.test(label));
  for (const other of others) plain.delete(other);
  const odd = turns.filter(({ label }) => !plain.has(label)).length;
  if (odd * FEW > turns.length || turns.some(({ time }) => time !== null)) return null;
  let said: string | undefined;
  const saidBy = ({ label, text }: Pick<Turn, 'label' | 'text'>) => `\n\n${label}\n\n${text}`;
  return {
    plain,
    others,
    said: () =>
      (said ??= whole()
        .map(saidBy)
        .join('')
        .replace(/[^\S\n]+/g, ' ')),
  };
}

/** A stretch of a file, read by itself. */
export interface Stretch {
  header: RootContent[];
  turns: readonly StretchTurn[];
}

interface StretchTurn {
  label: string;
  blocks: readonly RootContent[];
  text: string;
  /** Its words that ids are made of. */
  words: readonly string[];
}

/**
 * Reads a stretch of a file, given by its lines, by labels that are known: what `parseTranscript` makes of these lines,
 * without learning anything. `null` where something in it could be another label, and is not known from the transcript.
 */
export function readStretch(lines: readonly string[], labels: PlainLabels): Stretch | null {
  if (lines.every((line) => line.trim() === '')) return { header: [], turns: [] };
  const starts = new Map<number, Start>();
  const parted: string[] = [];
  const rest: string[] = [];
  for (const [at, line] of lines.entries()) {
    const isStart = startsTurn(lines, at);
    const start = (isStart ? plainStart(line, labels) : null) ?? knownStart(line, lines[at - 1], labels);
    if (start === null) {
      if (isStart || namesOther(line, rest.at(-1), labels)) return null;
      rest.push(line);
    } else {
      if (parted.length > 0 && parted.at(-1) !== '') {
        parted.push('');
        rest.push('');
      }
      starts.set(parted.length + 1, start);
      const words = line.trimStart().slice(start.cut);
      rest.push(start.label === 'Q' && numbered.test(words) ? 'Q:' : words);
    }
    parted.push(line);
  }
  if (doubtful.test(rest.join('\n')) && !rest.every((line, at) => isSaid(line, rest[at - 1], labels))) return null;
  const text = cleanText(parted.join('\n'), new Report());
  if (text === null) return null;
  const header: RootContent[] = [];
  const turns: { label: string; blocks: RootContent[] }[] = [];
  for (const block of parseMarkdown(text, 0, new Report())) {
    const start = starts.get(block.position!.start.line);
    if (start === undefined) (turns.at(-1)?.blocks ?? header).push(block);
    else if (block.type !== 'paragraph') return null;
    else turns.push({ label: start.label, blocks: [withoutLabel(block, start)] });
  }
  return turns.length === starts.size ? { header, turns: turns.map(turnOf) } : null;
}

function turnOf({ label, blocks }: Pick<StretchTurn, 'label' | 'blocks'>): StretchTurn {
  const text = textOf(spoken(blocks));
  return { label, blocks, text, words: wordsAtEnds(text) };
}

/**
 * Stretches that follow each other in a file, as one; each but the first begins with a label. `isEnd` where the last
 * one ends the file.
 */
export function joined(stretches: readonly Stretch[], isEnd: boolean): Reading {
  const turns = stretches.flatMap((stretch) => stretch.turns);
  const last = turns.at(-1);
  const { kept, footer } = last && isEnd ? splitFoot(last.blocks) : { kept: [], footer: [] };
  if (footer.length > 0) turns[turns.length - 1] = turnOf({ label: last!.label, blocks: kept });
  const ids = idsOfWords(turns.map(({ words }) => words));
  return {
    header: spoken(stretches.flatMap(({ header }) => header)),
    footer: spoken(footer),
    turns: turns.map(({ label, text }, index) => ({ id: ids[index]!, label, text })),
  };
}

/** Where a turn begins: with so many characters of a line for its label, blanks before it aside. */
interface Start {
  label: string;
  cut: number;
}

/** The start of a turn under a label in the commonest form, if the transcript has it. */
function plainStart(line: string, { plain }: PlainLabels): Start | null {
  const [whole, printed] = label.exec(line.trimStart())!;
  const own = printed!.replace(/\s+/g, ' ');
  return plain.has(own) ? { label: own, cut: whole.length } : null;
}

/** What stands between a label and the words of its turn. */
const behindName = /^:\s+/;
const behindQ = /^:?[ \u00a0]+/;

/** The start of a turn in whatever form, if the transcript has its label between the same words. */
function knownStart(line: string, above: string | undefined, { plain, others, said }: PlainLabels): Start | null {
  const text = line.trimStart();
  if (!/^\p{Lu}/u.test(text)) return null;
  for (const own of [...others, ...plain]) {
    const mark = text.startsWith(own) ? (own === 'Q' ? behindQ : behindName).exec(text.slice(own.length)) : null;
    if (!mark) continue;
    const cut = own.length + mark[0].length;
    const words = evened(text.slice(cut, cut + 2 * BESIDE));
    if (words.length >= FEWEST && said().includes(`${endOf(above)}\n\n${own}\n\n${words}`)) return { label: own, cut };
  }
  return null;
}

/** Whether all that is doubtful in a line stands in the transcript as it is now, as words that somebody says. */
function isSaid(line: string, above: string | undefined, labels: PlainLabels): boolean {
  const doubts = [...`${line}\n`.matchAll(everyDoubt)];
  return doubts.every(({ 0: found, index }) => standsIn(line, index, found.length, above, labels));
}

/** Whether characters of a line, with some beside them, are words in the transcript as it is now. */
function standsIn(
  line: string,
  from: number,
  length: number,
  above: string | undefined,
  { said }: PlainLabels,
): boolean {
  const before = line.slice(Math.max(0, from - BESIDE), from);
  const words = evened(before + line.slice(from, from + length + BESIDE));
  const end = endOf(above);
  if (words.length < FEWEST && end !== '')
    return words.length + end.length >= FEWEST && [' ', '\n'].some((lead) => said().includes(end + lead + words));
  const isFirst = before.trim() === '' && end === '';
  return words.length >= FEWEST && said().includes(isFirst ? `\n\n${words}` : words);
}

const endOf = (line = '') => evened(line).slice(-BESIDE);
const evened = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Whether a line begins with a plain label in another form (`MS. ROWAN.  Yes.`), or names one of the others where the
 * transcript does not.
 */
function namesOther(line: string, above: string | undefined, labels: PlainLabels): boolean {
  const words = line.replace(/^[^A-Za-z]+/, '');
  if (/^[A-Z]{2}/.test(words) && [...labels.plain].some((own) => own !== 'Q' && words.startsWith(own))) return true;
  if (labels.others.length === 0) return false;
  const even = line.replace(/\s+/g, ' ');
  return labels.others.some((other) => {
    const at = even.indexOf(other);
    return at >= 0 && (even.includes(other, at + 1) || !standsIn(even, at, other.length, above, labels));
  });
}

function withoutLabel(block: Paragraph, { cut }: Start): Paragraph {
  const { text } = flatten(block.children, 1);
  const end = text.length - text.trimStart().length + cut;
  return { ...block, children: cutAt(block.children, [end])[1]! };
}
