import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';
import { writeJson } from '@/lib/core/json/write-json';
import { fillContent } from '@/lib/core/variables/fill-content';
import type { VariableValues } from '@/lib/core/variables/fill-variables';
import { tellTooLong } from '@/lib/core/variables/tell-too-long';

const INPUT = 'input.';

/**
 * What a mock rule answers to an input: its result with the session's variables filled in, and, where the rule is a
 * template, with what the input holds at a dotted path: `{{input.order.id}}`, `{{input.items.0}}`. Text goes in as it
 * is, anything else as JSON; a result that is JSON stays JSON. Where a path leads nowhere, or the result would be too
 * long, the mock has no answer, and says so as an error.
 *
 * @param variables null when the session defines none
 */
export function fillMockResult(
  rule: MockRule,
  input: JsonObject,
  variables: VariableValues | null,
): ToolResult {
  const { content, is_error } = rule.result;
  const isFilled = content !== undefined && (variables !== null || rule.template === true);
  const findValue: VariableValues = (name, form) =>
    rule.template && name.startsWith(INPUT)
      ? readPath(input, name.slice(INPUT.length), form === 'text')
      : variables?.(name, form);
  const filled = isFilled ? fillContent(content, findValue) : undefined;
  const nowhere = rule.template ? filled?.missing.filter((name) => name.startsWith(INPUT)) : [];
  if (nowhere && nowhere.length > 0)
    return { content: `The mock has no answer: the call has no ${nowhere.join(', ')}.`, is_error: true };
  if (filled?.tooLong)
    return {
      content: `The mock has no answer: ${tellTooLong('its result', filled.tooLong)}`,
      is_error: true,
    };
  const given = filled?.content ?? content;
  return { ...(given === undefined ? {} : { content: given }), ...(is_error ? { is_error } : {}) };
}

/** The variables a mock rule's result names that have no value; the input is known only when it answers. */
export function findMissingInRule({ result, template }: MockRule, variables: VariableValues): string[] {
  const { missing } = fillContent(result.content ?? '', variables);
  return missing.filter((name) => !(template && name.startsWith(INPUT)));
}

/** What stands at a path: as JSON, digits as they were said; a text as it is where that is wanted. */
function readPath(input: JsonObject, path: string, isText: boolean): string | undefined {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((value, key) => (holds(value, key) ? value[key] : undefined), input);
  if (!holds(holder, last)) return undefined;
  const value = holder[last];
  return isText && typeof value === 'string' ? value : (childText(holder, last) ?? writeJson(value));
}

const holds = (value: unknown, key: string): value is JsonObject =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
