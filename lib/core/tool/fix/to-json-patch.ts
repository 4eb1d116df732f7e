import { getAt } from '@/lib/core/json/get-at';
import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import type { ToolEdit } from './tool-fix';

/** One change as JSON Patch (RFC 6902) writes it. */
export type JsonPatchEdit =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/**
 * The edits of a fix as a JSON Patch: into a list `add` would put a value before the one that stands there.
 *
 * @param definition what the edits are of
 * @param base where it stands in what is patched
 */
export function toJsonPatch(
  edits: readonly ToolEdit[],
  definition: unknown,
  base: readonly PathPart[] = [],
): JsonPatchEdit[] {
  return edits.map((edit) => {
    const path = toJsonPointer([...base, ...edit.path]);
    if ('rename' in edit) {
      return {
        op: 'move',
        from: path,
        path: toJsonPointer([...base, ...edit.path.slice(0, -1), edit.rename]),
      };
    }
    if (edit.value === undefined) return { op: 'remove', path };
    return { op: isItem(definition, edit.path) ? 'replace' : 'add', path, value: edit.value };
  });
}

/** Whether a place is one of a list that has something there. */
function isItem(definition: unknown, path: readonly PathPart[]): boolean {
  const holder = getAt(definition, path.slice(0, -1));
  return Array.isArray(holder) && Number(path.at(-1)) < holder.length;
}
