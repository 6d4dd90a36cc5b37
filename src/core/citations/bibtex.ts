import { cslItem, type Citation, type CslName } from './item.ts';

/**
 * The citation as an entry for BibTeX and BibLaTeX. `@unpublished` with an event is how BibLaTeX calls the words of a
 * talk. `date` is for BibLaTeX, `year` for styles that know no `date`.
 */
export function toBibtex(citation: Citation): string {
  const { date, accessed, sourceUrl } = citation;
  const item = cslItem(citation);
  const day = date.slice(0, 10);
  const note = sourceUrl === null ? escaped(item.note) : withAddress(item.note, sourceUrl);
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', item.author?.map(name).join(' and ')],
    // The inner braces keep the title's capitals.
    ['title', `{${escaped(item.title)}}`],
    ['date', day],
    ['year', day.slice(0, 4)],
    ['eventtitle', escaped(item.genre)],
    ['eventdate', day],
    ['venue', item['event-place'] && escaped(item['event-place'])],
    ['howpublished', escaped(item.publisher)],
    ['url', item.URL && address(item.URL)],
    ['urldate', accessed?.slice(0, 10)],
    ['note', note],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}},`] : []));
  return `@unpublished{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** A name that is no person's is one word to BibTeX. */
const name = (name: CslName) =>
  'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // A single brace would end the field, also behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text with the characters that mean something to TeX written out. */
const escaped = (text: string) => text.replace(/[\\~^{}&%$#_]/g, (character) => ESCAPES[character] ?? `\\${character}`);

/** An address in a field that is taken as it stands; only braces would end it. */
const address = (url: string) => url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));

function withAddress(note: string, url: string): string {
  return note
    .split(url)
    .map(escaped)
    .join(`\\url{${address(url)}}`);
}
