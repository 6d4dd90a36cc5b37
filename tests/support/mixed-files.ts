import { transcriptText } from './transcripts.ts';

/** Transcripts that are good, some with odd names or ends of lines, and files that are none, by name. */
export const mixedFiles: Record<string, string | Uint8Array> = {
  'good.md': transcriptText(),
  'windows.md': '\uFEFF' + transcriptText({ date: '2031-04-03' }).replaceAll('\n', '\r\n'),
  'a/same.md': transcriptText({ date: '2031-04-04' }),
  'b/same.md': transcriptText({ date: '2031-04-05' }),
  [`${'long-'.repeat(45)}%ef%bf%bc.md`]: transcriptText({ date: '2031-04-06' }),
  'empty.md': '',
  'binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  'latin.md': Buffer.from(transcriptText({ turns: 'MS. MORENO:  Caf\u00e9.' }), 'latin1'),
  'yaml.md': '---\ntitle: "unclosed\ndate: 2031-04-07\n---\n\nMS. MORENO:  Yes.\n',
  'code.md': '---js\nprocess.exit(99)\n---\n\nMS. MORENO:  Yes.\n',
  'day.md': transcriptText({ date: '2031-02-30' }),
  'notes.txt': 'not a transcript',
  '.hidden/secret.md': transcriptText(),
};
