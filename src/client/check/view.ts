import { dayInWords, longDate } from '../../contract/dates.ts';
import { closeDirections } from '../../core/transcript/directions.ts';
import type { Part } from '../../core/history/types.ts';
import { revisionPath } from '../../contract/routes.ts';
import type { Answer, Verdict } from './check.ts';
import type { Outdated } from './outdated.ts';
import { notes } from './notes.ts';
import { differencesOf, excerpt, markedTurns, type Difference, type Run } from './marks.ts';
import type { Placed } from './lookup.ts';
import type { Passage } from './passage.ts';
import { written } from './words.ts';
import { speakerName, type BriefingText, type TextSource, type TurnSpeaker } from './source.ts';

/** An answer ready to be shown: plain data, all words chosen. */
export interface View {
  verdict: Verdict;
  headline: string;
  /** What else there is to say, a sentence or two each. */
  notes: string[];
  places: PlaceView[];
  others: OtherPlace[];
  /** Words of a stitched quote that are in none of its pieces. */
  unfound: string[];
  /** What became of words that stood in the record once. */
  outdated: OutdatedView | null;
}

export interface PlaceView {
  id: string;
  title: string;
  date: string;
  before: TurnView | null;
  turns: TurnView[];
  after: TurnView | null;
  differences: Difference[];
  /** Plain text. The address is to be put after it. */
  citation: string;
  /** Where it stands, below the site's base, if that is not its turn. */
  path?: string;
}

export interface OutdatedView {
  /** The passage and what stands in its place now, marked up. */
  parts: Part[];
  /** The turn that stands there now, `null` where there is none. */
  now: { id: string; turn: string; n: number; citation: string } | null;
}

export interface TurnView {
  /** Permalink id; empty outside the turns. */
  id: string;
  n: number;
  /** Who spoke, in words for readers. */
  speaker: string;
  label: string;
  kind: TurnSpeaker['kind'];
  runs: Run[];
}

export interface OtherPlace {
  id: string;
  turn: string;
  date: string;
  title: string;
  speaker: string;
}

/** Puts an answer into words. */
export function viewOf(answer: Answer, source: TextSource): View {
  return {
    verdict: answer.verdict,
    headline: headline(answer),
    notes: notes(answer, source.holdings),
    places: answer.pieces.map((piece) => ({
      ...placeView(piece, answer.passage),
      ...(answer.outdated ? placeThen(piece, answer.outdated) : {}),
    })),
    others: answer.others.map(otherPlace),
    unfound: answer.unfound.map(([from, to]) => written(answer.passage.words.slice(from, to))),
    outdated: answer.outdated && outdatedView(answer.outdated),
  };
}

function headline({ verdict, pieces, speakers, outdated }: Answer): string {
  const place = pieces[0] && firstTurn(pieces[0]);
  const day = pieces[0] && longDate(pieces[0].opened.text.date);
  const outside = place?.id === '';
  switch (verdict) {
    case 'verbatim':
      if (outside)
        return `Verbatim. These words stand, word for word, in a document of ${day}, outside what was said there.`;
      return `Verbatim. ${sentenceCase(named(place!))} said this, word for word, on ${day}.`;
    case 'altered':
      if (outside)
        return (
          `Altered. Something like this stands in a document of ${day}, outside what was said there, but not in ` +
          'these words.'
        );
      return `Altered. ${sentenceCase(named(place!))} said something like this on ${day}, but not in these words.`;
    case 'wrong-speaker': {
      const wrong = speakers.find(({ agreement }) => agreement === 'no')!;
      return (
        `Wrong speaker. The words are right, but it was ${named(place!)} who said them on ${day}, not ` +
        `${closeDirections(wrong.claim.text)}.`
      );
    }
    case 'stitched':
      return (
        'Stitched together. ' +
        `The quote joins ${pieces.length} passages that do not follow one another in the record.`
      );
    case 'earlier': {
      const { until, now } = outdated!;
      const stood = `Earlier. This stood in the transcript until ${dayOf(until)}; `;
      return stood + (now === '' ? 'it is not there any more.' : `now it reads “${shortened(now)}”.`);
    }
    case 'not-found':
      return 'Not found in this archive.';
  }
}

function placeView(piece: Placed, passage: Passage): PlaceView {
  const { text } = piece.opened;
  const marked = markedTurns(piece, passage);
  const first = marked[0]!.turn;
  const last = marked.at(-1)!.turn;
  const view = (turn: number, runs: Run[]): TurnView => {
    const { id, n, label, kind } = text.turns[turn]!;
    return { id, n, label, kind, speaker: speakerName(text.turns[turn]!), runs };
  };
  return {
    id: text.id,
    title: text.title,
    date: text.date,
    before: text.turns[first - 1]?.id
      ? view(first - 1, [{ kind: 'context', text: excerpt(text.turns, first - 1, 'end') }])
      : null,
    turns: marked.map(({ turn, runs }) => view(turn, runs)),
    after: text.turns[last + 1]?.id
      ? view(last + 1, [{ kind: 'context', text: excerpt(text.turns, last + 1, 'begin') }])
      : null,
    differences: differencesOf(piece, passage),
    citation: citation(piece),
  };
}

/** Where the page of the revision tells of the passage. */
function placeThen(piece: Placed, { until, revision, place }: Outdated): Pick<PlaceView, 'citation' | 'path'> {
  return {
    citation: `${citation(piece)}, as it stood until ${dayOf(until)}`,
    path: revisionPath(piece.opened.text.id, revision, place),
  };
}

function outdatedView({ parts, present, turns }: Outdated): OutdatedView {
  const turn = present.turns[turns[0]];
  if (!turn || turns[1] === 0) return { parts, now: null };
  return { parts, now: { id: present.id, turn: turn.id, n: turn.n, citation: citationOf(present, turn) } };
}

/** Words of what stands there now that the headline holds. */
const mostWords = 40;

function shortened(text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= mostWords) return words.join(' ');
  return `${words.slice(0, mostWords / 2).join(' ')} … ${words.slice(-mostWords / 2).join(' ')}`;
}

const dayOf = (instant: string) => dayInWords(instant.slice(0, 10));

function otherPlace(piece: Placed): OtherPlace {
  const { id, title, date } = piece.opened.text;
  const turn = firstTurn(piece);
  return { id, title, date, turn: turn.id, speaker: speakerName(turn) };
}

const firstTurn = ({ opened, recordFrom }: Placed) => opened.text.turns[opened.record[recordFrom]!.turn]!;

const named = (turn: TurnSpeaker) => closeDirections(speakerName(turn));

const sentenceCase = (text: string) => text.replace(/^./u, (letter) => letter.toUpperCase());

const citation = (piece: Placed) => citationOf(piece.opened.text, firstTurn(piece));

/** Speaker, title, day and turn, much as in a note of the Chicago style. */
function citationOf({ title, date }: BriefingText, turn: BriefingText['turns'][number]): string {
  const who = turn.name ?? (turn.kind === 'question' ? 'Reporter' : turn.label);
  const day = longDate(date).replace(/^\p{L}+, /u, '');
  return (
    `${who ? `${closeDirections(who)}, ` : ''}“${closeDirections(title.replace(/\s+/gu, ' ').trim())},” ` +
    `${day}${turn.n > 0 ? `, turn ${turn.n}` : ''}`
  );
}
