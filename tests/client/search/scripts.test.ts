import { beforeAll, expect, test } from 'vitest';
import { check } from '../../../src/client/check/check.ts';
import { openSources } from '../../../src/client/check/frame-sources.ts';
import type { TextSource } from '../../../src/client/check/source.ts';
import { matchesIn } from '../../../src/client/index/match-text.ts';
import { parseQuery } from '../../../src/client/index/query.ts';
import type { SearchIndex } from '../../../src/client/search/search-index.ts';
import { transcriptText } from '../../support/transcripts.ts';
import { hits, indexOf } from './archive.ts';

const turns = `MS. MORENO:  We’re told the U.S. and the US fleet let us in; it’s no secret. He gave it to them.

Q    They were at its quay with A.I. and WHO aid, and who asked?  A — I mean that.

MR. BRANDT:  The F-35s met the G7; the cease-fire holds, and healthcare or health care may be e-mailed.

Q    Maybe a ceasefire, in 1990 or the 1990s, costs 2½ percent of 212 crowns, 10² times, or 4 million¹ in all.

MS. MORENO:  Mr. Wałecki, Ms. Đurić and Mr. Bjørn Øvrebø saw Oʻahu, O’Dell and Hauptstraße in Diyarbakır.

MS. MORENO:  港務長今天說，渡輪明天開航。 วันนี้เรือออกเวลาเก้าโมง。 明日フェリーが出る。

MS. MORENO:  आज दिन अच्छा है और सबको दान देना चाहिए। 대통령은 오늘 왔다.

Q    The G-7’s plan: 3½% of ten F-35As, and 3½ percent of the U. S. A. by A. I. in the U. S. fleet.

MS. MORENO:  The ferry sailed late on a cold day, and sanctions on sanctioned ports were sanctionable.`;

let index: SearchIndex;
let record: TextSource;

beforeAll(async () => {
  const made = await indexOf({ '2031-04-02-a.md': transcriptText({ turns }) });
  index = made.index;
  record = await (await openSources(made.read, async () => [])).all();
});

const cases: [typed: string, found: string[]][] = [
  ['US', ['U.S. … US', 'U. S.']],
  ['U.S.', ['U.S. … US', 'U. S.']],
  ['U. S.', ['U.S. … US', 'U. S.']],
  ['"the US fleet"', ['the US fleet', 'the U. S. fleet']],
  ['USA', ['U. S. A.']],
  ['us', ['U.S. … US … us', 'U. S.']],
  ['AI', ['A.I.', 'A. I.']],
  ['A.I.', ['A.I.', 'A. I.']],
  ['"G7’s plan"', ['G-7’s plan']],
  ['F-35A', ['F-35As']],
  ['"3½ percent"', ['3½% … 3½ percent']],
  ['WHO', ['WHO']],
  ['"were"', ['were', 'were']],
  ['"we\'re"', ['We’re']],
  ['"its"', ['its']],
  ['"it’s"', ['it’s']],
  ['G-7', ['G7', 'G-7’s']],
  ['F-35', ['F-35s']],
  ['F35', ['F-35s']],
  ['cease-fire', ['cease-fire', 'ceasefire']],
  ['ceasefire', ['cease-fire', 'ceasefire']],
  ['cease fire', ['cease-fire', 'ceasefire']],
  ['"the ceasefire holds"', ['the cease-fire holds']],
  ['health-care', ['healthcare … health care']],
  ['email', ['e-mailed']],
  ['"may be"', ['may be']],
  ['"maybe"', ['Maybe']],
  ['212', ['212']],
  ['102', []],
  ['12', []],
  ['1990s', ['1990s']],
  ['"4 million in all"', ['4 million¹ in all']],
  ['Walecki Duric', ['Wałecki … Đurić']],
  ['"Bjorn Ovrebo"', ['Bjørn Øvrebø']],
  ['Hauptstrasse Diyarbakir', ['Hauptstraße … Diyarbakır']],
  ["O'ahu ODell", ['Oʻahu, O’Dell']],
  ['渡輪', ['渡輪']],
  ['明天 今天', ['今天 … 明天']],
  ['輪渡', []],
  ['"เรือออก"', ['เรือออก']],
  ['フェリー', ['フェリー']],
  ['フエリー', []],
  ['दिन', ['दिन']],
  ['दन', []],
  ['대통령', ['대통령은']],
  ['quay OR crowns', ['quay', 'crowns']],
  ['quay OR "ferry sailed"', ['quay', 'ferry sailed']],
  ['sanction*', ['sanctions … sanctioned … sanctionable']],
  ['"ferry cold"~4', ['ferry sailed late on a cold']],
  ['"cold ferry"~3', []],
  ['ferry -col*', []],
  ['speaker:brandt holds', ['holds']],
  ['speaker:moreno holds', []],
];

test.each(cases)('%s', async (typed, found) => {
  expect(await hits(index, typed)).toEqual(found);
});

test.each(cases.filter(([typed]) => !typed.startsWith('speaker:')))('%s marks the same on the page', (typed, found) => {
  const marked = turns
    .split('\n\n')
    .map((turn) => turn.replace(/^.*?(?::|Q) {2,}/, ''))
    .map((turn) => matchesIn(turn, parseQuery(typed)).map(({ start, end }) => turn.slice(start, end)))
    .filter((stretches) => stretches.length > 0);
  expect(marked.map((stretches) => stretches.join(' … '))).toEqual(found);
});

test.each([
  ['verbatim', 'The F35s met the G-7; the ceasefire holds, and'],
  ['verbatim', 'F35s met the G7; the ceasefire'],
  ['altered', 'The F36s met the G7; the cease fires'],
  ['verbatim', 'Mr. Walecki, Ms. Duric and Mr. Bjorn Ovrebo saw O’ahu'],
  ['verbatim', '港務長今天說，渡輪明天開航'],
  ['altered', '港務長昨天說，渡輪明天開航'],
  ['verbatim', 'आज दिन अच्छा है और सबको दान देना चाहिए'],
  ['altered', 'आज दान अच्छा है और सबको दिन देना चाहिए'],
  ['verbatim', 'of the U.S.A. by AI in the US fleet'],
  ['verbatim', 'or 4 million in all'],
  ['altered', 'costs 212 percent of 212 crowns, 10 times'],
  ['altered', 'They we’re at its quay with AI and WHO aid'],
  ['verbatim', 'They were at its quay with AI and WHO aid'],
  ['altered', 'Maybe a ceasefire in 1990 or the 1990s costs 2½ percent of 211 crowns'],
])('%s: %s', async (verdict, quote) => {
  expect((await check(quote, record)).verdict).toBe(verdict);
});
