import type { Block, Message, RequestBody, Usage } from '@/lib/core/claude/message';
import { countCached } from './count-cached';
import { countParts } from './count-parts';
import { countBlockTokens, countTextTokens } from './count-tokens';

/** The `usage` of an answer, as far as a simulator has any. */
export function toUsage(body: RequestBody, content: Message['content']): Usage {
  const thinking = content.filter((block) => block.type === 'thinking');
  const searches = content.filter((block) => block.type === 'web_search_tool_result').length;
  const fetches = content.filter((block) => block.type === 'web_fetch_tool_result').length;
  // A summary has no bound of its own, so it is no part of what `max_tokens` cuts.
  const summaries = content.reduce(
    (total, { type, content: said }) =>
      total + (type === 'compaction' && typeof said === 'string' ? countTextTokens(said) : 0),
    0,
  );
  const sum = (blocks: Block[]) => blocks.reduce((total, block) => total + countBlockTokens(block), 0);
  return {
    input_tokens: countParts(body).total,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: sum(content) + summaries,
    ...countCached(body),
    service_tier: 'standard',
    ...(typeof body.speed === 'string' ? { speed: body.speed } : {}),
    ...(typeof body.inference_geo === 'string' ? { inference_geo: body.inference_geo } : {}),
    ...(thinking.length > 0 ? { output_tokens_details: { thinking_tokens: sum(thinking) } } : {}),
    ...(searches + fetches > 0
      ? { server_tool_use: { web_search_requests: searches, web_fetch_requests: fetches } }
      : {}),
  };
}
