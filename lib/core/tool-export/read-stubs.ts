import { isJsonObject } from '@/lib/core/claude/message';
import { readTool } from '@/lib/core/tool/read-tool';
import type { Stub } from './tool-writer';

/**
 * What the mocks of a session answer, by the names of its tools: of each the rule that always answers, else its first.
 *
 * @param tools of a session, each with its text and who answers
 */
export function readStubs(tools: unknown): Map<string, Stub> {
  const pairs = (Array.isArray(tools) ? tools : []).flatMap((tool: unknown): [string, Stub][] => {
    if (!isJsonObject(tool) || typeof tool.text !== 'string' || !isJsonObject(tool.answerer)) return [];
    const { rules } = tool.answerer;
    const list = (Array.isArray(rules) ? rules : []).filter(isJsonObject);
    const rule = list.find(({ when }) => when === undefined) ?? list[0];
    const name = readTool(tool.text)?.name;
    if (typeof name !== 'string' || !isJsonObject(rule?.result)) return [];
    const { content, is_error: isError } = rule.result;
    return [[name, { content: content ?? '', isError: isError === true }]];
  });
  return new Map(pairs);
}
