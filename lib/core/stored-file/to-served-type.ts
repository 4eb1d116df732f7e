/** What a browser may be told of a file that anybody made: nothing of it can hold a script. */
const SERVED = new Set([
  ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'application/json'],
  ...['text/plain', 'text/csv', 'text/markdown', 'application/zip'],
]);

/** The type a file is served with: never HTML, SVG or XML, which a browser might run. */
export function toServedType(mimeType: string): string {
  const type = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
  if (!SERVED.has(type)) return 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
