/** The bounds of a run. */
export interface LoopLimits {
  /** Requests to the model in one run; reached, the run ends as `limit` and the person may go on. */
  max_steps: number;
  /** How often a paused turn is sent back, one after the other. */
  max_continuations: number;
}

export const defaultLoopLimits: LoopLimits = { max_steps: 25, max_continuations: 5 };
