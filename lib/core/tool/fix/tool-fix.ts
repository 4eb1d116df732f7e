import type { PathPart } from '@/lib/core/json/json-pointer';

/** One change of a definition: a value that is set, taken out (`value` is absent), or called by another name. */
export type ToolEdit = { path: PathPart[]; value?: unknown } | { path: PathPart[]; rename: string };

/** What mends a finding: edits of the definition's text, and words for the button that makes them. */
export interface ToolFix {
  label: string;
  edits: ToolEdit[];
}
