import { isJsonObject } from '@/lib/core/claude/message';
import type { ToolSetRule } from '../../tool-finding';

export const cachePlaceRule: ToolSetRule = {
  about: 'request',
  id: 'cache-place',
  severity: 'warning',
  title: 'The breakpoint of the cache stands on the last tool',
  why: 'Only what stands before a breakpoint is cached: tools behind the last one are paid for in full each time.',
  source: 'Prompt caching: caching tool definitions',
  check(tools) {
    const loaded = tools.filter(({ definition }) => definition.defer_loading !== true);
    const at = loaded.findLastIndex(({ definition }) => isJsonObject(definition.cache_control));
    const marked = loaded[at];
    const behind = loaded.length - 1 - at;
    if (!marked || behind === 0) return [];
    const tail = behind === 1 ? 'One tool stands' : `${behind} tools stand`;
    const message = `${tail} behind this breakpoint, and out of the cache. Move it to the last tool that is not deferred.`;
    return [{ index: marked.index, path: ['cache_control'], message }];
  },
};
