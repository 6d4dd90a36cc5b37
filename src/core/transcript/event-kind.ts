/** Kinds of event, with the words that readers see. */
export const eventKinds = {
  briefing: 'Press briefing',
  gaggle: 'Press gaggle',
  call: 'Background call',
  conference: 'Press conference',
  interview: 'Interview',
  remarks: 'Remarks',
  readout: 'Readout',
  statement: 'Statement',
  other: 'Other',
} as const;

export type EventKind = keyof typeof eventKinds;

/** The first rule that matches the title decides; titles say more than tags, which name the section of a site. */
const titleRules: [EventKind, RegExp][] = [
  ['gaggle', /\bgaggle\b/i],
  ['call', /\b(background|on-the-record|press|media)\b.{0,40}\bcall\b|\bbackgrounder\b|\bbackground briefing\b/i],
  ['conference', /\bpress conference\b|\bjoint press\b|\bpress availability\b/i],
  ['briefing', /\bbriefing\b/i],
  ['interview', /\binterview\b/i],
  ['readout', /\breadout\b/i],
  ['remarks', /\bremarks\b|\baddress\b|\bspeech\b|\btoast\b|\beulogy\b/i],
  ['statement', /\bstatement\b/i],
];

const tagRules: [EventKind, RegExp][] = [
  ['briefing', /briefing/i],
  ['remarks', /remark|speech/i],
  ['statement', /statement/i],
];

/** What kind of event a transcript records: from its title, else from its tags, else `other`. */
export function eventKind(title: string, tags: string[]): EventKind {
  const plain = title.replace(/\s+/gu, ' ');
  const byTitle = titleRules.find(([, pattern]) => pattern.test(plain));
  if (byTitle) return byTitle[0];
  return tagRules.find(([, pattern]) => tags.some((tag) => pattern.test(tag)))?.[0] ?? 'other';
}
