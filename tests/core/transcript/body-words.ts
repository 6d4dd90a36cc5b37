/**
 * The words of a transcript file's body, found without the parser's code: front matter, tags, addresses of links and
 * marks of emphasis are cut away by patterns, escapes and entities undone. Only letters and digits count, so that it
 * makes no difference where the colon of a label goes; a raised or lowered digit is another one than the digit.
 */
export function bodyWords(file: string): string[] {
  const body = file
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[^]*?\n---[ \t]*(\n|$)/, '');
  const printed = body
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => `\u0001${mark.charCodeAt(0)}\u0002`)
    .replace(/<(https?:[^\s<>]*|[\w.+-]+@[\w.-]+)>/g, ' $1 ')
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(\/?)(br|p|li|td|tr|div|figure|figcaption|h[1-6])\b[^<>]*>/gi, ' ')
    .replace(/<sub>(\d)<\/sub>/g, (_, digit: string) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!)
    .replace(/<sup>(\d)<\/sup>/g, (_, digit: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!\[[^\]]*\]\([^()\s]*\)/g, '')
    .replace(/\[((?:[^[\]]|\n)*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/[*_~`]/g, '')
    .replace(/\u0001(\d+)\u0002/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(
      /&(amp|lt|gt|quot|nbsp|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" })[name]!,
    );
  return words(printed);
}

/** Runs of letters and digits. */
export function words(text: string): string[] {
  return text.replace(/[*_~`\\]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
