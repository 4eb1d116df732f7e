import { CITATION_MARK } from '@/lib/core/block/cite/mark-citations';

/** As much of a node of a page as is read here. Source: the specification of hast. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, never>;
  children?: Node[];
}

/** Puts an element in the place of each mark of a text; within a link, which may hold none, its number alone. */
export function rehypeMarks() {
  return (tree: Node): void => {
    // Not by recursion: how deep a text nests is not ours to say.
    const open: { node: Node; isLink: boolean }[] = [{ node: tree, isLink: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node } = next;
      const isLink = next.isLink || node.tagName === 'a';
      if (!node.children) continue;
      node.children = node.children.flatMap((child) => {
        if (child.type === 'text') return splitMarks(child.value ?? '', isLink);
        open.push({ node: child, isLink });
        return [child];
      });
    }
  };
}

function splitMarks(value: string, isLink: boolean): Node[] {
  // Every second piece is the number of a mark.
  const pieces = value.split(CITATION_MARK);
  return pieces.flatMap((piece, index): Node[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece }];
    if (isLink) return [{ type: 'text', value: `[${piece}]` }];
    return [{ type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: piece }] }];
  });
}
