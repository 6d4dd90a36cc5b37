import { stringify } from 'yaml';
import type { Draft, Member, Undecided } from './drafts.ts';
import type { Resolution } from './resolve.ts';
import type { Speaker } from './types.ts';

/**
 * What was inferred from what, as lines to read: each speaker with the evidence of its labels, then what stays
 * undecided.
 */
export function resolutionLines({ speakers, drafts, undecided }: Resolution): string[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const lines = byWeight(speakers).flatMap((speaker) => {
    const draft = byId.get(speaker.id);
    return draft ? [...speakerLines(speaker, draft), ''] : [];
  });
  if (undecided.length > 0) lines.push('Undecided labels', ...undecidedLines(undecided), '');
  lines.push(totals(drafts, undecided));
  return lines;
}

/** What a label's belonging to a speaker rests on, told once for all briefings in which it rests on the same. */
export interface Basis {
  label: string;
  why: string;
  /** The words of one briefing that it rests on, where it rests on words. */
  example: string | null;
  briefings: number;
}

/** The reasons for each label of a speaker, the most frequent first. */
export function basisOf({ members }: Draft): Basis[] {
  const groups = new Map<string, Basis>();
  for (const { label, why } of members) {
    const [, reason = why, example = null] = /^([^“]*): “(.*)”$/s.exec(why) ?? [];
    const group = groups.get(`${label}: ${reason}`) ?? { label, why: reason, example, briefings: 0 };
    group.briefings++;
    groups.set(`${label}: ${reason}`, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.briefings - a.briefings || (`${a.label}${a.why}` < `${b.label}${b.why}` ? -1 : 1),
  );
}

function speakerLines(speaker: Speaker, draft: Draft): string[] {
  const turns = speaker.briefings.reduce((sum, briefing) => sum + briefing.turns, 0);
  const lines = [
    `${speaker.name} (${speaker.kind}, ${speaker.id}): ${counted(turns, 'turn')} in ` +
      `${counted(speaker.briefings.length, 'briefing')}`,
  ];
  lines.push(...speaker.offices.map(({ title, from, to }) => `  office  ${title}, ${from ?? '…'} to ${to ?? '…'}`));
  for (const { label, why, example, briefings } of basisOf(draft)) {
    lines.push(
      `  label   ${label}: ${why}${example === null ? '' : `: “${example}”`} (${counted(briefings, 'briefing')})`,
    );
  }
  return lines;
}

function undecidedLines(undecided: Undecided[]): string[] {
  return [...undecided]
    .sort((a, b) => b.turns - a.turns || (`${a.briefing}${a.label}` < `${b.briefing}${b.label}` ? -1 : 1))
    .map(({ label, briefing, turns, why }) => `  ${label} in ${briefing}: ${counted(turns, 'turn')}; ${why}`);
}

/**
 * Shares of turns: with a person known by name, with a person of whom only the surname is known, with a role,
 * undecided.
 */
function turnShares(
  drafts: Draft[],
  undecided: Undecided[],
): { named: number; surname: number; role: number; undecided: number; all: number } {
  const turns = (members: Member[]): number => members.reduce((sum, member) => sum + member.turns, 0);
  const of = (wanted: (draft: Draft) => boolean): number =>
    turns(drafts.filter(wanted).flatMap(({ members }) => members));
  const shares = {
    named: of(({ kind, named }) => kind === 'person' && named),
    surname: of(({ kind, named }) => kind === 'person' && !named),
    role: of(({ kind }) => kind === 'role'),
    undecided: turns(undecided),
  };
  return { ...shares, all: shares.named + shares.surname + shares.role + shares.undecided };
}

function totals(drafts: Draft[], undecided: Undecided[]): string {
  const shares = turnShares(drafts, undecided);
  const percent = (turns: number): string => `${((100 * turns) / Math.max(1, shares.all)).toFixed(1)} %`;
  return (
    `Of ${counted(shares.all, 'turn')}: ${percent(shares.named)} have a person known by name, ` +
    `${percent(shares.surname)} one known by surname in one briefing, ` +
    `${percent(shares.role)} a role, ${percent(shares.undecided)} nobody.`
  );
}

const head = `# Who is who among the speakers of this folder. What stands here overrules what was inferred.
#
# speakers:
#   - name: Mary Example               # as shown
#     id: mary-example                 # her address, /speakers/mary-example/
#     kind: person                     # or role
#     other names: [ms-example-2021-05-03]   # names or ids under which she was inferred too: a merge
#     offices:                         # instead of those that titles tell
#       - { title: Press Secretary, from: 2021-01-20, to: 2022-05-13 }
#     identifiers: { wikidata: Q42 }
#     labels: [MS. EXAMPLE]            # hers in every briefing
#     briefings:                       # hers in one briefing: a merge, or a split where another had it
#       2021-05-03-press-briefing: [MS. EXMAPLE]
# undecided:                           # nobody's: takes a merge back
#   - { label: MR. EXAMPLE, briefings: [2021-05-04-press-call] }
`;

/** A first ledger to edit: everybody known by name under the id they have, with what was inferred as comments. */
export function firstLedger({ speakers, drafts }: Resolution): string {
  const known = new Set(drafts.filter(({ kind, named }) => kind === 'person' && named).map(({ id }) => id));
  const entries = byWeight(speakers)
    .filter(({ id }) => known.has(id))
    .map((speaker) => {
      const offices = speaker.offices.map(
        (office) => `    #   office: ${oneLine(office.title)}, ${office.from ?? '…'} to ${office.to ?? '…'}`,
      );
      const labels =
        `    #   labels: ${speaker.labels.map(oneLine).join(', ')}; ` +
        `${counted(speaker.briefings.length, 'briefing')}`;
      return [
        `  - name: ${stringify(speaker.name).trim()}`,
        `    id: ${stringify(speaker.id).trim()}`,
        labels,
        ...offices,
      ].join('\n');
    });
  return `${head}\nspeakers:${entries.length > 0 ? `\n${entries.join('\n')}` : ' []'}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function byWeight(speakers: Speaker[]): Speaker[] {
  const words = new Map(
    speakers.map((speaker) => [speaker.id, speaker.briefings.reduce((sum, briefing) => sum + briefing.words, 0)]),
  );
  return [...speakers].sort((a, b) => (words.get(b.id) ?? 0) - (words.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

function counted(value: number, noun: string): string {
  return `${value.toLocaleString('en-US')} ${noun}${value === 1 ? '' : 's'}`;
}
