import type { JsonObject } from '@/lib/core/claude/message';
import type { Random } from './create-random';

/** How large a value is to be: as small or as large as the schema allows, or anything between. */
type Size = 'least' | 'most' | 'any';

/** How values are drawn. */
export interface Draw {
  root: JsonObject;
  random: Random;
  size: Size;
  /** What texts are to look like where the schema does not say. */
  text: 'plain' | 'arabic' | 'long';
  /** Values that may still be made; a schema that holds itself would have no end. */
  budget: { left: number };
}

/** Deeper, only what is required is made. */
export const DEEP = 5;
/** Deeper, nothing is. */
export const DEEPEST = 16;

/** So many values one sample holds about. */
export const MOST_VALUES = 3000;
