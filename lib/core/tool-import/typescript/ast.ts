/** A node of the tree that the parser makes. What it holds beside its type is looked at by name. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** True for a node. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value;

/** A node inside another one; undefined where none is. */
export function nodeAt(node: Node | undefined, key: string): Node | undefined {
  const held = node?.[key];
  return isNode(held) ? held : undefined;
}

/** The nodes of a list inside another one. */
export function nodesAt(node: Node | undefined, key: string): Node[] {
  const held = node?.[key];
  return Array.isArray(held) ? held.filter(isNode) : [];
}

/** The name a node is or stands for: of an identifier, a key, a text. */
export function nameOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return typeof node.name === 'string' ? node.name : undefined;
  if (node?.type === 'StringLiteral' || node?.type === 'NumericLiteral') return String(node.value);
  return undefined;
}
