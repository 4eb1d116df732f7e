import 'server-only';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { CallDesk } from '@/lib/core/run/answer-calls';

/** A desk where the recording answers what it can; the rest goes to another desk. Inputs are checked there all the same. */
export function createRecordedDesk(
  desk: CallDesk,
  resultOf: (callId: string) => ToolResult | undefined,
): CallDesk {
  return {
    async assign(call) {
      const assignment = await desk.assign(call);
      const result = resultOf(call.id);
      return result
        ? { answerer: 'recording', issues: assignment.issues, answer: async () => result }
        : assignment;
    },
  };
}
