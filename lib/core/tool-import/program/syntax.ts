import type { SyntaxNode } from '@lezer/common';

/** A program that was parsed. */
export interface Source {
  text: string;
}

/** The parts of a node, in their order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** What stands in the text where a node is. */
export const textOf = ({ text }: Source, node: SyntaxNode): string => text.slice(node.from, node.to);

/** Every node of a kind, in the order of the text; one inside of another one of them, too. */
export function findAll(root: SyntaxNode, kinds: readonly string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const cursor = root.cursor();
  do {
    if (kinds.includes(cursor.name)) found.push(cursor.node);
  } while (cursor.next() && cursor.from < root.to);
  return found;
}
