import type { Block } from '@/lib/core/claude/message';
import type { ServerCall } from '../plan/plan-server-tools';

/**
 * The result block of a server tool, marked as simulated wherever a person may read it: nothing was searched, fetched
 * or run. Shapes: API documentation, "Server tools".
 */
export function toServerResult(tool_use_id: string, { name, input }: ServerCall): Block {
  switch (name) {
    case 'web_search':
      return {
        type: 'web_search_tool_result',
        tool_use_id,
        content: [1, 2].map((number) => ({
          type: 'web_search_result',
          url: `https://example.com/simulated/${number}`,
          title: `Simulated result ${number} for "${String(input.query)}"`,
          encrypted_content: 'c2ltdWxhdGVk',
          page_age: null,
        })),
      };
    case 'web_fetch':
      return {
        type: 'web_fetch_tool_result',
        tool_use_id,
        content: {
          type: 'web_fetch_result',
          url: String(input.url),
          retrieved_at: '2026-11-01T00:00:00Z',
          content: {
            type: 'document',
            title: 'Simulated page',
            source: {
              type: 'text',
              media_type: 'text/plain',
              data: 'Simulated: the Simulator fetches nothing.',
            },
          },
        },
      };
    case 'code_execution':
    case 'bash_code_execution': {
      const result = {
        stdout: 'Simulated: the Simulator runs no code.\n',
        stderr: '',
        return_code: 0,
        content: [],
      };
      return { type: `${name}_tool_result`, tool_use_id, content: { type: `${name}_result`, ...result } };
    }
  }
}
