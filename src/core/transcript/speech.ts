import { isAddress } from './candidates.ts';

/** Whether a text reads as sentences: it ends as one, has one within, or is long. */
export function isSpeech(text: string): boolean {
  const words = text.trim();
  return (
    words.length > 90 ||
    /[.?!…。？！؟।"”’»)\]–—-]$|(?:[?!。？！؟।]|(?<!\b(?:[ap]\.m|\p{Lu}|Inc|Corp|Co|Ltd|Jr|Sr))\.)(?:\s|(?=\p{Lo}))/u.test(
      words,
    )
  );
}

/**
 * Whether what follows a label begins as speech does: with a capital, a letter of a script without them, a digit, a
 * quotation mark.
 */
export function beginsAsSpeech(rest: string): boolean {
  const words = rest.trimStart();
  return (
    words === '' ||
    (/^[^\p{L}\p{N}]{0,4}[\p{Lu}\p{Lt}\p{Lo}\p{N}]|^[^\p{L}\p{N}]+$|^[-–—…. ]*\p{Ll}/u.test(words) && !isAddress(words))
  );
}
