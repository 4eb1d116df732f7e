/** A shorter text is shown as it is, in UTF-16 units. */
const MAX_SHOWN = 1000;
/** Pictures stand in the content of a result, or in what a kind to come puts around them: no deeper than this. */
const MAX_DEPTH = 6;

/**
 * A value with its encoded bytes told by their size and digest: nobody can read them, and where two pictures differ they
 * would fill the page.
 *
 * @param hash a digest of a text: texts with the same one count as equal
 */
export function shortenBase64(value: unknown, hash: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') {
    if (value.length <= MAX_SHOWN || !/^[A-Za-z0-9+/=\s]+$/.test(value)) return value;
    return `base64, ${value.length} characters, SHA-256 ${hash(value).slice(0, 12)}`;
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => shortenBase64(item, hash, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, shortenBase64(member, hash, depth + 1)]),
  );
}
