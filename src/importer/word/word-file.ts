import mammoth from 'mammoth';
import { draftWhole, type Draft } from '../draft.ts';
import { writeFrames } from './word-frames.ts';
import { writeNotes } from './word-notes.ts';
import { writeNumbers } from './word-numbers.ts';
import { child, openWord } from './word-package.ts';
import { makeReadable, removeUnseen } from './word-shown.ts';
import { WordStyles } from './word-styles.ts';

/** Whether some bytes are a Word document (`.docx`): a zip archive that says so. */
export function isWordFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('word/document.xml');
}

/** Reads a Word document as the page it would be. Throws where it is damaged. */
export async function draftWordFile(bytes: Uint8Array, name: string): Promise<Draft> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(shown(bytes)) },
    // Pictures are no words; left out here, they do not weigh on what follows.
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: [`p[style-name='Title'] => h1:fresh`, 'strike => s'],
    },
  );
  return draftWhole(`<!doctype html><main><article>${value}</article></main>`, name);
}

/** The document with all that Word draws or keeps elsewhere written into its text, where mammoth reads it. */
function shown(bytes: Uint8Array): Uint8Array {
  const source = openWord(bytes);
  const styles = new WordStyles(source.part('styles'));
  const body = child(source.document, 'w:body') ?? source.document;
  removeUnseen(body, styles);
  makeReadable(body, styles);
  writeNotes(source, body, styles);
  writeFrames(source, body, styles);
  writeNumbers(body, source.part('numbering'), styles);
  return source.pack();
}
