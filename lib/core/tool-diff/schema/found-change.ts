import type { PathPart } from '@/lib/core/json/json-pointer';

/** Stands for any item of an array in the place of a value. */
export const ANY_ITEM = '*';

/** Stands for any property that is not listed. */
export const ANY_NAME = '<other>';

/** What two schemas do not share at one place, before it is tried with values. */
export interface FoundChange {
  /** `narrowed` for sure; `open` where only a value can tell whether it is; `widened` or a note otherwise. */
  kind: 'narrowed' | 'open' | 'seen' | 'cosmetic';
  /** In the schema. */
  path: PathPart[];
  message: string;
  /** In an input: where the values are that it concerns. */
  at: PathPart[];
  /** Values that would tell, to be put there. */
  tries?: readonly unknown[];
  /** Of what is `narrowed`: other keywords may refuse those values already, and then nothing is; values tell. */
  isDoubted?: boolean;
}

/** What is known where two schemas are compared at one place. */
export interface SchemaPlace {
  path: PathPart[];
  at: PathPart[];
  /** False within a choice: what one branch refuses another may take. */
  isSure: boolean;
}
