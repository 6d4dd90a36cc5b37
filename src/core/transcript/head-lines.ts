import { writtenDay } from './days.ts';
import { isRole } from './label-forms.ts';
import { withoutEnd } from './ends.ts';

/** Lines that say what kind of text follows rather than where it was spoken. A briefing room is a place. */
const kindOfText = new RegExp(
  [
    // How they begin, …
    '^(?:index|transcript|contents|speakers?|participants?|present|attendees|agenda|(?:show )?notes?|page|slides?|topics?|subjects?|moderators?|' +
      'hosts?|guests?|sponsors?|by|opening|introduction|intro|delivered|published|posted|(?:last )?updated|hansard|verbatim|proceedings|p r o c e e d|' +
      'mitschrift|wortprotokoll|wortlaut|themen?|versi[oó]n estenogr[aá]fica|transcripci[oó]n|tema|transcription|compte rendu|verbatim|' +
      'стенограмма|расшифровка|тема|冒頭発言|記者会見|会見記録|質疑応答|实录)(?![\\p{L}\\p{M}])',
    // … and how they end.
    '(?<![\\p{L}\\p{M}])(?:briefing|conference|gaggle|remarks|interview|transcript|hearing|meeting|index|session|debate|speech|address|podcast|' +
      'episode|call|statement|testimony|discussion|panel|proceedings|deposition|argument|sitzung|pressekonferenz|conferencia|conférence|entretien|' +
      'matutina|prensa|presse)s?$',
  ].join('|'),
  'iu',
);
/** What is printed of the text itself, in the words that offices have for it. */
const ofTheText =
  /^(?:e\s?&\s?oe|check against delivery|as (?:prepared(?: for delivery)?|delivered)|embargo(?:ed)?\b.*|seul le prononcé fait foi|es gilt das gesprochene wort|for immediate release|unofficial (?:transcript|translation))[.!]?$/iu;
/** Words of a sentence, which places have few of. */
const sentence =
  /(?:(?<![\p{L}\p{M}])(?!(?:of|the|and|at|in|on|de|des|du|la|le|der|im|am|en|route)(?![\p{L}\p{M}]))\p{Ll}+[\s,]+){3}/u;
/** A line of a list, a quotation or another mark, and the key of initials (`HL   Hanna Lund`). */
const item = /^(?:[-–—•·*+>|#]+\s|["“„«»=→])|^\p{Lu}{2,4} \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u;

/** `Ada Moreno, President of the Bank`, with a comma behind the name. */
const person = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]*)+, /u;

/** Who published something, and when: neither where it was said nor when it began. */
export const byline =
  /^(?:by|published|posted|(?:last )?updated|modified|created|uploaded|von|par|por|veröffentlicht|publié|publicado)(?![\p{L}\p{M}])/iu;

/** What else is known of a transcript: what is no place. */
export interface About {
  title: string;
  labels: readonly string[];
}

/** Whether a line tells what the text is (`As prepared for delivery`), as heads of speeches do below the place. */
export function isOfTheText(line: string): boolean {
  return ofTheText.test(line);
}

/** Whether a line may be a place, or is what no place is: the title, a speaker's name, what is said to follow. */
export function kindOfLine({ title, labels }: About): (line: string) => 'line' | 'title' | 'delivered' | 'else' {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const names = labels.map((label) => words(label.split(/[,([（]/u)[0]!).at(-1) ?? '');
  const named = new Set(names.filter((name) => !isRole(name)));
  const printed = new Set(labels.map((label) => words(label).join(' ')));
  const whole = words(title).join(' ');
  return (line) => {
    const own = words(line);
    const isTitle = own.length > 2 && whole.startsWith(own.join(' '));
    const isName = own.length > 1 && own.length < 5 && named.has(own.at(-1)!) && !line.includes(',');
    const isOfSomebody = own.some((word) => word.length > 2 && named.has(word)) && own.some(isRole);
    if (isTitle || own.join(' ') === whole) return 'title';
    if (isOfTheText(line)) return 'delivered';
    return isName ||
      isOfSomebody ||
      (person.test(line) && words(line.slice(line.indexOf(','))).some(isRole)) ||
      printed.has(own.join(' ')) ||
      (own.length < 8 && own.length > 1 && printed.has(own[0]!) && !line.includes(',')) ||
      kindOfText.test(line) ||
      item.test(line) ||
      sentence.test(line) ||
      /https?:|@|[:：]\s*\S/.test(line)
      ? 'else'
      : 'line';
  };
}

/** A clock in other countries' writing. */
const clock = String.raw`(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)(?:\s?(?:uhr|h(?:rs|oras)?|hodin|часов|ч|[ap]\.\s?m\.|[ap]m))?|\d{1,2}時(?:\d{1,2}分|半)?`;
const onlyClock = new RegExp(`^(${clock})(?![\\p{L}\\p{M}\\p{N}:])`, 'iu');
const weekdays = weekdayNames();
const weekday = new RegExp(`^[\\s,(（]*(?:(?:${weekdays})[\\s,.]*)?(?:le|den|der|am|on|il|the)?[\\s,]*$`, 'iu');
const lastWeekday = new RegExp(`[\\s,]+(?:${weekdays})$`, 'iu');

/** A line that tells the day: the place before it, and the clock behind it. */
export interface DayLine {
  place: string | null;
  start: string | null;
}

/**
 * What a line that tells the day says besides: `Brussels, 2 April 2031`, `Mittwoch, 2. April 2031, 11:30 Uhr`. `null`
 * for other lines, also for those that tell when something else was (`Last updated: 3 April 2031`).
 */
export function dayLine(line: string): DayLine | null {
  const day = /\d/.test(line) && !byline.test(line) ? writtenDay(line) : null;
  if (!day || day.days.length > 1) return null;
  const before = withoutEnd(line.slice(0, day.at), /[\s,–—|-]/u);
  const after = line
    .slice(day.at + day.length)
    .replace(/^(?:年|\s?(?:года|г\.|р\.|року))/u, '')
    .replace(/^[\s,.)）|–—-]+/u, '')
    // The weekday in brackets, and a bracket around the time.
    .replace(/^[（(]\D{1,8}[)）]\s*/u, '')
    .replace(/^[()（）\s,]+/u, '')
    .replace(/^(?:um|at|a las|à|v|kl\.?|o)\s/iu, '');
  const found = onlyClock.exec(after);
  // Words behind a time are a message or what is told of it.
  if (after !== '' && (!found || /[:：]|.{40}/u.test(after.slice(found[0].length)))) return null;
  if (weekday.test(before)) return { place: null, start: found?.[1] ?? null };
  const article = /[\s,](?:le|den|on|il|a|am|el)$/iu.exec(before);
  const named = article ? withoutEnd(before.slice(0, article.index), /[\s,]/) : before;
  const place = named.replace(lastWeekday, '');
  const names = place.replace(/\s(?:de|del|do|da|of|the|am|an der|auf|le|la|sur|in|y)(?=\s)/gu, '');
  if (/[:：]|\p{Ll}\s\p{Ll}/u.test(names) || place.split(/\s/).length > 6) return null;
  const isDateline =
    /^[\p{Lu}\p{Lo}][^\d]*$/u.test(place) && /,\s*(?:(?:le|den|on|il|a|am|el)\s*)?$/u.test(line.slice(0, day.at));
  return { place: isDateline ? place : null, start: found?.[1] ?? null };
}

/** The days of the week in the languages of records, for a pattern. */
function weekdayNames(): string {
  const languages = 'en de fr es pt it nl sv da nb fi pl cs ru uk el tr hu ro ja zh ko'.split(' ');
  const names = languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2021, 1, 1 + day)));
  });
  return [...new Set(names)].join('|');
}

/**
 * The place and the clock of a Japanese record, `（令和13年4月2日（水曜日）15時46分　於：本省会見室）`, or the clock of a
 * Chinese one, `時　間 中華民國120年4月2日（星期三）下午2時`.
 */
export function eastern(line: string): DayLine | null {
  if (!/^(?:[（(].*日|時\s?間\s|日\s?時\s)/u.test(line)) return null;
  const start = /(?:[上下]午|午[前後])?\d{1,2}時(?:\d{1,2}分|半)?/u.exec(line)?.[0] ?? null;
  const at = line.search(/於[:：]/u);
  const place =
    at < 0
      ? ''
      : line
          .slice(at + 2)
          .replace(/[)）]$/u, '')
          .trim();
  return start === null ? null : { start, place: place || null };
}
