// XML 1.0 allows no other control characters, no halves of surrogate pairs, and not these two non-characters.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = new RegExp(`[&<>\\r\\u0085]|${ILLEGAL.source}`, 'g');
const SPECIAL_IN_ATTRIBUTE = new RegExp(`[&<>"\\t\\n\\r\\u0085]|${ILLEGAL.source}`, 'g');

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As references, because a parser would turn these into blanks or line feeds.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
};

/**
 * Text as XML character data. Characters that XML cannot hold in any way become a blank where they are white space,
 * else U+FFFD, so that their loss is seen.
 */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(SPECIAL, reference);
}

/** Text as the value of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return text.toWellFormed().replace(SPECIAL_IN_ATTRIBUTE, reference);
}

const reference = (character: string) => REFERENCES[character] ?? (/\s/.test(character) ? ' ' : '\ufffd');

export type Attributes = Record<string, string | number | null | undefined>;

/** An element around content that is XML already; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${xmlAttribute(String(value))}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** An element around plain text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, xmlText(text));
}

// What RFC 3986 allows after the host, with the per cent sign only before two hexadecimal digits.
const NOT_IN_URI = /%(?![0-9a-fA-F]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu;
const encoded = (text: string) => text.replace(NOT_IN_URI, (character) => encodeURIComponent(character));

/**
 * An address that `xsd:anyURI` takes in every validator: whatever is not allowed in an address is percent-encoded, and
 * what is no address at all becomes a relative reference of its characters.
 */
export function xmlUri(address: string): string {
  const legal = address.toWellFormed().replace(ILLEGAL, '\ufffd');
  if (!/^[a-z][a-z0-9+.-]*:/i.test(legal)) return encoded(legal).replace(/(#[^#]*)#.*/, '$1');
  const url = URL.parse(legal);
  if (!url) return encodeURIComponent(legal);
  const hash = url.hash === '' ? '' : `#${encoded(url.hash.slice(1)).replaceAll('#', '%23')}`;
  const origin =
    url.host === ''
      ? url.protocol
      : `${url.protocol}//${url.username}${url.password && `:${url.password}`}${url.username && '@'}${url.host}`;
  return origin + encoded(url.pathname) + encoded(url.search) + hash;
}
