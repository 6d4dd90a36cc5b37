import { cslItem, type Citation } from './item.ts';

/** The citation as an entry of RIS: a tag a line, no line cut, whatever its length. */
export function toRis(citation: Citation): string {
  const { date, accessed } = citation;
  const item = cslItem(citation);
  const day = (value: string) => value.slice(0, 10).replaceAll('-', '/');
  const lines: [tag: string, value: string | null | undefined][] = [
    // What reference managers call a presentation, and the Citation Style Language a speech.
    ['TY', 'SLIDE'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => [
      'AU',
      'literal' in name ? name.literal : `${name.family}, ${name.given}`,
    ]),
    ['DA', day(date)],
    ['PY', date.slice(0, 4)],
    ['M3', item.genre],
    ['CY', item['event-place']],
    ['DP', item.publisher],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', accessed && day(accessed)],
    ['N1', item.note],
  ];
  return `${lines
    .flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/gu, ' ').trim()}`] : []))
    .join('\n')}\nER  - \n`;
}
