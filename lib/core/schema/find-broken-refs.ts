import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import {
  escapePointerPart,
  type PathPart,
  parseJsonPointer,
  toJsonPointer,
} from '@/lib/core/json/json-pointer';
import type { SchemaIssue } from './find-schema-issues';
import { findSchemaDraft } from './schema-draft';
import { walkSchema } from './walk-schema';

/** A schema with an `$id` of its own (the root has one in any case): `#…` inside it starts there. */
interface Resource {
  schema: JsonObject;
  anchors: Set<string>;
}

interface Resources {
  root: Resource;
  /** By their JSON Pointers. */
  inner: Map<string, Resource>;
}

/**
 * The `$ref`s of a schema that point to a place inside it (`#`, `#/…`, `#name`) where no schema stands. References to
 * other documents are not judged here: nothing is ever fetched.
 */
export function findBrokenRefs(schema: unknown): SchemaIssue[] {
  if (!isJsonObject(schema)) return [];
  const draft = findSchemaDraft(schema);
  const visits = [...walkSchema(schema, draft)].flatMap(({ value, path }) =>
    isJsonObject(value) ? [{ value, path }] : [],
  );
  const root: Resource = { schema, anchors: new Set() };
  const resources: Resources = { root, inner: new Map() };
  for (const { value, path } of visits) {
    if (path.length > 0 && isOwnId(value.$id))
      resources.inner.set(toJsonPointer(path), { schema: value, anchors: new Set() });
    for (const anchor of findAnchors(value)) findOwner(resources, path).anchors.add(anchor);
  }
  return visits.flatMap(({ value, path }) => {
    const ref = value.$ref;
    if (typeof ref !== 'string' || !ref.startsWith('#') || isResolved(ref, findOwner(resources, path)))
      return [];
    return [
      {
        path: toJsonPointer([...path, '$ref']),
        message: `$ref "${cutText(ref, 200)}" points to nothing in this schema. Define it there (under $defs) or mend the reference.`,
      },
    ];
  });
}

function isOwnId(id: unknown): boolean {
  return typeof id === 'string' && !id.startsWith('#');
}

/** Draft 07 wrote an anchor as `"$id": "#name"`. */
function findAnchors(schema: JsonObject): string[] {
  const named = [schema.$anchor, schema.$dynamicAnchor, schema.$id];
  return named.flatMap((name, index) => {
    if (typeof name !== 'string') return [];
    if (index < 2) return [name];
    return name.startsWith('#') ? [name.slice(1)] : [];
  });
}

/** The innermost resource around a place. */
function findOwner({ root, inner }: Resources, path: readonly PathPart[]): Resource {
  let owner = root;
  if (inner.size === 0) return owner;
  let pointer = '';
  for (const part of path) {
    pointer += `/${escapePointerPart(part)}`;
    owner = inner.get(pointer) ?? owner;
  }
  return owner;
}

function isResolved(ref: string, owner: Resource): boolean {
  const fragment = decode(ref.slice(1));
  if (fragment === '') return true;
  if (!fragment.startsWith('/')) return owner.anchors.has(fragment);
  let held: unknown = owner.schema;
  for (const part of parseJsonPointer(fragment)) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, part)) return false;
    held = Object.getOwnPropertyDescriptor(held, part)?.value;
  }
  return isJsonObject(held) || typeof held === 'boolean';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
