import type { Shape } from '@/lib/core/claude/shape/shape';
import type { SessionConfig } from '../session-config';

/** One of a few values; `value` is what is sent, absent for "not set". */
interface FieldOption {
  label: string;
  value?: unknown;
}

/** How a field is edited. */
export type FieldControl =
  | { kind: 'model' }
  /** What belongs at its place, edited by the form every field of a request has: `components/shape`. */
  | { kind: 'shape'; shape: Shape }
  /** One of a few values under names of their own. */
  | { kind: 'choice'; options: readonly FieldOption[] }
  /** `tool_choice`: its options are the tools of the session. */
  | { kind: 'tool-choice' }
  /** Names, separated by commas. */
  | { kind: 'names' }
  /** The system prompt: text, or blocks of text with cache breakpoints. */
  | { kind: 'system' }
  | { kind: 'variables' }
  /** One of the scenarios of the simulator, by its id. */
  | { kind: 'scenario' };

/** A field of a session's settings. */
export interface RequestField {
  /** Where it stands in the settings, as in the request: `max_tokens`, `output_config.effort`. Its id. */
  name: string;
  /** What it is called beside its control. */
  label: string;
  /** A few words below the control. */
  help?: string;
  control: FieldControl;
  /**
   * Where its control stands: beside the title of the session, among the fields of the request, among those that are
   * seldom needed, or below the fields that have no control, with those of the loop.
   */
  section: 'header' | 'request' | 'more' | 'loop';
  /** Two of these stand side by side. */
  isHalf?: boolean;
  /** What stands for a value that is not set. */
  whenUnset?: unknown;
  /**
   * It has a control of its own where one run is sent something else; others are edited as JSON there. Not for controls
   * that can hold what cannot be sent (numbers, JSON, variables): a run has nowhere to keep that.
   */
  isChangedPerRun?: boolean;
  /** What a preset that sets it is said to hold; absent: its label. */
  inWords?: (value: unknown) => string;
  /** Whether it means anything to a model; absent: to every one. A field that is set is shown all the same if it is sent. */
  isFor?: (model: string) => boolean;
  /** False for what stays with the loop and never enters a request. */
  isSent: boolean;
  /** The beta it needs, as a name of the `anthropic-beta` header. */
  beta?: string;
  /** What it cannot be set together with. */
  conflicts?: readonly FieldConflict[];
}

interface FieldConflict {
  /** Whether a value of the field and the other settings exclude each other. */
  isHit: (value: unknown, config: SessionConfig) => boolean;
  /** What to do about it. */
  message: string;
}
