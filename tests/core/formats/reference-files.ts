import { transcriptText } from '../../support/transcripts.ts';

const text = transcriptText({
  title: 'Press Briefing by Press Secretary Ada Moreno',
  turns: 'MS. MORENO:  Good afternoon.\n\nQ    Has the bridge reopened?\n\nSENIOR ADMINISTRATION OFFICIAL:  It has.',
}).replace('tags:', 'source_url: https://harbor.example/2031/a?b=(c)\ntags:');

export const referenceFiles = { 'source.md': text };
