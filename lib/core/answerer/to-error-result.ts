import { cutText } from '@/lib/core/cut-text';
import { toProblem } from '@/lib/core/to-problem';
import type { ToolResult } from './tool-result';

/** What the model is told where an answerer failed. */
export const toErrorResult = (error: unknown): ToolResult => ({
  content: cutText(`Error: ${toProblem(error)}`),
  is_error: true,
});
