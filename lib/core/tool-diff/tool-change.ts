/**
 * Whom a change of a definition concerns: `breaking` those who hold inputs of the earlier version (saved conversations,
 * mocks, cases), `seen` the model, `cosmetic` nobody.
 */
export const changeKinds = ['breaking', 'seen', 'cosmetic'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is different between two versions of a tool. */
export interface ToolChange {
  kind: ChangeKind;
  /** In the definition, with dots between its parts: `input_schema.properties.city`. */
  path: string;
  message: string;
  /** An input that the earlier version takes and the later refuses, in a box: it may be null. */
  proof?: { input: unknown };
}
