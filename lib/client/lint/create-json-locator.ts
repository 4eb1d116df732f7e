import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** Says where a path stands in a JSON text: its key or value, or the nearest thing around it that exists. UTF-16 units. */
export type JsonLocator = (path: readonly (string | number)[]) => { start: number; end: number };

/** Reads a text once for all the places that are asked for. */
export function createJsonLocator(text: string): JsonLocator {
  const tree = parseTree(text);
  return (path) => {
    const marked = tree && findMarked(tree, path);
    return marked
      ? { start: marked.offset, end: marked.offset + marked.length }
      : { start: tree?.offset ?? 0, end: (tree?.offset ?? 0) + 1 };
  };
}

function findMarked(tree: Node, path: readonly (string | number)[]): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    // A property is marked at its key: its value may be pages long.
    const key =
      node.parent?.type === 'property' && node.type !== 'string' ? node.parent.children?.[0] : undefined;
    return key ?? node;
  }
  return undefined;
}
