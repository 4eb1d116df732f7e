import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import type { ToolEdit } from './tool-fix';

/** One change as JSON Patch (RFC 6902) writes it. */
export type JsonPatchEdit =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/** The edits of a fix as a JSON Patch. @param base where the definition stands in what is patched */
export function toJsonPatch(edits: readonly ToolEdit[], base: readonly PathPart[] = []): JsonPatchEdit[] {
  return edits.map((edit) => {
    const path = toJsonPointer([...base, ...edit.path]);
    if ('rename' in edit) {
      return {
        op: 'move',
        from: path,
        path: toJsonPointer([...base, ...edit.path.slice(0, -1), edit.rename]),
      };
    }
    return edit.value === undefined ? { op: 'remove', path } : { op: 'add', path, value: edit.value };
  });
}
