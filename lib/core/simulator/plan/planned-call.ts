import type { JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { FilledInput } from '../input/fill-input';
import type { SimulatorTool } from '../request/simulator-tool';

/** Why a call is made, for the text before it and for the thinking. */
interface CallReason {
  /** The words of the prompt that asked for the tool. */
  matched: string[];
  sources: FilledInput['sources'];
  /** The error this call tries to mend, and the input of the call that failed. */
  error?: string;
  failedInput?: JsonObject;
  /** The call fetches what another tool needs. */
  neededBy?: string;
  /** The call repeats an earlier one with something changed. */
  isFollowUp?: boolean;
}

/** A call the simulator has decided to make. */
export interface PlannedCall {
  tool: SimulatorTool;
  input: JsonObject;
  reason: CallReason;
}

/** Equal for calls of the same tool with the same input. */
export function toCallKey(call: { name: string; input: JsonObject }): string {
  return `${call.name} ${toCanonicalText(call.input)}`;
}
