import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { walkSchema } from './walk-schema';

/** What a `$ref` within a schema leads to: a place in it, or an anchor; undefined where it leads nowhere. */
export function findRef(ref: string, root: JsonObject): unknown {
  if (!ref.startsWith('#')) return undefined;
  const fragment = decode(ref.slice(1));
  if (fragment === '') return root;
  if (!fragment.startsWith('/')) return findAnchor(fragment, root);
  return parseJsonPointer(fragment).reduce<unknown>((held, part) => {
    if (Array.isArray(held)) return held[Number(part)];
    return isJsonObject(held) && Object.hasOwn(held, part) ? held[part] : undefined;
  }, root);
}

function findAnchor(name: string, root: JsonObject): unknown {
  for (const { value } of walkSchema(root, 'draft-2020-12')) {
    if (isJsonObject(value) && (value.$anchor === name || value.$dynamicAnchor === name)) return value;
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
