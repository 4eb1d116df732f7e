import type { Slot } from '@/lib/core/simulator/input/slot';
import type { Entity } from '@/lib/core/simulator/language/entity';
import type { Prompt, Range } from '@/lib/core/simulator/language/read-prompt';

/** The part of a prompt that speaks of one call. */
export interface Scope {
  prompt: Prompt;
  ranges: Range[];
  /** Stems in which the tool speaks of itself: they ask for the tool, they are no values. */
  toolWords: ReadonlySet<string>;
  /** Stems of the tool's name. */
  nameWords: ReadonlySet<string>;
}

/** A value a slot could take from the prompt. */
export interface Candidate {
  slot: Slot;
  value: unknown;
  /** From 0 to about 2; only comparisons count. */
  score: number;
  start: number;
  end: number;
  /** What the value was read from, when it was one of the prompt's pieces. */
  entity?: Entity;
  /** Free text may hold the values of other slots. */
  isText?: boolean;
}
