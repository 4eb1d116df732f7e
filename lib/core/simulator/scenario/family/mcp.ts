import { makeId } from '@/lib/core/claude/make-id';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toTopic } from '../parts/to-topic';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';

const group = 'MCP';
const needs = ['mcp_servers with an mcp_toolset', 'mcp-client-2025-11-20'];

/** The first server of the request, or one that is made up. */
function findServer({ request }: Scene): string {
  const { mcp_servers: servers } = request.body;
  const [first] = Array.isArray(servers) ? servers.filter(isJsonObject) : [];
  return typeof first?.name === 'string' ? first.name : 'simulated';
}

function callServer(scene: Scene, text: string, isFailed = false): Block[] {
  const id = makeId('mcptoolu_', scene.seed);
  const input = { query: toTopic(scene, 'simulated') };
  return [
    { type: 'mcp_tool_use', id, name: 'search', server_name: findServer(scene), input },
    { type: 'mcp_tool_result', tool_use_id: id, is_error: isFailed, content: [say(text)] },
  ];
}

/** Calls of the tools of MCP servers, which the API makes. Source: API documentation, "MCP connector". */
export const mcp: readonly Scenario[] = [
  {
    id: 'mcp-call',
    name: 'MCP call',
    group,
    needs,
    description: 'Calls a tool of an MCP server and gets its result.',
    play: (scene) =>
      endTurn([
        ...callServer(scene, 'Simulated answer of the server.'),
        say('The server answered. It is made up: no server was called.'),
      ]),
  },
  {
    id: 'mcp-error',
    name: 'MCP call that fails',
    group,
    needs,
    description: 'Calls a tool of an MCP server, whose result is an error.',
    play: (scene) =>
      endTurn([
        ...callServer(scene, 'Simulated failure: there is no such page.', true),
        say('The call failed. The failure is made up: no server was called.'),
      ]),
  },
  {
    id: 'mcp-listing',
    name: 'MCP tools listed, then called',
    group,
    needs: ['mcp_servers with an mcp_toolset', 'mcp-client-2026-09-15'],
    description: 'Begins with the list of the tools an MCP server has, and calls one of them.',
    play: (scene) =>
      endTurn([
        {
          type: 'mcp_tool_listing',
          mcp_server_name: findServer(scene),
          tools: ['search', 'read'].map((name) => ({
            name,
            description: `Simulated tool "${name}".`,
            input_schema: { type: 'object', properties: { query: { type: 'string' } } },
          })),
        },
        ...callServer(scene, 'Simulated answer of the server.'),
        say('The server has two tools, and one of them answered. It is made up: no server was called.'),
      ]),
  },
];
