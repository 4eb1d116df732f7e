/** How the files begin that the API takes in base64, by their first bytes written in base64. */
const BEGINNINGS: readonly [beginning: RegExp, mediaType: string][] = [
  [/^iVBORw0KGgo/, 'image/png'],
  [/^\/9j\//, 'image/jpeg'],
  [/^R0lGOD/, 'image/gif'],
  // "RIFF", four bytes of length, "WEBP".
  [/^UklGR.{7}RUJQ/, 'image/webp'],
  [/^JVBERi0/, 'application/pdf'],
];

/** What a file is by how it begins; undefined where that does not tell. */
export function findMediaType(base64: string): string | undefined {
  const head = base64.slice(0, 32);
  return BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1];
}
