import { type Edit, type Node, parseTree } from 'jsonc-parser';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { findRequired } from './edit/find-required';
import { renameEntry } from './edit/rename-entry';
import { retype } from './edit/retype';
import { setValue } from './edit/set-value';
import { takeOut } from './edit/take-out';
import type { FormChange } from './form-change';
import { findEntry } from './text/find-entry';
import { insertEntry } from './text/insert-entry';
import { moveEntry } from './text/move-entry';

/**
 * The edits of the text of a definition that make a change: each a range of the text as it is (UTF-16 units), none of which
 * overlap. Everything else stays as typed: layout, the order of keys, unknown ones, literals such as `1.0`. None where the
 * text cannot be read or what is to change is not there.
 */
export function toEdits(text: string, change: FormChange): Edit[] {
  const root = parseTool(text).ok ? parseTree(text) : undefined;
  if (!root) return [];
  return findEdits(text, root, change).filter(({ length, content }) => length > 0 || content !== '');
}

function findEdits(text: string, root: Node, change: FormChange): Edit[] {
  const { path } = change;
  switch (change.do) {
    case 'set':
      return setValue(text, root, path, change.json);
    case 'remove':
      return remove(root, path);
    case 'rename':
      return renameEntry(root, path, change.name);
    case 'retype':
      return retype(text, root, path, change.json);
    case 'add': {
      const { name, json } = change;
      const container = findEntry(root, path);
      if (container) return add(text, container, name, json);
      const begun = name === undefined ? `[${json}]` : `{${JSON.stringify(name)}:${json}}`;
      return setValue(text, root, path, begun);
    }
    case 'move': {
      const place = findPlace(root, path);
      return place ? moveEntry(text, place.container, place.index, change.to) : [];
    }
    case 'duplicate':
      return duplicate(text, root, path);
    case 'require':
      return require(text, root, path, change.isRequired);
  }
}

/** The object or list an entry stands in, and where in it. */
function findPlace(root: Node, path: readonly PathPart[]) {
  const node = findEntry(root, path);
  const entry = node?.parent?.type === 'property' ? node.parent : node;
  const container = entry?.parent;
  const index = entry && container?.children ? container.children.indexOf(entry) : -1;
  return container && index >= 0 ? { container, index } : undefined;
}

function add(text: string, container: Node, name: string | undefined, json: string): Edit[] {
  if (container.type === 'array') return [insertEntry(text, container, [{ json }])];
  if (container.type !== 'object' || name === undefined) return [];
  const isTaken = container.children?.some(({ children: [key] = [] }) => key?.value === name);
  return isTaken ? [] : [insertEntry(text, container, [{ name, json }])];
}

function remove(root: Node, path: readonly PathPart[]): Edit[] {
  const place = findPlace(root, path);
  if (!place) return [];
  const required = findRequired(root, path);
  const named = required?.list && required.index >= 0 ? takeOut(required.list, [required.index]) : [];
  return [...takeOut(place.container, [place.index]), ...named];
}

function require(text: string, root: Node, path: readonly PathPart[], isRequired: boolean): Edit[] {
  const required = findRequired(root, path);
  if (!required || isRequired === required.index >= 0) return [];
  const { place, list, index } = required;
  if (!isRequired) return list ? takeOut(list, [index]) : [];
  const json = JSON.stringify(path.at(-1));
  return list ? [insertEntry(text, list, [{ json }])] : setValue(text, root, place, `[${json}]`);
}

function duplicate(text: string, root: Node, path: readonly PathPart[]): Edit[] {
  const place = findPlace(root, path);
  const node = findEntry(root, path);
  if (!place || !node) return [];
  const { container, index } = place;
  const json = text.slice(node.offset, node.offset + node.length);
  if (container.type === 'array') return [insertEntry(text, container, [{ json }], index + 1)];
  const taken = new Set(container.children?.map(({ children: [key] = [] }) => key?.value));
  let number = 2;
  while (taken.has(`${path.at(-1)}_${number}`)) number += 1;
  return [insertEntry(text, container, [{ name: `${path.at(-1)}_${number}`, json }], index + 1)];
}
