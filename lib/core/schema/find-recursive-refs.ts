import { isJsonObject } from '@/lib/core/claude/message';
import { toJsonPointer } from './json-pointer';
import { walkSchema } from './walk-schema';

/** A reference: where it stands and what it points to, both as JSON Pointers. */
interface Reference {
  from: string;
  to: string;
}

/**
 * The local `$ref`s of a schema through which it contains itself, as JSON Pointers to each `$ref`. A reference is part
 * of a cycle when following references from inside its target comes back to that reference.
 */
export function findRecursiveRefs(schema: unknown): string[] {
  const references: Reference[] = [];
  for (const { value, path } of walkSchema(schema, 'draft-2020-12')) {
    if (!isJsonObject(value) || typeof value.$ref !== 'string' || !value.$ref.startsWith('#')) continue;
    references.push({ from: toJsonPointer([...path, '$ref']), to: decodePointer(value.$ref.slice(1)) });
  }
  return references.filter((one) => leadsBack(one, references)).map((one) => one.from);
}

function leadsBack(start: Reference, references: readonly Reference[]): boolean {
  const seen = new Set<Reference>();
  const waiting = [start];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { to } = next;
    for (const inner of references) {
      if (!inner.from.startsWith(`${to}/`)) continue;
      if (inner === start) return true;
      if (seen.has(inner)) continue;
      seen.add(inner);
      waiting.push(inner);
    }
  }
  return false;
}

function decodePointer(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
