import type { ServerTool } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { toSite, toWebAddress } from '@/lib/core/link/to-web-address';

export const webFetch: ServerTool = {
  names: ['web_fetch'],
  resultTypes: ['web_fetch_tool_result'],
  title: 'Web fetch',
  readAsk: ({ url }) => ({ subject: toLine(url), parts: [] }),
  readOutcome(content) {
    if (!isJsonObject(content) || content.type !== 'web_fetch_result') return undefined;
    const { content: page } = content;
    const url = toWebAddress(content.url);
    const title = (isJsonObject(page) ? toLine(page.title) : '') || toLine(content.url);
    const day = toLine(content.retrieved_at).slice(0, 10);
    const notes = [url === undefined ? '' : toSite(url), day === '' ? '' : `fetched ${day}`];
    return {
      isFailed: false,
      summary: 'fetched',
      parts: [
        {
          kind: 'links',
          links: [
            { title, ...(url === undefined ? {} : { url }), notes: notes.filter((note) => note !== '') },
          ],
        },
        ...(isPart(page) ? [{ kind: 'blocks' as const, blocks: [page] }] : []),
      ],
    };
  },
};

const isPart = (value: unknown): value is Block => isJsonObject(value) && typeof value.type === 'string';
