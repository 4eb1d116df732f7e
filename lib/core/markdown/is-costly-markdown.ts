/** So many lists or quotes, each within the one before, are more than anybody reads. */
const MAX_NESTING = 12;
const NESTED = new RegExp(`^[ \\t]*(?:(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])[ \\t]*){${MAX_NESTING + 1}}`, 'm');

/** Signs whose parsing costs more the more of them there are. */
const MAX_UNDERLINES = 200;
const MAX_PIPES = 4000;
const MAX_BRACKETS = 1000;
const MAX_MARKS = 4000;

/**
 * True for a text with far more marks of Markdown than anybody writes. To parse it takes seconds, or ends in a
 * stack overflow; it is better shown as it was written.
 */
export function isCostlyMarkdown(text: string): boolean {
  return (
    NESTED.test(text) ||
    count(text, /^[ \t>]*[-=]+[ \t]*$/gm) > MAX_UNDERLINES ||
    count(text, /\|/g) > MAX_PIPES ||
    count(text, /[[\]]/g) > MAX_BRACKETS ||
    count(text, /[*_~`<!&\\]/g) > MAX_MARKS
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
