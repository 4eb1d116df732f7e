import { isJsonObject } from '@/lib/core/claude/message';
import { findRef } from '@/lib/core/schema/find-ref';

/** A chain of references is followed so far. */
const MAX_STEPS = 20;

/** A schema with what its `$ref` leads to in it; as it is where that leads nowhere, or in a circle. */
export function resolveRefs(schema: unknown, root: unknown): unknown {
  let resolved = schema;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (!isJsonObject(resolved) || typeof resolved.$ref !== 'string' || !isJsonObject(root)) return resolved;
    const { $ref, ...beside } = resolved;
    const target = findRef($ref, root);
    if (typeof target === 'boolean') return target;
    if (!isJsonObject(target)) return resolved;
    // A copy does not remember how its numbers were written.
    resolved = Object.keys(beside).length === 0 ? target : { ...target, ...beside };
  }
  return schema;
}
