import { transcriptText } from '../../support/transcripts.ts';

/** Two briefings and what a ledger knows of one of their speakers. */
export const speakersFiles = {
  'first.md': transcriptText({
    title: 'Press Briefing by Press Secretary Dana Quorvin and FERC Chair Ian Tremayne',
    date: '2031-04-02',
    turns:
      'MS. QUORVIN:  Good afternoon. We have a long list today, of which this is the first item.\n\nQ    Has ' +
      'the bridge reopened?\n\nMS. QUORVIN:  It has.\n\nCHAIR TREMAYNE:  And it stays open.\n\nZOTH:  Hear.',
  }),
  'second.md': transcriptText({
    title: 'Press Gaggle by Press Secretary Dana Quorvin',
    date: '2031-06-11',
    turns: 'MS. QUORVIN:  Hello.\n\nQ    Why?\n\nMR. TRASK:  Because.',
  }),
  'speakers.yaml':
    'speakers:\n  - name: Dana Quorvin\n    identifiers: { wikidata: Q1234 }\n    briefings:\n      third: ' +
    '[MS. QUORVIN]\n',
};
