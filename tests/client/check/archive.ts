import { memorySource } from '../../../src/client/check/memory-source.ts';
import type { BriefingText } from '../../../src/client/check/source.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { transcriptText } from '../../support/transcripts.ts';

const bridge = `MS. MORENO:  Good afternoon, everyone.  Before I take your questions, a word on the harbor
bridge.  The engineers finished the inspection last night, and they did not find any damage to the
northern piers.  We will spend $2.5 million on new cables before the winter, and the ferry will keep
running free of charge until the work is done.

(A phone rings.)

Nobody should have to choose between getting to work and paying the fare.

Q    Thank you, Ada.  Can you say when the second lane will reopen to trucks, and who decides that?

MS. MORENO:  The Transport Board decides, not this office.  I don’t want to get ahead of them, but we
expect an answer by Friday (laughter), and I’ll let you know the minute we have it.

Q    And the fare?

MS. MORENO:  The fare stays exactly where it is.`;

const harbor = `MR. BRANDT:  Let me be blunt about the harbor: the old cranes are finished, and pretending otherwise
would cost 1,400 people their jobs.  Nobody should have to choose between getting to work and paying
the fare.

Q    Secretary Brandt, did the Board ever tell you that the cranes were unsafe?

MR. BRANDT:  They told us in 2029, in writing, twice.  The U.S. inspectors said the same at 4:30 p.m. on
the very next day, and we acted on it.

MS. MORENO:  We have time for one more.  The Secretary has a train to catch.`;

const school = `MS. MORENO:  The school lunches begin on the first of September in all forty counties, and no family
will have to fill in a form.

Q    What does the program cost in its first year?

MS. MORENO:  Eleven million crowns.  That is what the Legislature voted for, that is what we will spend,
and not one crown more.`;

/** Files of a small archive. */
export const files: Record<string, string> = {
  '2031-04-02-briefing.md': transcriptText({ turns: bridge }),
  '2031-04-09-harbor.md': transcriptText({
    title: 'Press Briefing by Press Secretary Ada Moreno and Secretary of Commerce Tom Brandt',
    date: '2031-04-09',
    turns: harbor,
  }),
  '2031-05-20-schools.md': transcriptText({ date: '2031-05-20', turns: school }),
};

const names: Record<string, string> = { 'MS. MORENO': 'Ada Moreno', 'MR. BRANDT': 'Tom Brandt' };

/** The archive in memory. */
export const briefings: BriefingText[] = Object.entries(files).map(([source, text]) => {
  const { id, title, date, turns } = parseTranscript({ id: source.replace('.md', ''), source, text }).transcript!;
  return {
    id,
    title,
    date,
    turns: turns.map((turn) => ({
      id: turn.id,
      n: turn.n,
      label: turn.label,
      kind: turn.kind,
      text: turn.text,
      name: names[turn.label] ?? null,
      offices: turn.label === 'MS. MORENO' ? ['Press Secretary'] : [],
    })),
  };
});

export const source = memorySource(briefings);
