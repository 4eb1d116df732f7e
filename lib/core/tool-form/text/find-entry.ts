import type { Node } from 'jsonc-parser';
import type { PathPart } from '@/lib/core/json/json-pointer';

/**
 * The value at a path of a parsed text; undefined where there is none. Of two properties of one name the last counts, as it
 * does for whoever reads the text.
 */
export function findEntry(root: Node | undefined, path: readonly PathPart[]): Node | undefined {
  return path.reduce<Node | undefined>((node, part) => {
    if (node?.type === 'array') return node.children?.[Number(part)];
    return node?.type === 'object' ? findProperty(node, String(part)) : undefined;
  }, root);
}

const findProperty = (node: Node, name: string): Node | undefined =>
  node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
