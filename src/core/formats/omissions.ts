import type { Turn } from '../transcript/types.ts';

/**
 * What each format leaves out of a turn, and why; everything else is in it. A field that is added to turns belongs into
 * every format or onto this list.
 */
export const OMISSIONS: Readonly<Record<string, Readonly<Partial<Record<keyof Turn, string>>>>> = {
  json: { line: 'It is the place in the source file, not in the record; messages name it.' },
  txt: {
    id: 'For people to read: an address is none of the words.',
    n: 'As the id.',
    kind: 'The label tells.',
    time: 'It is none of the words.',
    seconds: 'As the time.',
    speaker: 'The label as printed is all the record says.',
    exchange: 'The order tells.',
    blocks: 'Their words are the text; plain text has no markup.',
    line: 'As in JSON.',
  },
  md: {
    id: 'It is found again from the words.',
    n: 'The order tells.',
    kind: 'The label tells.',
    seconds: 'They are counted from the printed time.',
    speaker: 'The label as printed is all a source says.',
    exchange: 'The order tells.',
    text: 'The blocks have the words.',
    line: 'As in JSON.',
  },
  csv: {
    blocks: 'Their words are the text; a table has no markup.',
    line: 'As in JSON.',
  },
  xml: {
    time: 'Turns begin at a second of the timeline, in place of the printed time.',
    text: 'The blocks have the words.',
    line: 'As in JSON.',
  },
  'akn.xml': {
    time: '`recordedTime` has the moment, in place of the printed time.',
    text: 'The blocks have the words.',
    line: 'As in JSON.',
  },
  jsonld: {
    kind: 'schema.org knows no kinds of speech.',
    time: 'schema.org has times of recordings only within those.',
    seconds: 'As the time.',
    exchange: 'The order tells.',
    blocks: 'Their words are the text; schema.org has no markup.',
    line: 'As in JSON.',
  },
  vtt: {
    n: 'The order tells.',
    printed: 'The voice is the label.',
    kind: 'The voice tells.',
    time: 'Cues begin at the second, in place of the printed time.',
    speaker: 'The voice is the label as printed.',
    exchange: 'The order tells.',
    blocks: 'Their words are the text; captions have no blocks.',
    line: 'As in JSON.',
  },
};
