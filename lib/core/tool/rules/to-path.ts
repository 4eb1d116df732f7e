import { type PathPart, parseJsonPointer } from '@/lib/core/json/json-pointer';

/** A JSON Pointer into `root` as a path in which the steps into arrays are numbers, as JSON editors want it. */
export function toPath(pointer: string, root: unknown): PathPart[] {
  let held: unknown = root;
  return parseJsonPointer(pointer).map((part) => {
    const step = Array.isArray(held) ? Number(part) : part;
    held =
      typeof held === 'object' && held !== null
        ? Object.getOwnPropertyDescriptor(held, part)?.value
        : undefined;
    return step;
  });
}
