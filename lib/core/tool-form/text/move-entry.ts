import type { Edit, Node } from 'jsonc-parser';

/** The edits that bring an entry of an object or a list to another place: what stands between the entries stays. */
export function moveEntry(text: string, { children = [] }: Node, from: number, to: number): Edit[] {
  const moved = children[from];
  if (!moved || from === to || to < 0 || to >= children.length) return [];
  const order = children.toSpliced(from, 1).toSpliced(to, 0, moved);
  return children.flatMap((slot, index) => {
    const entry = order[index];
    if (!entry || entry === slot) return [];
    const content = text.slice(entry.offset, entry.offset + entry.length);
    return [{ offset: slot.offset, length: slot.length, content }];
  });
}
