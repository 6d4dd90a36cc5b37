/** What the words of a label look like. */
export type Form =
  /** `Q`, alone or glued to its words. */
  | 'question'
  /** Capitals with a title before (`MS. ROWAN`) or a role in it (`SENIOR ADMINISTRATION OFFICIAL #2`, `AIDE`). */
  | 'titled'
  /** Two and more words in capitals (`ELMA OAKES`). */
  | 'capitals'
  /** One word in capitals (`ELMA`, but `NATO` as well). */
  | 'single'
  /** A title or office in small letters before a name in capitals (`Mr. OAK`, `President OAK`). */
  | 'mixed'
  /** Words with capital initials (`Moderator`, `Ms. Rowan`). */
  | 'words';

/** Titles of persons, for a pattern. */
export const titles = 'MR|MRS|MS|M|DR|DRS|MESSRS|REV|GEN|LT|COL|SEN|REP|GOV|AMB|HON|PROF|SEC|ADM|CAPT|SGT|FR';

/** Words that say what somebody is rather than who; a label in capitals with one of them needs no other proof. */
const roles =
  'ADMINISTRATOR|ADMIRAL|ADVISER|ADVISOR|AIDE|ALL|AMBASSADOR|ANNOUNCER|ANSWER|ASSISTANT|ATTENDEE|AUDIENCE|BAND|' +
  'BISHOP|CAPTAIN|CARDINAL|CHAIR|CHAIRMAN|CHAIRPERSON|CHAIRWOMAN|CHANCELLOR|CHIEF|CHILD|CHILDREN|CHOIR|CLERK|COACH|' +
  'COLONEL|COMMANDER|COMMISSIONER|CONGRESSMAN|CONGRESSWOMAN|COORDINATOR|COUNSEL|COUNSELOR|CREW|CROWD|DEPUTY|' +
  'DIRECTOR|DOCTOR|EMCEE|EVERYONE|FACILITATOR|FATHER|FEMALE|GENERAL|GENTLEMAN|GOVERNOR|GUEST|HECKLER|HOST|IMAM|' +
  'INTERPRETER|JOURNALIST|JUDGE|JUSTICE|KING|LADY|LEADER|LIEUTENANT|MAJOR|MALE|MAN|MAYOR|MC|MEMBER|MINISTER|MODERATOR|' +
  'NARRATOR|NURSE|OFFICER|OFFICIAL|OPERATOR|PANELIST|PARTICIPANT|PASTOR|PHOTOJOURNALIST|PILOT|POPE|PREMIER|' +
  'PRESIDENT|PRESS|PRINCE|PRINCESS|PROFESSOR|PROTESTER|PROTESTOR|QUEEN|QUESTION|QUESTIONER|RABBI|REPORTER|' +
  'REPRESENTATIVE|REVEREND|SECRETARY|SENATOR|SERGEANT|SHERIFF|SISTER|SPEAKER|SPOKESMAN|SPOKESPERSON|SPOKESWOMAN|' +
  'STAFF|STAFFER|STUDENT|SUPERINTENDENT|TEACHER|TRANSLATOR|UNDERSECRETARY|UNIDENTIFIED|UNKNOWN|VETERAN|VOICE|WOMAN|' +
  'WORKER';

/** The same in other languages, for labels that are learnt. */
const rolesElsewhere =
  'PRÉSIDENTE?|VICE-PRÉSIDENTE?|MINISTRE|RAPPORTEURE?|RAPPORTEUSE|SECRÉTAIRE|DÉPUTÉE?|SÉNATEUR|SÉNATRICE|ANIMATEUR|ANIMATRICE|' +
  '(?:VICE)?PRESIDENT[EA]|MINISTR[OA]|DIPUTAD[OA]|SENADORA?|SECRETARI[OA]|PORTAVOZ|MODERADORA?|ALCALDE(?:SA)?|' +
  'PRIMEIRO-MINISTRO|PORTA-VOZ|(?:VICE|VIZE)?PRÄSIDENT(?:IN)?|(?:BUNDES)?(?:KANZLER|MINISTER)(?:IN)?|VORSITZENDER?|SPRECHER(?:IN)?|' +
  'MODERATORIN|ABGEORDNETER?|VOORZITTER|TALMAN(?:NEN)?|STATSMINISTER|MARSZAŁEK|WICEMARSZAŁEK|POSEŁ|POSŁANKA';

const title = new RegExp(`^(?:Q ?)?(?:${titles})(?:\\.|:| |$)`);
const hasRole = new RegExp(`(?:^|[^\\p{L}])(?:${roles})S?(?!\\p{L})`, 'u');
const anyRole = new RegExp(`(?:^|[^\\p{L}])(?:(?:${roles})S?|${rolesElsewhere})(?!\\p{L})`, 'u');
const mixedTitle = new RegExp(`^(?:${titles})(?:\\. ?| )\\p{Lu}`, 'iu');

/** Words that head a list or a notice, or a line of minutes, never a person. */
const headings = new RegExp(
  '^(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|NOTE|UPDATED?|BREAKING|CORRECTION|SUBJECT|RE|FROM|TO|DATE|TIME|PLACE|LOCATION|CONTACT|SOURCE|FACT SHEET|READOUT|' +
    'STATEMENT|BACKGROUND|EMBARGOED|P\\.?S|END|TRANSCRIPT|FOR IMMEDIATE RELEASE|JUST IN|NEWS|BREAKING ' +
    'NEWS|EXCLUSIVE|ALERT|WARNING|ATTENDEES|AGENDA|SUMMARY|' +
    // What minutes say of those who came and of what was put to the vote.
    '(?:APPROVAL )?VOTES?|MOTIONS?|MOVED|SECOND(?:ED)?|' +
    '(?:MOVED|SECONDED) BY|AYES?|NAYS?|NOES|ABSTAIN(?:ED|ING)?|ABSTENTIONS?|ROLL CALL)$',
);
/** The last words of such lines: `COUNCIL PRESENT`, `MEETING MINUTES`. */
const endsHeading = new Set(['PRESENT', 'ABSENT', 'EXCUSED', 'MINUTES']);
/** What begins like this speaks of something: `ON THE PRESIDENT:`. */
const topics = /^(?:ON|IN|AT|FOR|ABOUT|WITH|AND|BUT|BY|SO|IF|AS)\s/;

/** Whether words in capitals head a list, a notice or a line of minutes, and name nobody. */
export function isHeading(words: string): boolean {
  return headings.test(words) || endsHeading.has(words.slice(words.lastIndexOf(' ') + 1));
}

/** Whether a title stands before the name. */
export function hasTitle(label: string): boolean {
  return title.test(label);
}

/** Whether a word says what somebody is rather than who, in whatever case. */
export function isRole(word: string): boolean {
  return anyRole.test(word.toUpperCase());
}

/** Whether a name in capitals follows an office: `Vice President DE LA OAK`, but no `Members of OAK`. */
function isOfficeOf(label: string): boolean {
  const words = label.split(' ');
  const name = words.findIndex((word) => /^(?:Mc|Mac|O’)?\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word));
  const office = words.slice(0, Math.max(0, name));
  return (
    office.length > 0 &&
    words.length <= 8 &&
    office.some(isRole) &&
    !/\d|(?:^|\s)(?:of|for|in|at|to|the|and)$/.test(office.join(' '))
  );
}

/** The form of a printed label, or `null` where its words could name nobody. Words in brackets do not count. */
export function formOf(label: string): Form | null {
  const bare =
    label
      .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || label;
  const letters = bare.replace(/[^\p{L}]/gu, '');
  if (letters === '' || isHeading(bare.replace(/(?<![\d\s])[\d\s]+$/, '')) || topics.test(bare)) return null;
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  // `McELM` and `O’OAK and FERN` keep a small letter or two.
  const upper =
    capitals === letters.length ||
    (capitals / letters.length >= 0.75 && !/^\p{Lu}\p{Ll}/u.test(bare.replace(/^(?:Mc|Mac|De|Le|La)(?=\p{Lu})/u, 'X')));
  if (upper) return hasTitle(bare) || hasRole.test(bare) ? 'titled' : / /.test(bare) ? 'capitals' : 'single';
  if (mixedTitle.test(bare) ? /\p{Lu}{3}/u.test(bare) : isOfficeOf(bare)) return 'mixed';
  return bare.split(' ').length <= 6 &&
    bare.split(' ').every((part) => /^[\p{Lu}#\d(]|^(?:of|the|and|de|la|van|von|bin|al)$/u.test(part))
    ? 'words'
    : null;
}
