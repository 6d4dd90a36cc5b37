import { describe, expect, test } from 'vitest';
import { decode } from '../../src/importer/decode.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const meta = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>`;
const page = 'MS. HOLT:  It’s “so” — in the café.';
const windows = 'MS. HOLT:  It\x92s \x93so\x94 \x97 in the caf\xe9.';

describe('the encoding of a file', () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 that says so', utf8(meta('utf-8') + page), null, 'utf-8'],
    ['UTF-8 that says nothing', utf8(page), null, 'utf-8'],
    ['UTF-8 that says that it is latin-1', utf8(meta('iso-8859-1') + page), 'iso-8859-1', 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(page)), null, 'utf-8'],
    ['windows-1252 that says so', latin(meta('windows-1252') + windows), null, 'windows-1252'],
    ['windows-1252 that says latin-1', latin(meta('iso-8859-1') + windows), null, 'windows-1252'],
    ['windows-1252 that says nothing', latin(windows), null, 'windows-1252'],
    ['windows-1252 that says UTF-8', latin(meta('utf-8') + windows), null, 'windows-1252'],
    ['UTF-16 with a mark', Uint8Array.from(Buffer.from(`\ufeff${page}`, 'utf16le')), null, 'utf-16le'],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from(page, 'utf16le')), null, 'utf-16le'],
    ['big-endian UTF-16', Uint8Array.from(Buffer.from(`\ufeff${page}`, 'utf16le').swap16()), null, 'utf-16be'],
    ['what the server says', Uint8Array.from([...latin('caf'), 0x8e]), 'macintosh', 'macintosh'],
  ])('%s', (name, bytes, declared, encoding) => {
    const decoded = decode(bytes, declared);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replace(/^<html>.*<body>/, '')).toBe(name === 'what the server says' ? 'café' : page);
  });

  test('a stray byte in UTF-8 is read by itself', () => {
    expect(decode(Uint8Array.from([...utf8('“It'), 0x92, ...utf8('s”')])).text).toBe('“It’s”');
  });
});
