/** One step into a JSON value: a property name or an item index. */
export type PathPart = string | number;

/** Writes one property name as it stands inside a JSON Pointer (RFC 6901). */
export function escapePointerPart(part: PathPart): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The JSON Pointer of a path; empty for the value itself. */
export function toJsonPointer(path: readonly PathPart[]): string {
  return path.map((part) => `/${escapePointerPart(part)}`).join('');
}

/** The parts of a JSON Pointer, unescaped; text that does not begin with a slash has none. */
export function parseJsonPointer(pointer: string): string[] {
  if (!pointer.startsWith('/')) return [];
  const parts = pointer.slice(1).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
