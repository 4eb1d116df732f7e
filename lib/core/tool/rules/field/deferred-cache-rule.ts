import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { ToolRule } from '../../tool-finding';

export const deferredCacheRule: ToolRule = {
  about: 'tool',
  id: 'deferred-cache',
  severity: 'error',
  title: 'A deferred tool is not a cache breakpoint',
  why: 'Deferred tools are not part of the cached prefix; the API refuses the combination.',
  source: 'Tool search: deferred tools',
  check({ definition, name, tag }) {
    if (definition.defer_loading !== true || !isJsonObject(definition.cache_control)) return [];
    return [
      {
        path: ['cache_control'],
        message: 'A deferred tool cannot carry cache_control. Put it on the last tool that is not deferred.',
        apiMessage: `Tool '${cutText(name ?? tag, 200)}' cannot have both defer_loading=true and cache_control set. Tools with defer_loading cannot use prompt caching.`,
      },
    ];
  },
  fix: (_tool, { path }) => ({ label: 'Remove cache_control', edits: [{ path }] }),
};
