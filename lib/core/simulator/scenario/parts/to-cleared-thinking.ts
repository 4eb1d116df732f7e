import { isJsonObject, type JsonObject, type RequestBody, toBlocks } from '@/lib/core/claude/message';
import { countBlockTokens } from '../../wire/count-tokens';

/** Source: API documentation, "Context editing". */
const USUALLY_KEPT = 1;

/** What is told of cleared thinking: that of all turns that think but the last ones, which are kept. */
export function toClearedThinking(body: RequestBody, edit: JsonObject = {}): JsonObject {
  const { type, value } = isJsonObject(edit.keep) ? edit.keep : { type: edit.keep, value: undefined };
  const kept = type === 'all' ? Number.POSITIVE_INFINITY : typeof value === 'number' ? value : USUALLY_KEPT;
  const turns = body.messages
    .map(({ content }) =>
      toBlocks(content).filter((block) => block.type === 'thinking' || block.type === 'redacted_thinking'),
    )
    .filter((blocks) => blocks.length > 0);
  const cleared = turns.slice(0, Math.max(0, turns.length - kept));
  return {
    type: 'clear_thinking_20251015',
    cleared_thinking_turns: cleared.length,
    cleared_input_tokens: cleared.flat().reduce((sum, block) => sum + countBlockTokens(block), 0),
  };
}
