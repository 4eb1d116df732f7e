import type { ServerTool } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { isJsonObject } from '@/lib/core/claude/message';

export const toolSearch: ServerTool = {
  names: ['tool_search_tool_regex', 'tool_search_tool_bm25'],
  resultTypes: ['tool_search_tool_result'],
  title: 'Tool search',
  readAsk: ({ query, pattern }) => ({ subject: toLine(pattern ?? query), parts: [] }),
  readOutcome(content) {
    if (!isJsonObject(content) || !Array.isArray(content.tool_references)) return undefined;
    const names = content.tool_references.flatMap((reference: unknown) =>
      isJsonObject(reference) && typeof reference.tool_name === 'string' ? [toLine(reference.tool_name)] : [],
    );
    if (names.length === 0) return { isFailed: false, summary: 'no tool found', parts: [] };
    const summary = names.length === 1 ? '1 tool found' : `${names.length} tools found`;
    return { isFailed: false, summary, parts: [{ kind: 'tools', names }] };
  },
};
