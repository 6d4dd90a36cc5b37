import type { Speaker } from '../../core/speakers/types.ts';

/**
 * The speakers in the manner of Popolo: people with other names (their labels as printed) and the offices they held;
 * labels that name a role and nobody in it are posts.
 */
export function popolo(speakers: readonly Speaker[], address: (path: string) => string): string {
  const printed = ({ name, labels }: Speaker) => labels.filter((label) => label !== name);
  const linked = (speaker: Speaker) => ({
    // A link is a whole address; where the site does not know its own, there is none.
    ...(URL.canParse(address('/')) ? { links: [{ url: address(`/speakers/${speaker.id}/`), note: 'page' }] } : {}),
    briefings: speaker.briefings,
  });
  const people = speakers.filter(({ kind }) => kind === 'person');
  return `${JSON.stringify(
    {
      persons: people.map((speaker) => ({
        id: speaker.id,
        name: speaker.name,
        other_names: printed(speaker).map((label) => ({ name: label, note: 'label as printed' })),
        identifiers: Object.entries(speaker.identifiers ?? {}).map(([scheme, identifier]) => ({ scheme, identifier })),
        ...linked(speaker),
      })),
      memberships: people.flatMap(({ id, offices }) =>
        offices.map(({ title, from, to, attested }) => ({
          person_id: id,
          role: title,
          // Days on which an office was seen are not those of a term.
          ...(attested ? { attested: { from, to } } : { start_date: from, end_date: to }),
        })),
      ),
      posts: speakers
        .filter(({ kind }) => kind === 'role')
        .map((speaker) => ({
          id: speaker.id,
          label: speaker.name,
          other_label: printed(speaker),
          ...linked(speaker),
        })),
    },
    null,
    1,
  )}\n`;
}
