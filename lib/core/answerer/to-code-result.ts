import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { type Block, isJsonObject, isTextBlock, type JsonObject } from '@/lib/core/claude/message';
import type { ToolResult } from './tool-result';

/** Was a call made by code that the model wrote? */
const isCalledByCode = ({ caller }: JsonObject): boolean => isJsonObject(caller) && caller.type !== 'direct';

/**
 * A result as the code that made the call can take it: text alone. A block of another kind becomes a line of text that says
 * what it was, and where. A call of the model itself takes any content the API knows.
 * Source: Messages API documentation, "Programmatic tool calling".
 */
export function toCodeResult(
  call: JsonObject,
  result: ToolResult,
): { result: ToolResult; changes: ContentNote[] } {
  const { content } = result;
  if (!isCalledByCode(call) || !Array.isArray(content)) return { result, changes: [] };
  const changes = [...content.entries()]
    .filter(([, block]) => !isTextBlock(block))
    .map(([index, { type }]) => ({
      path: `content.${index}`,
      message: `Code takes text only: the ${type} block became a line of text.`,
    }));
  if (changes.length === 0) return { result, changes };
  return { result: { ...result, content: content.map(toText) }, changes };
}

function toText(block: Block): Block {
  if (isTextBlock(block)) return block;
  const { title } = block;
  const name = typeof title === 'string' && title !== '' ? ` "${title}"` : '';
  return { type: 'text', text: `[${block.type}${name}: not sent, code takes text only]` };
}
