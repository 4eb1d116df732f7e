import type { Node } from 'jsonc-parser';
import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import { limits } from '@/lib/core/limits/limits.mjs';
import { findEntry } from '../text/find-entry';
import { nameType } from './name-type';

/** What a schema is to the one it stands in. */
type RowRole = 'root' | 'property' | 'pattern' | 'rest' | 'items' | 'item' | 'variant' | 'definition';

/** A schema of a tool's input, as a line of a tree. */
export interface SchemaRow {
  /** Its JSON Pointer in the definition. */
  id: string;
  path: readonly PathPart[];
  depth: number;
  role: RowRole;
  label: string;
  /** In words, e.g. `string | null`. */
  type: string;
  description: string;
  isRequired: boolean;
  /** Its place among those of its role, and how many there are. */
  index: number;
  count: number;
  hasChildren: boolean;
  isOpen: boolean;
}

interface Child {
  path: readonly PathPart[];
  node: Node;
  role: RowRole;
  label: string;
  isRequired: boolean;
  index: number;
  count: number;
}

/**
 * The lines of the tree of a tool's input, from the top: of what is closed, one. References are not followed, so that what
 * refers to itself has an end. At most `limits.formRows`; `left` says that there are more.
 *
 * @param root the parsed definition
 * @param closed the ids of what is not shown open
 */
export function listRows(root: Node, closed: ReadonlySet<string>): { rows: SchemaRow[]; left: boolean } {
  const node = findEntry(root, ['input_schema']);
  if (!node) return { rows: [], left: false };
  const top: Child = {
    path: ['input_schema'],
    node,
    role: 'root',
    label: 'Input',
    isRequired: false,
    index: 0,
    count: 1,
  };
  const rows: SchemaRow[] = [];
  // Without recursion: a schema may be as deep as a text may.
  const waiting = [{ child: top, depth: 0 }];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next) break;
    if (rows.length >= limits.formRows.value) return { rows, left: true };
    const { child, depth } = next;
    const { node, path, ...shown } = child;
    const id = toJsonPointer(path);
    const children = listChildren(child);
    const isOpen = children.length > 0 && !closed.has(id);
    const described = findEntry(node, ['description'])?.value;
    rows.push({
      ...shown,
      id,
      path,
      depth,
      type: nameType(node),
      description: typeof described === 'string' ? described : '',
      hasChildren: children.length > 0,
      isOpen,
    });
    if (!isOpen) continue;
    for (const one of children.toReversed()) waiting.push({ child: one, depth: depth + 1 });
  }
  return { rows, left: false };
}

const maps: readonly [string, RowRole][] = [
  ['properties', 'property'],
  ['patternProperties', 'pattern'],
];
const lists: readonly [string, RowRole, string][] = [
  ['prefixItems', 'item', 'item'],
  ['anyOf', 'variant', 'any of'],
  ['oneOf', 'variant', 'one of'],
  ['allOf', 'variant', 'all of'],
];
const singles: readonly [string, RowRole, string][] = [
  ['items', 'items', 'each item'],
  ['additionalProperties', 'rest', 'other properties'],
];
const definitions: readonly [string, RowRole][] = [
  ['$defs', 'definition'],
  ['definitions', 'definition'],
];

function listChildren({ node, path }: Child): Child[] {
  if (node.type !== 'object') return [];
  const required = new Set(findEntry(node, ['required'])?.children?.map(({ value }) => value));
  const readMap = ([keyword, role]: readonly [string, RowRole]): Child[] => {
    const held = findEntry(node, [keyword]);
    const entries = (held?.type === 'object' ? held.children : undefined) ?? [];
    return entries.flatMap(({ children: [key, value] = [] }, index) => {
      const name = String(key?.value);
      // Of two of one name the last counts.
      if (!value || (held && findEntry(held, [name]) !== value)) return [];
      const isRequired = role === 'property' && required.has(name);
      return [
        {
          path: [...path, keyword, name],
          node: value,
          role,
          label: name,
          isRequired,
          index,
          count: entries.length,
        },
      ];
    });
  };
  const readList = ([keyword, role, word]: readonly [string, RowRole, string]): Child[] => {
    const held = findEntry(node, [keyword]);
    const entries = (held?.type === 'array' ? held.children : undefined) ?? [];
    return entries.map((value, index) => ({
      path: [...path, keyword, index],
      node: value,
      role,
      label: `${word} ${index + 1}`,
      isRequired: false,
      index,
      count: entries.length,
    }));
  };
  const readSingle = ([keyword, role, label]: readonly [string, RowRole, string]): Child[] => {
    const value = findEntry(node, [keyword]);
    if (value?.type !== 'object') return [];
    return [{ path: [...path, keyword], node: value, role, label, isRequired: false, index: 0, count: 1 }];
  };
  return [
    ...maps.flatMap(readMap),
    ...singles.flatMap(readSingle),
    ...lists.flatMap(readList),
    ...definitions.flatMap(readMap),
  ];
}
