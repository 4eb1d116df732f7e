/** One change of a request, as JSON Patch (RFC 6902) writes it; places are JSON Pointers into the request with its `betas`. */
export type RequestEdit =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/** What mends a problem: changes of the request, in order, and words for the button that makes them. */
export interface RequestFix {
  label: string;
  edits: RequestEdit[];
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
