import { mixedFiles } from '../support/mixed-files.ts';
import { sharedSite, type BuildRun } from '../support/site.ts';
import { transcriptText, writeFolder } from '../support/transcripts.ts';
import { costly, deceits, frontMatter, markup } from './attacks.ts';

export const canary = transcriptText({
  date: '2031-03-01',
  title: 'A sound briefing',
  turns: 'MR. CANARY:  Good morning.\n\nQ    Is all well?\n\nMR. CANARY:  It is.',
});

/** A transcript with an attack in its title, tags, place, label and words. */
function attacked(attack: string, date: string): string {
  const yaml = JSON.stringify(attack);
  const place = attack.replace(/\n/g, ' ');
  return (
    `---\ntitle: ${yaml}\ndate: '${date}'\ntags: [${yaml}, sound]\nsource_url: ${yaml}\nevil: ${yaml}\n---\n\n` +
    `${place}\n\n1:04 P.M. EDT\n\nMS. MORENO:  Before it. ${attack} After it.\n\n${attack}\n\n> ${place}\n\nMS. ` +
    `${place}:  Is this a label?\n\nQ    ${attack}\n\nMS. MORENO:  The end stands.\n\n1:31 P.M. EDT\n`
  );
}

/** Names of files that nobody would give them. */
export const names = [
  '..%2f..%2fescape.md',
  'img src=x onerror=alert(1).md',
  '__proto__.md',
  'constructor.md',
  'index.md',
  '404.md',
  `it's "quoted" & <b>.md`,
  '%00%ef%bf%bc.md',
  '-rf.md',
  'left\u202eright.md',
  '¡ñandú!.md',
];
const day = (n: number) => `2031-04-${String(1 + (n % 28)).padStart(2, '0')}`;
const attacks: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(markup).map(([name, attack], n) => [`markup-${name}.md`, attacked(attack, day(n))]),
  ),
  ...Object.fromEntries(
    Object.entries(deceits).map(([name, turn], n) => [
      `deceit-${name}.md`,
      transcriptText({ date: day(n), turns: `MS. MORENO:  Hello.\n\n${turn}` }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(frontMatter).map(([name, text]) => [`front-${name}.md`, `${text}\nMS. MORENO:  Good afternoon.\n`]),
  ),
  ...Object.fromEntries(
    ['blanks', 'elements', 'labels', 'quotes'].map((name, n) => [
      `costly-${name}.md`,
      transcriptText({ date: day(n), turns: `MS. MORENO:  Hello.\n\n${costly[name]!(40_000)}` }),
    ]),
  ),
  ...Object.fromEntries(names.map((name, n) => [name, transcriptText({ date: day(n), title: `File ${n}` })])),
};

/** A title and a label that turn what is around them. */
export const title = 'Press Briefing by Press Secretary Ada \u202eMoreno-Vale';
export const label = 'MS. MORENO-VALE';
const turning =
  `---\ntitle: ${JSON.stringify(title)}\ndate: '2031-04-02'\ntags: [${JSON.stringify(title)}]\n---\n\nPress ` +
  `\u202eRoom\n\n1:04 P.M. EDT\n\n${label}:  The bridge \u202ehas reopened, \u2067as all can see in the city.\n\n` +
  `SENIOR OFFICIAL (\u202eDEEP):  So it has.\n\nQ    Why?\n\n${label}:  Because.\n\n1:31 P.M. EDT\n`;
const lookAlike = transcriptText({
  date: '2031-04-03',
  turns:
    'MS. MORENO:  Good afternoon.\n\nMS. MORENO:  It has reopened.\n\nMS. MORENO:  We are glad of it.\n\nMS. ' +
    'MОRENO:  A Cyrillic letter speaks.',
});

const files = { 'sound.md': canary, 'turning.md': turning, 'look-alike.md': lookAlike, ...attacks, ...mixedFiles };

/** A sound transcript among all the hostile ones and those with errors, built together. */
export const hostileSite = (): Promise<BuildRun> =>
  sharedSite(writeFolder(files), { ALLOW_ERRORS: '1', SITE_URL: 'https://example.org' });
