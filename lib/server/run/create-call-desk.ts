import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { findMockRule } from '@/lib/core/answer/find-mock-rule';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import type { Assignment, CallDesk } from '@/lib/core/run/answer-calls';
import type { MockRule } from '@/lib/core/session/session-tool';
import { checkAgainstSchema } from '@/lib/server/schema/check-against-schema';
import { answersTo, type ReadyTool } from './get-ready-tools';

/** Finds who answers a call among a session's tools, and whether the call's input fits the tool's schema. */
export function createCallDesk(tools: readonly ReadyTool[]): CallDesk {
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
      const rule = await findMockRule(tool.answerer.rules, call.input, satisfies);
      return rule
        ? { answerer: 'mock', issues, answer: (signal) => answerByRule(rule, signal) }
        : { answerer: 'manual', issues };
    },
  };
}

const satisfies = async (schema: unknown, input: unknown) =>
  (await checkAgainstSchema(schema, input)).length === 0;

async function answerByRule(rule: MockRule, signal: AbortSignal) {
  if (rule.delay_ms) await delay(rule.delay_ms, undefined, { signal });
  const { content, is_error } = rule.result;
  return { ...(content === undefined ? {} : { content }), ...(is_error ? { is_error } : {}) };
}
