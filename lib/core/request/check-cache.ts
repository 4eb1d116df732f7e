import { findCacheIssues } from '@/lib/core/claude/find-cache-issues';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { MessageGroup } from './group-messages';
import type { RequestIssue } from './request-issue';

interface Breakpoint {
  path: string;
  control: unknown;
}

/** Whether the cache breakpoints of the whole request are few and in order. Source: API documentation, "Messages API reference". */
export function checkCache(body: JsonObject, groups: readonly MessageGroup[]): RequestIssue[] {
  const breakpoints = [
    ...findIn('tools', body.tools),
    ...findIn('system', body.system),
    ...groups.flatMap(({ blocks }) => blocks.flatMap(({ block, path }) => findInBlock(path, block))),
    // Automatic caching marks the last block there is.
    ...findInBlock('', { cache_control: body.cache_control }),
  ];
  return findCacheIssues(breakpoints.map(({ control }) => control)).map(
    ({ position, message, apiMessage }) => ({
      path: [breakpoints[position]?.path, 'cache_control'].filter(Boolean).join('.'),
      message,
      apiMessage,
    }),
  );
}

function findIn(path: string, list: unknown): Breakpoint[] {
  return Array.isArray(list) ? list.flatMap((one, index) => findInBlock(`${path}.${index}`, one)) : [];
}

/** Blocks inside a tool result may carry breakpoints of their own, before that of the result. */
function findInBlock(path: string, block: unknown): Breakpoint[] {
  if (!isJsonObject(block)) return [];
  const inner = block.type === 'tool_result' ? findIn(`${path}.content`, block.content) : [];
  return isJsonObject(block.cache_control) ? [...inner, { path, control: block.cache_control }] : inner;
}
