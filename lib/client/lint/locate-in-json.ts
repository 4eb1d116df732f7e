import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where a path stands in a JSON text: its key or value, or the nearest thing around it that exists. UTF-16 units. */
export function locateInJson(
  text: string,
  path: readonly (string | number)[],
): { start: number; end: number } {
  const tree = parseTree(text);
  for (let length = path.length; tree && length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    // A property is marked at its key: its value may be pages long.
    const key =
      node.parent?.type === 'property' && node.type !== 'string' ? node.parent.children?.[0] : undefined;
    const marked = key ?? node;
    return { start: marked.offset, end: marked.offset + marked.length };
  }
  return { start: tree?.offset ?? 0, end: (tree?.offset ?? 0) + 1 };
}
