import { francAll } from 'franc';

/** Characters of the words spoken from which a language is told. */
const mostText = 1200;
/** With fewer, languages that are near each other are taken for one another. */
const leastText = 60;
/**
 * The languages looked for, with their names of three letters in ISO 639-3: those of the table of who asks, and some
 * more. Others are spoken by millions too, but a text in one of these would often be taken for them.
 */
const languages: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  pt: 'por',
  it: 'ita',
  ca: 'cat',
  gl: 'glg',
  eu: 'eus',
  ro: 'ron',
  nl: 'nld',
  af: 'afr',
  sv: 'swe',
  da: 'dan',
  nb: 'nob',
  fi: 'fin',
  et: 'ekk',
  lv: 'lvs',
  lt: 'lit',
  pl: 'pol',
  cs: 'ces',
  sk: 'slk',
  hu: 'hun',
  sl: 'slv',
  hr: 'hrv',
  bs: 'bos',
  sr: 'srp',
  sq: 'sqi',
  mk: 'mkd',
  tr: 'tur',
  az: 'azj',
  el: 'ell',
  ru: 'rus',
  uk: 'ukr',
  be: 'bel',
  bg: 'bul',
  kk: 'kaz',
  uz: 'uzn',
  ka: 'kat',
  hy: 'hye',
  ar: 'arb',
  fa: 'pes',
  ur: 'urd',
  ps: 'pbu',
  he: 'heb',
  hi: 'hin',
  mr: 'mar',
  bn: 'ben',
  ta: 'tam',
  te: 'tel',
  th: 'tha',
  id: 'ind',
  ms: 'zlm',
  vi: 'vie',
  tl: 'tgl',
  sw: 'swh',
  zh: 'cmn',
  ja: 'jpn',
  ko: 'kor',
};
const codes = new Map(Object.entries(languages).map(([language, code]) => [code, language]));
/** Languages of a continent are told apart by one, two or three letters in a hundred. */
const leastLead = 0.02;

/**
 * The language that texts are written in, as BCP 47 (`en`, `pt`, `zh`): by its script, and by the runs of three letters
 * that are frequent in it. `null` where they are too short or could as well be another one.
 */
export function languageOf(texts: readonly string[]): string | null {
  const sample = sampled(texts);
  if (!/\p{L}/u.test(sample)) return null;
  const [first, second] = francAll(sample, { minLength: leastText, only: [...codes.keys()] });
  if (!first || first[0] === 'und') return byScript(sample);
  if (second && first[1] - second[1] < leastLead && sample.length < mostText / 2) return null;
  return codes.get(first[0]) ?? null;
}

/** Short texts of a script that one language has alone. */
function byScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)!.length;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.5) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.7) return 'zh';
  if (share(/\p{Script=Greek}/gu) > 0.7) return 'el';
  if (share(/\p{Script=Hebrew}/gu) > 0.7) return 'he';
  if (share(/\p{Script=Thai}/gu) > 0.7) return 'th';
  if (share(/\p{Script=Arabic}/gu) > 0.7) return /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
  return null;
}

/** Beginnings of texts from all of a transcript, so that one quotation in another language does not decide. */
function sampled(texts: readonly string[]): string {
  const said = texts.filter(Boolean);
  const step = Math.max(1, Math.floor(said.length / 12));
  let sample = '';
  for (let at = 0; at < said.length && sample.length < mostText; at += step) sample += `${said[at]!.slice(0, 200)}\n`;
  return sample.slice(0, mostText);
}

/** Scripts that are read from right to left, by the languages that are written in them. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Whether a language is read from left to right or from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { language: base, script } = new Intl.Locale(language);
  if (script) return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(base) ? 'rtl' : 'ltr';
}
