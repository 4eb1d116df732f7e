import { isJsonObject } from '@/lib/core/claude/message';
import { readToolFacts } from './read-tool-facts';
import type { ToolFinding } from './tool-finding';
import { toolRules } from './tool-rules';

/**
 * What is to say about one tool definition: any entry of `tools`, custom or Anthropic's. An error is something the API
 * refuses; what it accepts is never one, and fields nobody knows pass. Never throws.
 */
export function lintTool(definition: unknown): ToolFinding[] {
  if (!isJsonObject(definition)) {
    return [
      {
        rule: 'Y1',
        severity: 'error',
        path: [],
        message: 'A tool definition is a JSON object.',
        apiMessage: 'Input should be a valid dictionary',
      },
    ];
  }
  const facts = readToolFacts(definition);
  return toolRules.flatMap(({ id, severity, check }) =>
    check(facts).map((hit) => ({ rule: id, severity, ...hit })),
  );
}
