import { findCacheIssues } from '@/lib/core/claude/find-cache-issues';
import { isJsonObject } from '@/lib/core/claude/message';
import type { ToolSetRule } from '../../tool-finding';

/** Breakpoints among the tools alone; the request check counts those in `system` and `messages` too. */
export const cacheBreakpointsRule: ToolSetRule = {
  about: 'request',
  id: 'cache-breakpoints',
  severity: 'error',
  title: 'Cache breakpoints are few and in order',
  why: 'The API refuses a fifth breakpoint, and a long-lived one after a short-lived one.',
  source: 'Prompt caching: limits',
  check(tools) {
    const marked = tools.filter(({ definition }) => isJsonObject(definition.cache_control));
    const issues = findCacheIssues(marked.map(({ definition }) => definition.cache_control));
    return issues.flatMap(({ position, message, apiMessage }) => {
      const tool = marked[position];
      return tool ? [{ index: tool.index, path: ['cache_control'], message, apiMessage }] : [];
    });
  },
};
