import PostalMime from 'postal-mime';
import { decode } from './decode.ts';

/** Whether these bytes begin like a page saved as one file (MHTML, `.mht`). */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /^[\w-]+:[^\n]*\r?\n/.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/related|text\/html)/im.test(head)
  );
}

/** The page inside an MHTML file, and the address it was saved from; `null` where there is no page. */
export async function readMhtml(bytes: Uint8Array): Promise<{ html: string; address: string | null } | null> {
  const mail = await PostalMime.parse(bytes);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim() ?? null;
  const attached = mail.attachments.find(
    ({ mimeType }) => mimeType === 'text/html' || mimeType === 'application/xhtml+xml',
  );
  const html =
    mail.html ??
    (attached && typeof attached.content !== 'string' ? decode(new Uint8Array(attached.content)).text : undefined);
  if (html === undefined) return null;
  // Frames of the page follow it, joined to it by the MIME reader: the page is the first document.
  const end = /<\/html\s*>/i.exec(html);
  const page = end ? html.slice(0, end.index + end[0].length) : html;
  return { html: page, address: header('snapshot-content-location') ?? header('content-location') };
}
