/** What is shown is a record of a few fields, some of them records or lists of blocks; what lies deeper is never copied. */
const DEEP = 6;

/**
 * Whether two readings of a message show the same: with each frame of an answer that arrives they are made anew, of the same
 * blocks. Only what is copied with them is looked into, so a long text is compared by its identity first.
 */
export function isSameShown(a: unknown, b: unknown, deep = DEEP): boolean {
  if (Object.is(a, b)) return true;
  if (deep === 0 || !isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameShown(a[key], b[key], deep - 1))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
