import { isJsonObject, type JsonObject, type RequestBody, toBlocks } from '@/lib/core/claude/message';
import { countParts } from '../../wire/count-parts';

/** Source: API documentation, "Context editing". */
const USUALLY_KEPT = 3;

/** What is told of cleared results: all but those that are kept. */
export function toClearedUses(body: RequestBody, edit: JsonObject = {}): JsonObject {
  const { value } = isJsonObject(edit.keep) ? edit.keep : {};
  const kept = typeof value === 'number' ? value : USUALLY_KEPT;
  const results = body.messages
    .flatMap(({ content }) => toBlocks(content))
    .filter((block) => block.type === 'tool_result');
  const cleared = results.slice(0, Math.max(0, results.length - kept));
  return {
    type: 'clear_tool_uses_20250919',
    cleared_tool_uses: cleared.length,
    cleared_input_tokens: countParts({ messages: cleared }).messages,
  };
}
