import { quote } from '../literal/quote';
import { toComment } from '../literal/to-comment';
import { toTypescript } from '../program/write-typescript';
import { toOwnTools } from '../to-own-tools';
import type { ToolWriter } from '../tool-writer';

/** A server that offers the tools over stdio, to be filled in. */
export const mcpServer: ToolWriter = {
  id: 'mcp-server',
  label: 'MCP server',
  note: 'A server in TypeScript that offers the tools over stdio; their functions are to be written',
  write({ tools }) {
    const own = toOwnTools(tools);
    const list = own.map(({ name, description, schema }) => ({
      name,
      ...(description === '' ? {} : { description }),
      inputSchema: schema,
    }));
    const handlers = own.map(
      ({ name, description }) => `  // ${toComment(description || name)}
  [${quote.javascript(name)}, async (_input) => {
    throw new Error(${quote.javascript(`The tool ${name} is not written yet.`)});
  }],
`,
    );
    const server = `// An MCP server over stdio:
//   npm install
//   node server.ts    (Node 22.18 or later; before that npx tsx server.ts)
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const tools: any[] = ${toTypescript(list)};

const handlers = new Map<string, (input: Record<string, unknown>) => Promise<unknown>>([
${handlers.join('')}]);

const server = new Server({ name: "tools", version: "0.1.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools }));

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  try {
    const handler = handlers.get(params.name);
    if (!handler) throw new Error(\`There is no tool \${params.name}.\`);
    const value = await handler(params.arguments ?? {});
    const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
    return { content: [{ type: "text", text }] };
  } catch (error) {
    return { content: [{ type: "text", text: error instanceof Error ? error.message : String(error) }], isError: true };
  }
});

await server.connect(new StdioServerTransport());
`;
    const manifest = {
      name: 'tools-server',
      private: true,
      type: 'module',
      dependencies: { '@modelcontextprotocol/sdk': '^1.32.0' },
    };
    return [
      { name: 'server.ts', text: server },
      { name: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    ];
  },
};
