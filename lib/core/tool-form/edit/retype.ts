import type { Edit, Node } from 'jsonc-parser';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { parseJson } from '@/lib/core/json/parse-json';
import { findEntry } from '../text/find-entry';
import { keywordsOfTypes } from './keywords-of-types';
import { setValue } from './set-value';
import { takeOut } from './take-out';

/** The edits that give a schema another type, without what says nothing about values of it. */
export function retype(text: string, root: Node, path: readonly PathPart[], json: string): Edit[] {
  const schema = findEntry(root, path);
  if (schema?.type !== 'object') return [];
  const parsed = parseJson(json);
  const types = parsed.ok ? [parsed.value].flat().map((type) => (type === 'integer' ? 'number' : type)) : [];
  const idle = Object.entries(keywordsOfTypes).flatMap(([type, names]) =>
    types.includes(type) ? [] : names,
  );
  const { children = [] } = schema;
  const indexes = children.flatMap(({ children: [key] = [] }, index) =>
    idle.includes(String(key?.value)) ? [index] : [],
  );
  // Nothing would stay to put the type beside.
  if (indexes.length === children.length) return setValue(text, root, path, `{"type":${json}}`);
  return [...setValue(text, root, [...path, 'type'], json), ...takeOut(schema, indexes)];
}
