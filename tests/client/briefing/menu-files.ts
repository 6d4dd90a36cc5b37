import { transcriptText } from '../../support/transcripts.ts';

const turns =
  'MS. MORENO:  Good afternoon.  The bridge is open, and the bridge stays open.\n\nQ    Has the ferry ' +
  'stopped?\n\nMS. MORENO:  Yes.  It has *stopped* for good.\n\nThat is all I know.';

/** A long briefing whose turns say much the same, in paragraphs and with words set apart. */
function piers(): string {
  const said = Array.from({ length: 30 }, (_, pier) => {
    const more = Array.from(
      { length: 12 },
      (_, plank) => `plank ${pier + plank} of pier ${pier % 9} — it’s *sound*,  and holds`,
    );
    const answer = ['Yes.', `Pier ${pier} holds.\n\nWe looked, and ${more.join('; ')}.\n\nIt holds.`].join('  ');
    return `Q    Is that so?\n\nMS. MORENO:  ${answer}`;
  });
  return transcriptText({ title: 'Press Briefing on Piers', date: '2031-05-01', turns: said.join('\n\n') });
}

/** A short briefing, and a long one that says much twice. */
export const menuFiles = { 'bridge.md': transcriptText({ turns }), 'piers.md': piers() };
