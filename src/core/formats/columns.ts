import type { CSV_COLUMNS } from './csv.ts';

/** What each column of the tables of turns holds, in words; the keys of a line of JSON are the same. */
export const TURN_DICTIONARY: Record<
  (typeof CSV_COLUMNS)[number],
  { type: 'text' | 'date' | 'number'; meaning: string }
> = {
  briefing: { type: 'text', meaning: 'Id of the transcript, as in its address. The same in every table and format.' },
  date: { type: 'date', meaning: 'The calendar day of the event (YYYY-MM-DD), as its source says.' },
  title: { type: 'text', meaning: 'Title of the transcript, as printed.' },
  turn: {
    type: 'text',
    meaning: 'Lasting id of the turn, unique in its transcript. It stays when other turns are corrected.',
  },
  n: { type: 'number', meaning: 'Position of the turn in the transcript, from 1. It may change with corrections.' },
  exchange: {
    type: 'number',
    meaning: 'Number of the exchange: a question and what follows from it. Empty before the first question.',
  },
  kind: { type: 'text', meaning: '“question” for turns labelled as questions, else “statement”.' },
  label: { type: 'text', meaning: 'The speaker’s label as printed, without its colon; also where it is misspelt.' },
  speaker: {
    type: 'text',
    meaning:
      'Id of the speaker we believe it to be, as in speakers.json. Empty where undecided, as for most reporters.',
  },
  speaker_name: { type: 'text', meaning: 'Name of that speaker.' },
  time: {
    type: 'text',
    meaning: 'Time printed with the turn, from the beginning of a recording. Empty where none is.',
  },
  seconds: { type: 'number', meaning: 'The same in seconds.' },
  text: {
    type: 'text',
    meaning:
      'Every word of the turn, struck-out words and stage directions included, paragraphs parted by a blank ' +
      'line. In CSV a blank goes before a cell that a spreadsheet would run as a formula.',
  },
  url: { type: 'text', meaning: 'Address of the turn on this site.' },
  printed: {
    type: 'text',
    meaning: 'The label with the number or office that is printed beside it. Empty where nothing is.',
  },
};
