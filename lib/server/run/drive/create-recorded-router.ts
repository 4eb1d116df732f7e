import 'server-only';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ToolCallRouter } from '@/lib/core/run/answer-calls';

/** A router where the recording answers what it can; the rest goes to another router. Inputs are checked there all the same. */
export function createRecordedRouter(
  router: ToolCallRouter,
  resultOf: (callId: string) => ToolResult | undefined,
): ToolCallRouter {
  return {
    async resolve(call) {
      const resolution = await router.resolve(call);
      const result = resultOf(call.id);
      return result
        ? { answerer: 'recording', issues: resolution.issues, answer: async () => result }
        : resolution;
    },
  };
}
