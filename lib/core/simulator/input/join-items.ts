import { toSlotKey } from './slot';

/**
 * Several values that change within the first item of one list of objects are items of that list: "2 apples and 3 pears"
 * is one order of two things. What all items share stands in each.
 *
 * @param values by slot key
 * @param overlays what changes from one to the next, by slot key
 * @returns the values of all items, by slot key; null where something outside such a list changes
 */
export function joinItems(
  values: ReadonlyMap<string, unknown>,
  overlays: readonly ReadonlyMap<string, unknown>[],
): Map<string, unknown> | null {
  const paths = overlays.flatMap((overlay) => [...overlay.keys()].map(readPath));
  const [first] = paths;
  const depth = first?.lastIndexOf('0') ?? -1;
  if (overlays.length < 2 || first === undefined || depth < 0) return null;
  const list = first.slice(0, depth + 1);
  const isWithin = (path: readonly string[]) => list.every((part, index) => path[index] === part);
  if (!paths.every(isWithin)) return null;
  const shared = [...values].filter(([key]) => isWithin(readPath(key)));
  const items = overlays.flatMap((overlay, index) =>
    [...new Map([...shared, ...overlay])].map(([key, value]): [string, unknown] => [
      toSlotKey(readPath(key).with(depth, String(index))),
      value,
    ]),
  );
  return new Map([...values, ...items]);
}

/** The path a slot key was made of. */
function readPath(key: string): string[] {
  const path: unknown = JSON.parse(key);
  return Array.isArray(path) ? path.map(String) : [];
}
