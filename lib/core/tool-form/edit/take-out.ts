import type { Edit, Node } from 'jsonc-parser';

/** The edits that take several entries out of an object or a list, none of which overlap. */
export function takeOut({ offset, length, children = [] }: Node, indexes: readonly number[]): Edit[] {
  const gone = new Set(indexes);
  const firstKept = children.findIndex((_, index) => !gone.has(index));
  if (gone.size === 0 || children.length === 0) return [];
  if (firstKept < 0) return [{ offset: offset + 1, length: length - 2, content: '' }];
  return children.flatMap((entry, index) => {
    if (!gone.has(index)) return [];
    // Those before the first that stays go with the comma behind them, all others with the one before.
    const [start, end] =
      index < firstKept
        ? [entry.offset, children[index + 1]?.offset ?? entry.offset]
        : [endOf(children[index - 1] ?? entry), endOf(entry)];
    return [{ offset: start, length: end - start, content: '' }];
  });
}

const endOf = ({ offset, length }: Node): number => offset + length;
