/** A text without what ends a line, in any language it may be put into a comment or a heading of. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
