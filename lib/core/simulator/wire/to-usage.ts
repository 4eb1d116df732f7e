import {
  type Block,
  isJsonObject,
  type Message,
  type RequestBody,
  type Usage,
} from '@/lib/core/claude/message';
import { countBlockTokens, countTextTokens } from './count-tokens';

const TOKENS_OF_AN_IMAGE = 1500;
/** The hidden instructions a request with tools gets. Source: API documentation, "Pricing". */
const TOKENS_OF_TOOL_USE = 346;

/** The `usage` of an answer, as far as a simulator has any. */
export function toUsage(body: RequestBody, content: Message['content']): Usage {
  const thinking = content.filter((block) => block.type === 'thinking');
  const searches = content.filter((block) => block.type === 'web_search_tool_result').length;
  const fetches = content.filter((block) => block.type === 'web_fetch_tool_result').length;
  const sum = (blocks: Block[]) => blocks.reduce((total, block) => total + countBlockTokens(block), 0);
  return {
    input_tokens: countRequestTokens(body),
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: sum(content),
    service_tier: 'standard',
    ...(thinking.length > 0 ? { output_tokens_details: { thinking_tokens: sum(thinking) } } : {}),
    ...(searches + fetches > 0
      ? { server_tool_use: { web_search_requests: searches, web_fetch_requests: fetches } }
      : {}),
  };
}

/** Tokens of a request: its system prompt, tools and messages; an image counts the same whatever its size. */
function countRequestTokens({ system, tools, messages }: RequestBody): number {
  const hidden = Array.isArray(tools) && tools.length > 0 ? TOKENS_OF_TOOL_USE : 0;
  return Math.max(1, hidden + countValue(system) + countValue(tools) + countValue(messages));
}

function countValue(value: unknown, depth = 0): number {
  if (typeof value === 'string') return countTextTokens(value);
  if (depth > 100 || value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, held) => sum + countValue(held, depth + 1), 0);
  if (!isJsonObject(value)) return 1;
  if (value.type === 'base64') return TOKENS_OF_AN_IMAGE;
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + countTextTokens(key) + countValue(held, depth + 1),
    0,
  );
}
