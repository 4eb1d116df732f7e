/**
 * Writes a JSON value so that two values are equal in JSON Schema's sense exactly when their texts are: the order of
 * keys does not count, `1` and `1.0` are one number, and names such as `toString` are nothing special.
 */
export function toCanonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => [JSON.stringify(key), held] as const);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${key}:${toCanonicalText(held)}`).join(',')}}`;
  }
  return JSON.stringify(value === 0 ? 0 : value) ?? 'undefined';
}
