/** A time as it is printed, with whatever names its zone: `12:42 P.M. EDT`, `2:45 P.M EDT`, `12:30 P.M. Local`. */
export const time =
  String.raw`\d{1,2}[:.]\d{2}(?:\s*[AaPp]\s?\.?\s?[Mm]\b\.?)?(?:\s*\(?(?:[A-Z]{2,5}|[Ll]ocal(?:\s[Tt]ime)?` +
  String.raw`|Eastern|Central|Mountain|Pacific)(?:\s[Tt]ime)?\)?)?`;
/** The same in other countries' writing: `2.45 pm`, `15.41 Uhr`, `18 h 05`. */
const hour = String.raw`\d{1,2}(?:\s?[:.h]\s?\d{2}(?:\s?[ap](?:\.\s?m\b\.?|m\b)|\s?uhr|\s?h(?:oras)?)?|\s?[ap](?:\.\s?m\b\.?|m\b)|\s?uhr)`;
/** What is closed, and the words for it. */
const bodies =
  'briefing|committee|commission|conference|council|chamber|court|house|senate|meeting|sitting|hearing|session|' +
  'assembly|parliament|call|deposition|proceedings|dáil|seanad|séance|sesión|sessão|seduta';
const closes =
  '(?:conclude|ende|adjourned|closed|rose|suspended|recessed|schlu(?:ss|ß)|levée|levanta|encerrad|termina|finaliza|tolta|avslutad)';
const within = String.raw`[^()\[\]]`;
const tells = String.raw`(?=${within}{0,90}(?<!\p{L})${closes})(?=${within}{0,90}${hour})`;
/**
 * `(Briefing was concluded at 2:45 p.m.)`, `[Whereupon, at 12:05 p.m., the hearing was adjourned.]`,
 * `(Schluss: 15.41 Uhr)`
 */
const inBrackets = String.raw`[(\[]${tells}${within}{1,160}[)\]]\.?`;
/** `The House adjourned at 6.30 pm.` */
const sentence = String.raw`(?:the |la |a )?(?:\p{L}+ ){0,3}(?:${bodies}) (?:\p{L}+ ){0,3}${closes}\p{L}* (?:\p{L}+ )?(?:at|à|a las|às|alle) ${hour}[^\p{L}\d]*`;
const plain = new RegExp(
  String.raw`(?:\(?END\)?\.?|-\s?30\s?-|${time}|[AP]\.?M\.?(?:\s+[A-Z]{2,5})?|[#*_()])\s*`,
  'uy',
);
const told = new RegExp(String.raw`(?:${inBrackets}|${sentence})\s*`, 'iuy');
const american = /\d{1,2}:\d{2}\s*[AP]\.?\s?M\b\.?(?:\s*(?:[A-Z]{2,5}|Local)\b)?/iu;
const withoutHour = /^\s*(?:END\s+)?([AP]\.M\.\s+[A-Z]{3,4})\s*$/u;
const anyHour = new RegExp(hour, 'iu');

/** Whether a text is nothing but times, marks of the end and words that say when it was, one behind the other. */
export function isClosing(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    told.lastIndex = plain.lastIndex = at;
    const found = told.exec(text) ?? plain.exec(text);
    if (!found) return false;
    at += found[0].length;
  }
  return at > 0;
}

/** The time in what is printed below the last turn, or `null`. */
export function closingTime(printed: string): string | null {
  const found = american.exec(printed) ?? withoutHour.exec(printed);
  if (found) return found[0];
  told.lastIndex = 0;
  return anyHour.exec(told.exec(printed.trimStart())?.[0] ?? '')?.[0] ?? null;
}
