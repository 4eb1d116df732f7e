import type { PathPart } from './json-pointer';

/** What stands at a place of a JSON value; undefined where nothing does. */
export const getAt = (value: unknown, path: readonly PathPart[]): unknown =>
  path.reduce<unknown>(
    (held, part) =>
      typeof held === 'object' && held !== null
        ? Object.getOwnPropertyDescriptor(held, part)?.value
        : undefined,
    value,
  );
