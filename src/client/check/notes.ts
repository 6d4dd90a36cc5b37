import { isNamed } from './names.ts';
import { count } from '../../contract/counts.ts';
import { longDate } from '../../contract/dates.ts';
import { closeDirections } from '../../core/transcript/directions.ts';
import { LONGEST, type Answer } from './check.ts';
import type { Placed } from './lookup.ts';
import { omissionsOf } from './marks.ts';
import type { Passage } from './passage.ts';
import { speakerName, type TextSource } from './source.ts';

const negation = /(?:^|\s)(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t)(?=\s|$)/iu;

/** What a reader must know besides the verdict. */
export function notes(answer: Answer, holdings: TextSource['holdings']): string[] {
  const { verdict, pieces, passage, cut } = answer;
  const found = pieces.length === 1 ? pieces[0]! : null;
  return [
    ...(cut
      ? [
          `Only the beginning was checked: at most ${LONGEST.words.toLocaleString('en-US')} words or ` +
            `${LONGEST.characters.toLocaleString('en-US')} characters at a time.`,
        ]
      : []),
    ...(holdings.kept
      ? [
          'Without a network, only the ' +
            `${holdings.briefings === 1 ? 'one briefing' : count(holdings.briefings, 'briefing')} ` +
            'kept on this device could be compared.',
        ]
      : []),
    ...(verdict === 'not-found' ? notFound(answer, holdings) : []),
    ...(found && (verdict === 'altered' || verdict === 'wrong-speaker' || verdict === 'verbatim')
      ? several(found)
      : []),
    ...pieces.flatMap(leftOut),
    ...(pieces.length > 0 && passage.words.some(({ bracketed }) => bracketed)
      ? ['Words in square brackets are the quoting writer’s, not the speaker’s.']
      : []),
    ...(found && verdict !== 'altered' ? printing(found, passage) : []),
    ...naming(answer),
    ...days(answer),
    ...(answer.unopened > 0
      ? [
          `The same words may stand in ${answer.unopened.toLocaleString('en-US')} more briefings, which were not ` +
            'opened.',
        ]
      : []),
  ];
}

function notFound({ passage }: Answer, { briefings, from, to, kept }: TextSource['holdings']): string[] {
  const holds =
    `${kept ? 'What is kept' : 'This archive'} holds ${briefings.toLocaleString('en-US')} ` +
    `${briefings === 1 ? 'briefing' : 'briefings'}${from ? ` from ${longDate(from)} to ${longDate(to)}` : ''}.`;
  if (passage.words.length === 0) return ['There are no words to look for.', holds];
  return [
    `${holds} What was said on other days or in other places is not in it, so the words may still have been said.`,
  ];
}

function several({ steps, opened }: Placed): string[] {
  const turns = [...new Set(steps.flatMap((step) => ('record' in step ? [opened.record[step.record]!.turn] : [])))];
  if (turns.length < 2) return [];
  return [
    `The passage runs over ${turns.length} turns: ` +
      `${turns.map((turn) => closeDirections(speakerName(opened.text.turns[turn]!))).join(', then ')}.`,
  ];
}

function leftOut(piece: Placed): string[] {
  const omissions = omissionsOf(piece);
  const asides = piece.steps.some(({ kind }) => kind === 'aside');
  const count = omissions.reduce((sum, text) => sum + text.split(' ').length, 0);
  const turned = omissions.filter((text) => negation.test(text));
  return [
    ...(count > 0
      ? [
          `Where the quote marks it, ${count === 1 ? 'one word is' : `${count} words are`} left out; the record ` +
            `below shows ${count === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...turned.map((text) => `Attention: the words left out say “${negation.exec(text)![0].trim()}”.`),
    ...(asides ? ['Notes of the transcript’s writers, such as (Laughter.), are left out.'] : []),
  ];
}

/** Capitals, punctuation and signs that are not as printed. */
function printing({ steps, opened }: Placed, passage: Passage): string[] {
  const pairs = steps.flatMap((step) =>
    step.kind === 'same' ? [{ step, quoted: passage.words[step.quote]!, said: opened.record[step.record]! }] : [],
  );
  const signs = pairs.some(({ quoted, said }) => quoted.sign !== said.sign);
  const capitals = pairs
    .slice(1)
    .some(({ quoted, said }) => quoted.text !== said.text && quoted.text.toLowerCase() === said.text.toLowerCase());
  const punctuation = pairs.some(({ step, quoted, said }, at) => {
    const next = pairs[at + 1];
    if (
      !next ||
      next.step.quote !== step.quote + 1 ||
      next.step.record !== step.record + 1 ||
      next.said.turn !== said.turn
    )
      return false;
    const printed = opened.text.turns[said.turn]!.text.slice(said.end, next.said.start);
    return plainMarks(passage.text.slice(quoted.end, next.quoted.start)) !== plainMarks(printed);
  });
  const differing = [
    ...(capitals ? ['capitals'] : []),
    ...(punctuation ? ['punctuation'] : []),
    ...(signs ? ['signs such as $'] : []),
  ];
  return differing.length > 0 ? [`The words are the same; ${differing.join(' and ')} differ from the transcript.`] : [];
}

/** Marks without what differs between keyboards. */
function plainMarks(text: string): string {
  return text
    .replace(/[\s\u2060]+/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/(?:--+|[—–])/gu, '-');
}

function naming({ speakers, verdict, pieces }: Answer): string[] {
  if (verdict === 'not-found' || pieces.length === 0) return [];
  const spoken = pieces.flatMap(({ steps, opened }) =>
    steps.flatMap((step) => (step.kind === 'same' ? [opened.text.turns[opened.record[step.record]!.turn]!] : [])),
  );
  return speakers.flatMap(({ claim, agreement }) => {
    if (agreement === 'unknown')
      return [
        spoken.every((turn) => !isNamed(turn))
          ? `The transcript does not name the speaker, so it cannot tell whether this was ${claim.text}.`
          : `The transcript does not settle whether this was ${claim.text}.`,
      ];
    if (agreement === 'no' && verdict !== 'wrong-speaker') return [`The speaker is wrong too: not ${claim.text}.`];
    return [];
  });
}

function days({ day, pieces, verdict }: Answer): string[] {
  const said = pieces[0]?.opened.text.date;
  if (!day || !said || verdict === 'not-found' || pieces.some(({ opened }) => opened.text.date === day)) return [];
  return [`The quote is dated ${longDate(day)}; in this archive it stands under ${longDate(said)}.`];
}
