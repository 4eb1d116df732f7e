/**
 * What is not seen, or turns the text around it: controls, direction marks and overrides, blanks without width, line
 * separators, halves of characters. Not the joiners of emoji and of Indic and Persian script, nor the tags of a flag.
 */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Surrogate}]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;

/** A text with its invisible characters as marks, `⟦U+202E⟧`, so that what is read is what is there. */
export const showInvisible = (text: string): string =>
  text.replace(INVISIBLE, (char) =>
    char === '\n' || char === '\t' || char === '\r'
      ? char
      : `⟦U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  );
