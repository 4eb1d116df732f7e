import type { Edit, Node } from 'jsonc-parser';
import { type PathPart, parseJsonPointer, toJsonPointer } from '@/lib/core/json/json-pointer';
import { findEntry } from '../text/find-entry';
import { findRequired } from './find-required';

/** The edits that give a property another name, where it is required and where it is referred to as well. */
export function renameEntry(root: Node, path: readonly PathPart[], name: string): Edit[] {
  const property = findEntry(root, path)?.parent;
  const [key] = property?.children ?? [];
  if (!key || property?.type !== 'property' || key.value === name) return [];
  // A name that is taken would hide the other.
  if (findEntry(root, [...path.slice(0, -1), name])) return [];
  const required = findRequired(root, path);
  const named = required?.list?.children?.[required.index];
  const schema = path[0] === 'input_schema' ? findEntry(root, ['input_schema']) : undefined;
  const from = path.slice(1).map(String);
  const refs = schema ? [...visitRefs(schema)] : [];
  const renamed = refs.flatMap((node) => {
    const parts = readParts(String(node.value));
    if (!parts || !from.every((part, index) => parts[index] === part)) return [];
    const to = [...from.slice(0, -1), name, ...parts.slice(from.length)];
    return [toEdit(node, `#${encodeURI(toJsonPointer(to))}`)];
  });
  return [toEdit(key, name), ...(named ? [toEdit(named, name)] : []), ...renamed];
}

const toEdit = ({ offset, length }: Node, value: string): Edit => ({
  offset,
  length,
  content: JSON.stringify(value),
});

function readParts(ref: string): string[] | undefined {
  if (!ref.startsWith('#/')) return undefined;
  try {
    return parseJsonPointer(decodeURIComponent(ref.slice(1)));
  } catch {
    return undefined;
  }
}

/** The texts of all references, in literals too: those are data, but nobody writes a reference there for anything else. */
function* visitRefs(node: Node): Generator<Node> {
  for (const child of node.children ?? []) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (key?.value === '$ref' && value?.type === 'string') yield value;
    yield* visitRefs(child);
  }
}
