import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';

/** The tokens of a request, and what its parts add to them. */
interface TokenBill {
  total: number;
  system: number;
  messages: number;
  tools: { name: string; tokens: number }[];
}

/** Counts a request in some form. */
export type CountTokens = (request: JsonObject) => Promise<number>;

/** So many counts run at once. */
const AT_ONCE = 4;

/**
 * What each part of a request adds to its tokens: the count of it all less the count without the part. `messages` is the
 * count with neither system prompt nor tools. A request without one of its tools has no `tool_choice`, and no tools where
 * none, or only deferred ones, remain.
 *
 * @throws whatever `count` throws
 */
export async function countByPart(request: JsonObject, count: CountTokens): Promise<TokenBill> {
  const { system, tools, tool_choice: _choice, ...bare } = request;
  const list: unknown[] = Array.isArray(tools) ? tools : [];
  const total = await count(request);
  const hasSystem = system !== undefined && system !== null;
  const { system: _system, ...unled } = request;
  const withoutSystem = hasSystem ? await count(unled) : total;
  const messages = hasSystem || list.length > 0 ? await count(bare) : total;
  const withSystem = hasSystem ? { ...bare, system } : bare;
  const counted: number[] = [];
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const some = list.slice(at, at + AT_ONCE).map((_, offset) => {
      const rest = list.filter((_tool, index) => index !== at + offset);
      return count(rest.every(isDeferred) ? withSystem : { ...withSystem, tools: rest });
    });
    counted.push(...(await Promise.all(some)));
  }
  return {
    total,
    system: total - withoutSystem,
    messages,
    tools: list.map((tool, index) => ({ name: nameOf(tool), tokens: total - (counted[index] ?? total) })),
  };
}

const isDeferred = (tool: unknown): boolean => isJsonObject(tool) && tool.defer_loading === true;

function nameOf(tool: unknown): string {
  if (!isJsonObject(tool)) return '';
  return readToolFacts(tool).name ?? (typeof tool.type === 'string' ? tool.type : '');
}
