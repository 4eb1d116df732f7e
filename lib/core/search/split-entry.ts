import type { SearchTexts } from './to-search-texts';

/** So long is a text of an entry at most, in characters: to take one into the index, or out, takes a few milliseconds. */
const MAX_CHARS = 32 * 1024;

/**
 * An entry as several where its texts are long, each cut between two words. Which entry of a session a word stands in makes
 * no difference to who looks for it.
 */
export function splitEntry({ tool, message, input, result }: SearchTexts): SearchTexts[] {
  const places = [tool, message, input, result].map(split);
  const count = Math.max(1, ...places.map((parts) => parts.length));
  return Array.from({ length: count }, (_, index) => {
    const [toolPart = '', messagePart = '', inputPart = '', resultPart = ''] = places.map(
      (parts) => parts[index] ?? '',
    );
    return { tool: toolPart, message: messagePart, input: inputPart, result: resultPart };
  });
}

function split(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = findEnd(text, from);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

const LOW_SURROGATE = /[\udc00-\udfff]/;

/** Behind the last blank that fits; in a word longer than an entry, between two of its characters. */
function findEnd(text: string, from: number): number {
  const most = from + MAX_CHARS;
  if (most >= text.length) return text.length;
  const blank = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
  if (blank > from) return blank + 1;
  return LOW_SURROGATE.test(text.charAt(most)) ? most - 1 : most;
}
