import mammoth from 'mammoth';
import { draftWhole, type Draft } from './draft.ts';

/** Whether some bytes are a Word document (`.docx`): a zip archive that says so. */
export function isWordFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('word/document.xml');
}

/** Reads a Word document as the page it would be. Throws where it is damaged. */
export async function draftWordFile(bytes: Uint8Array, name: string): Promise<Draft> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    // Pictures are no words; left out here, they do not weigh on what follows.
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: [`p[style-name='Title'] => h1:fresh`, 'strike => s'],
    },
  );
  return draftWhole(`<!doctype html><main><article>${value}</article></main>`, name);
}
