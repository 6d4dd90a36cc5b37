import { TestRepository } from './repository.ts';
import { sharedSite, type SharedSite } from './site.ts';
import { transcriptText } from './transcripts.ts';

/** Everything that the body of a transcript can hold. */
const everything = transcriptText({
  title: 'Remarks on “Everything” & <More>',
  date: '2031-04-12',
  turns: `MS. MORENO:  Good *afternoon*.  (Laughter.)  It was <s>ten</s> \\[nine\\], see [the list](https://example.org/a?b=1&c=2).

<figure><img src="https://example.org/p.jpg" alt="A pier"><figcaption>The pier <em>today</em></figcaption></figure>

1. One
2. Two

   - deeper

| Pier | Planks |
|---|---|
| One | 12 |

> We said so.
> Then it was so.

## Next

\`\`\`
code
\`\`\`

---

Q    Is it?

MR. DOE:  مرحبا بالعالم`,
});
const ledger = `speakers:
  - name: Ada Moreno
    labels: [MS. MORENO]
    offices: [{ title: Press Secretary, from: 2031-01-20 }]
    identifiers: { wikidata: Q42 }
`;

/** Front matter with all that may stand there. */
const text = transcriptText().replace('tags:', 'lang: en\nmedia: https://example.org/a.mp3\nroom: Hall\ntags:');

/** What it is built with. */
export const changedEnv = { SITE_URL: 'https://example.org' };

/**
 * The site of a repository with a briefing that was corrected, others that were not, and all that a transcript can hold.
 * `commit` is that of the correction.
 */
export async function changedSite(): Promise<SharedSite & { commit: string }> {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', {
    'bridge.md': text,
    'kept.md': transcriptText({
      title: 'Press Gaggle',
      date: '2032-01-05',
      turns: 'Q    Is that all?\n\nMS. MORENO:  It is.',
    }),
    'everything.md': everything,
    'statement.md': transcriptText({ title: 'A Statement', date: '2031-04-10', turns: 'There is no more to say.' }),
    'speakers.yaml': ledger,
  });
  const commit = repository.commit('2031-04-03T10:00:00Z', { 'bridge.md': text.replace('bridge', 'harbor') });
  return { ...(await sharedSite(repository.folder, changedEnv)), commit };
}
