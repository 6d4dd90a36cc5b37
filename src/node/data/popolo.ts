import type { Speaker } from '../../core/speakers/types.ts';

/**
 * The speakers in the manner of Popolo: people with other names (their labels as printed) and the offices they held;
 * labels that name a role and nobody in it are posts.
 */
export function popolo(speakers: readonly Speaker[], address: (path: string) => string): string {
  const named = ({ id, name, labels }: Speaker) => ({
    id,
    name,
    other_names: labels.filter((label) => label !== name).map((label) => ({ name: label, note: 'label as printed' })),
  });
  const linked = (speaker: Speaker) => ({
    links: [{ url: address(`/speakers/${speaker.id}/`), note: 'page' }],
    briefings: speaker.briefings,
  });
  const people = speakers.filter(({ kind }) => kind === 'person');
  return `${JSON.stringify(
    {
      persons: people.map((speaker) => ({ ...named(speaker), ...linked(speaker) })),
      memberships: people.flatMap(({ id, offices }) =>
        offices.map(({ title, from, to }) => ({ person_id: id, role: title, start_date: from, end_date: to })),
      ),
      posts: speakers
        .filter(({ kind }) => kind === 'role')
        .map((speaker) => {
          const { name, other_names, ...rest } = named(speaker);
          return { ...rest, label: name, other_labels: other_names, ...linked(speaker) };
        }),
    },
    null,
    1,
  )}\n`;
}
