import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/importer/sources.ts';

const page = readFileSync(join(import.meta.dirname, 'pages/wordpress-2021.html'), 'utf8').replace(
  /<link rel="canonical"[^>]*>/,
  '',
);
const quotedPrintable = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte === 61 || byte > 126 || (byte < 32 && byte !== 10)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{1,70})(?<!=.?)/g, '$1=\n')
    .replace(/=\n\n/g, '\n')
    .replace(/\n/g, '\r\n');

function saved(body: string, encoding: string, address: string): Uint8Array {
  const part = (type: string, transfer: string, at: string, content: string) =>
    `------Part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\nContent-Location: ${at}\r\n` +
    `\r\n${content}\r\n`;
  return new TextEncoder().encode(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${address}\r\nSubject: A page\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part"\r\n\r\n\r\n` +
      part('text/html', encoding, address, body) +
      part('image/png', 'base64', 'https://www.example.gov/a.png', 'iVBORw0KGgo=') +
      part(
        'text/html',
        'quoted-printable',
        'cid:frame@mhtml.blink',
        '<html><body><p>A frame with a film in it, which is no part of what was said on the boat.</p></body></html>',
      ) +
      '------Part--\r\n',
  );
}

test.each(['quoted-printable', 'base64'])('a page saved as one file (%s)', async (encoding) => {
  const body =
    encoding === 'base64'
      ? Buffer.from(page)
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n')
      : quotedPrintable(page);
  const about = { name: 'gaggle.mhtml', charset: null, type: null, address: null };
  const one = await readBytes(saved(body, encoding, 'https://www.example.gov/saved-gaggle/'), about);
  const plain = await readBytes(new TextEncoder().encode(page), { ...about, name: 'gaggle.html' });
  expect(one).toMatchObject({
    kind: 'draft',
    draft: {
      title: 'Press Gaggle by Deputy Press Secretary Ines Park Aboard the Ferry',
      date: '2022-04-08',
      sourceUrl: 'https://www.example.gov/saved-gaggle/',
    },
  });
  expect(one.kind === 'draft' && one.draft.body).toBe(plain.kind === 'draft' && plain.draft.body);
});
