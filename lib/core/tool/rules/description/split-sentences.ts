/** Where a sentence ends: at a stop with a blank behind it, at a stop of Chinese or Japanese, at the end of a line. */
const BREAK = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/u;

/** The sentences of a text, as they are counted: what has neither a letter nor a digit is none. */
export function splitSentences(text: string): string[] {
  return text.split(BREAK).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
