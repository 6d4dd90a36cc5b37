import type { BriefingText } from '../client/check/source.ts';
import { wordsOf } from '../client/check/words.ts';
import type { Sampler } from './check-cases.ts';

const openings = [
  'I can tell you that',
  'What I would say is that',
  'Look, the fact is that',
  'As you all know,',
  'Let me be very clear:',
  'Our view has been, from the start, that',
  'I spoke with him this morning and',
  'We have said repeatedly that',
  'I would point you to the Department, but',
  'There is no question in our minds that',
  'Well, first, I would note that',
  'Thank you for asking, because',
  'I do not want to get ahead of anyone here, but',
  'It is simply not true that',
];
const subjects = [
  'the President',
  'our team',
  'the Secretary of the Treasury',
  'Congress',
  'the governor of Ohio',
  'the vice president and her staff',
  'the Russian delegation',
  'every agency',
  'the Federal Reserve',
  'working families in Pennsylvania',
  'our allies in the Baltic',
  'the Speaker',
  'the cabinet',
  'the ambassador in Lima',
];
const verbs = [
  'remains fully committed to',
  'will sign an order next week on',
  'has no plans to reconsider',
  'is deeply worried about',
  'was briefed last night about',
  'intends to veto',
  'has already delivered on',
  'would never walk away from',
  'is looking very closely at',
  'had a long and frank talk about',
  'keeps asking about',
  'opposes',
];
const objects = [
  'the ferry subsidies for small islands',
  'a path forward on prescription prices',
  'the tariff on imported bicycles',
  'the ceasefire along the northern border',
  'student borrowers who fell behind',
  'new rules for crypto mining',
  'lower costs for insulin and school lunches',
  'the water crisis in that county',
  'our strategic helium reserve',
  'the talks in Montevideo',
  'making sure that no veteran waits more than a month',
  'the shortage of air traffic controllers',
];
const endings = [
  'and we will have more to say about it in the coming weeks.',
  'and that has not changed.',
  'but I am not going to preview any of that today.',
  'which is exactly what people elected him to do.',
  'and he means it.',
  'so the ball is in their court now.',
  'no matter what you may have read this morning.',
  'and the numbers, frankly, speak for themselves.',
  'and I would expect a decision by the end of the month.',
  'because that is what the moment demands.',
  '',
];

/** Sentences that a briefing might hold and none does. */
export function invented(sampler: Sampler, briefings: BriefingText[], count: number): { how: string; text: string }[] {
  const chain = chainOf(sampler, briefings);
  const makers: [string, () => string][] = [
    [
      'templates',
      () =>
        [openings, subjects, verbs, objects, endings]
          .map((list) => sampler.pick(list))
          .join(' ')
          .trim(),
    ],
    ['short templates', () => [subjects, verbs, objects].map((list) => sampler.pick(list)).join(' ')],
    ['halves of two sentences, words changed', () => [half(sampler, 'first'), half(sampler, 'second')].join(' ')],
    ['common words in a likely order', () => chain(sampler.between(9, 30))],
  ];
  return Array.from({ length: count }, (_, n) => {
    const [how, make] = makers[n % makers.length]!;
    return { how, text: make() };
  });
}

function half(sampler: Sampler, which: 'first' | 'second'): string {
  const cut = sampler.cut(12, 24);
  const words = wordsOf(sampler.edit(cut, sampler.between(2, 3), ['change']).text).map(({ text }) => text);
  const middle = Math.floor(words.length / 2);
  return (which === 'first' ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

/** Words that follow each other as they do in the record, two at a time. */
function chainOf(sampler: Sampler, briefings: BriefingText[]): (length: number) => string {
  const following = new Map<string, string[]>();
  for (const { turns } of briefings.slice(0, 60)) {
    for (const { text } of turns) {
      const words = wordsOf(text);
      for (let at = 1; at < words.length; at += 1) {
        const list = following.get(words[at - 1]!.key);
        if (list) list.push(words[at]!.text);
        else following.set(words[at - 1]!.key, [words[at]!.text]);
      }
    }
  }
  const starts = [...following.keys()];
  return (length) => {
    const words = [sampler.pick(starts)];
    while (words.length < length)
      words.push(sampler.pick(following.get(wordsOf(words.at(-1)!)[0]?.key ?? '') ?? starts));
    return words.join(' ');
  };
}
