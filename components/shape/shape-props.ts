import type { ComponentType } from 'react';
import type { Shape } from '@/lib/core/claude/shape/shape';

/** What a control of a value is given: what the API takes there, and what is there. */
export interface ShapeProps<S extends Shape = Shape> {
  shape: S;
  /** What it is called, as the API writes it. */
  label: string;
  /** A few words below it. */
  help?: string | undefined;
  /** Where the value stands, as a JSON Pointer: what cannot be sent is kept under it. */
  path: string;
  value: unknown;
  /** What stands for a value that is not set. */
  whenUnset?: unknown;
  /** Its label and help stand elsewhere: it has its label as a name only. */
  isBare?: boolean | undefined;
  /** undefined: not set. */
  onChange: (value: unknown) => void;
}

/** What holds others is given the control for what is in it, so that no module needs itself. */
export interface HolderProps<S extends Shape = Shape> extends ShapeProps<S> {
  inner: ComponentType<ShapeProps>;
}

export type ShapeOf<Is extends Shape['is']> = Extract<Shape, { is: Is }>;
