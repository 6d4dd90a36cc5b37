/** A speaker of the archive: a person, or a role such as `SENIOR ADMINISTRATION OFFICIAL` that names nobody. */
export interface Speaker {
  schema: 1;
  /** `[a-z0-9-]+`, from the name. */
  id: string;
  /** Address of the speaker's page. */
  url: string;
  /** `Jen Psaki`; for a person whose full name is unknown the label's words (`Ms. Simons`). */
  name: string;
  kind: 'person' | 'role';
  /** Every label as printed that leads to this speaker. */
  labels: string[];
  offices: Office[];
  briefings: SpeakerBriefing[];
  /** Names in other registers, as the ledger has them: `{ wikidata: 'Q…' }`. */
  identifiers?: Record<string, string>;
}

/** An office held: with its first and last day as the ledger says, or with those on which the archive shows it. */
export interface Office {
  title: string;
  from: string | null;
  to: string | null;
  /** Whether the days are only those on which it was seen, and not those of a term of office. */
  attested?: true;
}

export interface SpeakerBriefing {
  id: string;
  turns: number;
  words: number;
}
