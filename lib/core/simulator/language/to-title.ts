/** Writes every word of a small-letter text with a capital: "new zealand" becomes "New Zealand". */
export function toTitle(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
