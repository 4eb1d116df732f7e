import type { FoundLink, ServerTool } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { isJsonObject } from '@/lib/core/claude/message';
import { toSite, toWebAddress } from '@/lib/core/link/to-web-address';

export const webSearch: ServerTool = {
  names: ['web_search'],
  resultTypes: ['web_search_tool_result'],
  title: 'Web search',
  readAsk: ({ query }) => ({ subject: toLine(query), parts: [] }),
  readOutcome(content) {
    if (!Array.isArray(content)) return undefined;
    const links = content.flatMap((hit: unknown): FoundLink[] => {
      if (!isJsonObject(hit) || hit.type !== 'web_search_result') return [];
      const url = toWebAddress(hit.url);
      const notes = [url === undefined ? '' : toSite(url), toLine(hit.page_age)].filter(
        (note) => note !== '',
      );
      return [{ title: toLine(hit.title) || toLine(hit.url), ...(url === undefined ? {} : { url }), notes }];
    });
    if (links.length < content.length) return undefined;
    const count = links.length === 1 ? '1 result' : `${links.length} results`;
    return {
      isFailed: false,
      summary: links.length === 0 ? 'nothing found' : count,
      parts: links.length === 0 ? [] : [{ kind: 'links', links }],
    };
  },
};
