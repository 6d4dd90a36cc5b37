/** Text and the encoding it was read as. */
export interface Decoded {
  text: string;
  encoding: string;
}

/**
 * Bytes of a saved page or text file as text. What the bytes themselves prove comes first (byte order mark, valid
 * UTF-8, the zeros of UTF-16), then what is declared (`charset` of the transfer, then the page's own), then
 * windows-1252, as browsers do. A page that is UTF-8 but for a few stray bytes keeps its UTF-8, and each stray byte is
 * read as windows-1252: that is how such pages come about.
 */
export function decode(bytes: Uint8Array, declared?: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const wide = wideZeros(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const label = known(declared) ?? known(declaredInside(bytes));
  if (label !== 'iso-2022-jp') {
    const utf8 = strict(bytes);
    if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  }
  if (label === null || label === 'utf-8')
    return looksUtf8(bytes)
      ? mended(bytes)
      : { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  return { text: new TextDecoder(label).decode(bytes), encoding: label };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** English in UTF-16 has a zero in every other byte; no other encoding of text has zeros. */
function wideZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++;
  const many = head.length / 4;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return null;
}

/** The charset a page gives itself in its first kilobytes. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/<!--[\s\S]*?-->/g, '');
  const tag =
    /<meta\b[^>]*?\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(head) ??
    /<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head);
  return tag?.[1] ?? null;
}

function known(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    // A page read as bytes far enough to find its own declaration cannot be UTF-16.
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return null;
  }
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const sequence = (bytes: Uint8Array, i: number): number => {
  const first = bytes[i]!;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

function looksUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const length = sequence(bytes, i);
    if (length > 0) {
      good++;
      i += length - 1;
    } else bad++;
  }
  return good > bad;
}

function mended(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8');
  const single = new TextDecoder('windows-1252');
  let text = '';
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const length = sequence(bytes, i);
    if (length > 0) {
      i += length - 1;
      continue;
    }
    text += utf8.decode(bytes.subarray(start, i)) + single.decode(bytes.subarray(i, i + 1));
    start = i + 1;
  }
  return { text: text + utf8.decode(bytes.subarray(start)), encoding: 'utf-8 with stray windows-1252' };
}
