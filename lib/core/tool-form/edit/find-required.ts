import type { Node } from 'jsonc-parser';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { findEntry } from '../text/find-entry';

/** The `required` beside a property: its path, its list where there is one, and where in it the property is named, -1 nowhere. */
export function findRequired(root: Node, path: readonly PathPart[]) {
  if (path.at(-2) !== 'properties') return undefined;
  const place = [...path.slice(0, -2), 'required'];
  const found = findEntry(root, place);
  const list = found?.type === 'array' ? found : undefined;
  const index = list?.children?.findIndex(({ value }) => value === path.at(-1)) ?? -1;
  return { place, list, index };
}
