import { isToolResultBlock, type JsonObject, type ResultContent, toBlocks } from '@/lib/core/claude/message';
import { findCalls, type Turn } from '@/lib/core/session/turn';

/** A call of a recorded loop with the answer it was given. */
export interface RecordedCall {
  id: string;
  name: string;
  input: JsonObject;
  content: ResultContent;
  is_error: boolean;
}

/** The turns of a path whose calls were answered, each with its calls in order. Calls nobody answered are left out. */
export function readRecordedCalls(path: readonly Turn[]): RecordedCall[][] {
  return path.flatMap((turn, index) => {
    const results = toBlocks(path[index + 1]?.message.content ?? []).filter(isToolResultBlock);
    const calls = findCalls(turn).flatMap(({ id, name, input }): RecordedCall[] => {
      const result = results.find((block) => block.tool_use_id === id);
      if (!result) return [];
      return [{ id, name, input, content: result.content ?? '', is_error: result.is_error === true }];
    });
    return calls.length > 0 ? [calls] : [];
  });
}
