/** Why something could not be done, in the words that came with it. */
export const toProblem = (error: unknown): string => (error instanceof Error ? error.message : String(error));
