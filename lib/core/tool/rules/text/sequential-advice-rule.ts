import type { ToolRule } from '../../tool-finding';
import { visitTexts } from '../visit-texts';

const SEQUENTIAL =
  /\b(?:one (?:tool |call )?at a time|only one (?:tool |call )?(?:per|at)|sequentially|in sequence|not? (?:be called |call(?:ed)? |run )?in parallel|step[- ]by[- ]step calls?)\b/i;

export const sequentialAdviceRule: ToolRule = {
  about: 'tool',
  id: 'sequential-advice',
  severity: 'info',
  title: 'Tools may be called in parallel',
  why: 'Models call independent tools in parallel, which is faster and costs fewer turns; advice to call one at a time is of older models.',
  source: 'Parallel tool use',
  check(tool) {
    return visitTexts(tool).flatMap(({ text, path }) => {
      const found = SEQUENTIAL.exec(text)?.[0];
      if (found === undefined || path.length > 1) return [];
      const message = `"${found}" keeps the model from calling tools in parallel. Make the tool independent of others where you can, and set disable_parallel_tool_use where you cannot.`;
      return [{ path, message }];
    });
  },
};
