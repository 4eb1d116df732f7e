import type { Edit, Node } from 'jsonc-parser';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { findEntry } from '../text/find-entry';
import { insertEntry } from '../text/insert-entry';
import { layOut } from '../text/lay-out';
import { readLook } from '../text/read-look';
import { keywordOrder } from './keyword-order';

/** The edits that set a value, or add it to the nearest object of its path that is there. */
export function setValue(text: string, root: Node, path: readonly PathPart[], json: string): Edit[] {
  const node = findEntry(root, path);
  if (node) return replaceValue(text, node, json);
  const name = path.at(-1);
  if (name === undefined) return [];
  const parentPath = path.slice(0, -1);
  const parent = findEntry(root, parentPath);
  if (!parent) return setValue(text, root, parentPath, `{${JSON.stringify(String(name))}:${json}}`);
  if (parent.type === 'array') return [insertEntry(text, parent, [{ json }])];
  if (parent.type !== 'object') return [];
  return [insertEntry(text, parent, [{ name: String(name), json }], findPlace(parent, String(name)))];
}

/** As the value looks that is there: a new object is laid out, a new list stands on one line. */
function replaceValue(text: string, node: Node, json: string): Edit[] {
  const start = text.lastIndexOf('\n', node.offset - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(start, node.offset))?.[0] ?? '';
  const isTall = json.trimStart().startsWith('{');
  const content = layOut(json, readLook(text), isTall ? margin : undefined);
  if (text.slice(node.offset, node.offset + node.length) === content) return [];
  return [{ offset: node.offset, length: node.length, content }];
}

/** Behind the last of those that people write before it. */
function findPlace({ children = [] }: Node, name: string): number | undefined {
  const rank = keywordOrder.indexOf(name);
  if (rank < 0) return undefined;
  const ranks = children.map(({ children: [key] = [] }) => keywordOrder.indexOf(String(key?.value)));
  // One that nobody knows stays with what stands before it.
  return ranks.findLastIndex((other) => other >= 0 && other < rank) + 1;
}
