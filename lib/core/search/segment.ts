/** A zero-width space: the tokenizer splits at it, and nobody sees it. */
const SPLIT = '\u200b';

/** Scripts that put no space between words, or glue particles to them. */
const UNSPACED =
  /(?:[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]\p{M}*)/gu;
const BETWEEN_LETTER_AND_DIGIT = /(?<=\p{L}\p{M}*)(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
const UNWANTED = /[\u200b\p{Surrogate}]/gu;
/** The tokenizer takes it for the end of the text. */
const NUL = '\u0000';

/**
 * A text as the search index takes it: the same to the eye, with its words parted where the index's tokenizer would not
 * part them. What is looked for goes through the same, so that any part of an unspaced script is found.
 */
export function segment(text: string): string {
  return text
    .replace(UNWANTED, '')
    .replaceAll(NUL, ' ')
    .normalize('NFC')
    .replace(UNSPACED, `$&${SPLIT}`)
    .replace(BETWEEN_LETTER_AND_DIGIT, SPLIT);
}

/** A segmented text as it was. */
export const unsegment = (text: string): string => text.replaceAll(SPLIT, '');
