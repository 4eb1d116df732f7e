import type { JsonObject } from '@/lib/core/claude/message';

/** Which entry of `allowed_callers` lets code call the tool, from 0; -1 when none does. Source: API documentation, "Programmatic tool calling". */
export function findCodeCaller({ allowed_callers: callers }: JsonObject): number {
  if (!Array.isArray(callers)) return -1;
  return callers.findIndex((caller) => typeof caller === 'string' && caller.startsWith('code_execution'));
}
