import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { fillMockResult } from '@/lib/core/answer/fill-mock-result';
import { findMockRule } from '@/lib/core/answer/find-mock-rule';
import type { JsonObject, ToolUseBlock } from '@/lib/core/claude/message';
import type { Assignment, CallDesk } from '@/lib/core/run/answer-calls';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { UNCHECKED } from '@/lib/core/schema/to-input-issue';
import type { MockRule } from '@/lib/core/session/session-tool';
import type { VariableValues } from '@/lib/core/session/variables/fill-variables';
import { answersTo, type ReadyTool } from '@/lib/server/run/command/get-ready-tools';
import { checkAgainstSchema } from '@/lib/server/schema/check-against-schema';

/**
 * Finds who answers a call among a session's tools, and whether the call's input fits the tool's schema.
 *
 * @param variables what is filled in to the results of mocks; null when the session defines none
 */
export function createCallDesk(
  tools: readonly ReadyTool[],
  variables: VariableValues | null = null,
): CallDesk {
  return {
    async assign(call: ToolUseBlock): Promise<Assignment> {
      const tool = tools.find((candidate) => answersTo(candidate, call));
      if (!tool) {
        const content = `Error: Tool '${call.name}' not found.`;
        return { answerer: 'none', issues: [], answer: async () => ({ content, is_error: true }) };
      }
      const schema = tool.definition.input_schema;
      const issues = schema === undefined ? [] : await checkAgainstSchema(schema, call.input);
      if (tool.answerer.type === 'manual') return { answerer: 'manual', issues };
      const { rule, doubt } = await chooseRule(tool.answerer.rules, call.input);
      if (doubt) return { answerer: 'manual', issues: [...issues, doubt] };
      return rule
        ? { answerer: 'mock', issues, answer: answerByRule(rule, call.input, variables) }
        : { answerer: 'manual', issues };
    },
  };
}

/**
 * The first rule whose `when` the input satisfies. A rule that nobody can judge ends the search with a `doubt`: it may
 * be the one that answers, so neither it nor a later one does.
 */
async function chooseRule(
  rules: readonly MockRule[],
  input: JsonObject,
): Promise<{ rule: MockRule | undefined; doubt?: InputIssue }> {
  let doubt: InputIssue | undefined;
  const rule = await findMockRule(rules, input, async (schema) => {
    const issues = await checkAgainstSchema(schema, input);
    const mayFit = issues.every(({ message }) => message.startsWith(UNCHECKED));
    doubt = mayFit ? issues[0] : undefined;
    return mayFit;
  });
  if (!rule || !doubt) return { rule };
  return { rule, doubt: { path: '', message: `Mock rule ${rules.indexOf(rule) + 1}: ${doubt.message}` } };
}

function answerByRule(
  rule: MockRule,
  input: JsonObject,
  variables: VariableValues | null,
): NonNullable<Assignment['answer']> {
  return async (signal) => {
    if (rule.delay_ms) await delay(rule.delay_ms, undefined, { signal });
    return fillMockResult(rule, input, variables);
  };
}
