import type { PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import type { Task } from '@/lib/server/worker/task';

interface Input {
  texts: readonly string[];
  context: ToolSetContext;
}

/** What is wrong with a set of tools? Given and told as JSON: a text is handed over in no time. */
export const lintToolsTask: Task<Input, PlacedFinding[]> = { name: 'lint-tools', lane: 'check' };
