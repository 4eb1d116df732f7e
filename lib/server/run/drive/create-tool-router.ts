import 'server-only';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import type { Resolution, ToolCallRouter } from '@/lib/core/run/answer-calls';
import { rejectInput } from '@/lib/core/run/reject-input';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import type { VariableValues } from '@/lib/core/variables/fill-variables';
import type { ServerAnswerer } from '@/lib/server/answerer/server-answerer';
import { serverAnswerers } from '@/lib/server/answerer/server-answerers';
import { answersTo, type ReadyTool } from '@/lib/server/run/command/get-ready-tools';
import { checkAgainstSchema } from '@/lib/server/schema/check-against-schema';

/**
 * Finds who answers a call among a session's tools, and whether the call's input fits the tool's schema. One that does not is
 * answered by the loop itself, as an error the model can learn from, unless the tool says otherwise.
 *
 * @param variables what is filled in to the settings of answerers; null when the session defines none
 * @param answerers what answers by the type of a tool's answerer
 */
export function createToolRouter(
  tools: readonly ReadyTool[],
  variables: VariableValues | null = null,
  answerers: Readonly<Record<string, ServerAnswerer<Answerer>>> = serverAnswerers,
): ToolCallRouter {
  return {
    async resolve(call: ToolUseBlock): Promise<Resolution> {
      const tool = tools.find((candidate) => answersTo(candidate, call));
      if (!tool) {
        const content = `Error: Tool '${call.name}' not found.`;
        return { answerer: 'none', issues: [], answer: async () => ({ content, is_error: true }) };
      }
      const schema = tool.definition.input_schema;
      const issues = schema === undefined ? [] : await checkAgainstSchema(schema, call.input);
      const broken = issues.filter(({ message }) => !message.startsWith(UNCHECKED));
      if (broken.length > 0 && tool.checksInput !== false) {
        const result = rejectInput(call.name, broken);
        return { answerer: 'loop', issues, answer: async () => result };
      }
      const { type } = tool.answerer;
      const prepared = await answerers[type]?.prepare(call, tool.answerer, { variables });
      if (prepared && 'answer' in prepared) return { answerer: type, issues, answer: prepared.answer };
      return { answerer: 'manual', issues: [...issues, ...(prepared?.ask ?? [])] };
    },
  };
}
