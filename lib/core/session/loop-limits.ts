/** For how many steps a `tool_choice` that forces a call holds: the first after what a person said, or all. */
export const forcedSteps = ['first', 'all'] as const;

/** How the loop goes about a run, beside its bounds. */
export interface LoopRules {
  /** Absent: `first`. */
  forced_steps?: (typeof forcedSteps)[number] | undefined;
}

/** The bounds of a run. */
export interface LoopLimits {
  /** Requests to the model in one run; reached, the run ends as `limit` and the person may go on. */
  max_steps: number;
  /** How often a paused turn is sent back, one after the other. */
  max_continuations: number;
}

export const defaultLoopLimits: LoopLimits = { max_steps: 25, max_continuations: 5 };
