import type { RequestBody } from '@/lib/core/claude/message';

/**
 * Whether two bodies say the same beside their messages, going by the values they share: a cheap look that spares to
 * write them out. False may also mean that equal values were read twice.
 */
export function isSameParams(a: RequestBody, b: RequestBody): boolean {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && (key === 'messages' || isSame(a[key], b[key])))
  );
}

/** The list of tools is made anew for each request; the tools in it are not. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]));
