import type { JsonPatchEdit } from '@/lib/core/tool/fix/to-json-patch';

/** What mends a problem: changes of the request with its `betas`, in order, and words for the button that makes them. */
export interface RequestFix {
  label: string;
  edits: JsonPatchEdit[];
}

/** The JSON Pointer of a place as problems write it; for places whose names hold no dot. */
export const toPointer = (path: string): string => (path === '' ? '' : `/${path.split('.').join('/')}`);

/** Takes out what stands at a place. */
export const toRemoval = (path: string, label: string): RequestFix => ({
  label,
  edits: [{ op: 'remove', path: toPointer(path) }],
});

/** Puts a value at a place, whether one stands there or not. */
export const toSetting = (path: string, value: unknown, label: string): RequestFix => ({
  label,
  edits: [{ op: 'add', path: toPointer(path), value }],
});
