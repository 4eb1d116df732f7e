import { isJsonObject } from '@/lib/core/claude/message';
import { quote } from '../literal/quote';
import type { ToolExport } from '../tool-writer';
import { listStubs } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';
import { toTypescript, typescriptWriteJson, writeTypescriptStub } from './write-typescript';

/** The same with the SDK's own loop. */
export function writeTypescriptRunner(given: ToolExport): string {
  const source = markNumbers(given, isHeldByDouble);
  const stubs = listStubs(source);
  const own = new Set(stubs.map(({ name }) => name));
  const plain = source.tools.filter(({ name, type }) => !own.has(String(name)) || isTyped(type));
  const runnable = source.tools.filter((tool) => !plain.includes(tool));
  const { tools: _tools, ...settings } = source.body;
  const { 'anthropic-beta': _betas, ...headers } = source.headers;
  const entries = runnable.map((tool) => {
    const { name, description, input_schema: schema, type: _type, ...rest } = tool;
    const fields = {
      name,
      description: typeof description === 'string' ? description : '',
      inputSchema: isJsonObject(schema) ? schema : { type: 'object' },
    };
    const stub = stubs.find((one) => one.name === name);
    return `  {
    ...betaTool({ ...(${indent(toTypescript(fields))} as any), run: async (input: any) => toContent(await ${stub?.identifier}(input)) }),
    ...${indent(toTypescript(rest))},
  },
`;
  });
  return `// A tool loop for Claude with the Tool Runner of the SDK:
//   npm install @anthropic-ai/sdk
//   ANTHROPIC_API_KEY=... node main.ts    (Node 22.18 or later; before that npx tsx main.ts)
import Anthropic from "@anthropic-ai/sdk";
import { betaTool } from "@anthropic-ai/sdk/helpers/beta/json-schema";
import { ToolError } from "@anthropic-ai/sdk/lib/tools/ToolError";

const MAX_STEPS = ${source.maxSteps};

// The key is read from ANTHROPIC_API_KEY.
const client = new Anthropic({
  baseURL: process.env.ANTHROPIC_BASE_URL ?? ${quote.javascript(source.baseUrl)},
  defaultHeaders: ${indent(toTypescript(headers), '  ')},
  fetch: (address: any, init: any) =>
    fetch(address, typeof init?.body === "string" ? { ...init, body: writeNumbers(init.body) } : init),
});

${stubs.map(writeTypescriptStub).join('\n')}
const isBlocks = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.type === "string");

const toContent = (value: unknown): any =>
  typeof value === "string" || isBlocks(value) ? value : writeJson(value);

// A number of more digits than JavaScript has stands as a text with a mark until it is sent.
${typescriptWriteJson}
const tools: any[] = [
${entries.join('')}  // Run by Anthropic, or without a function here.
  ...${indent(toTypescript(plain))},
];

const settings: any = ${toTypescript(settings)};

const runner = client.beta.messages.toolRunner({
  ...settings,
  tools,
  betas: ${toTypescript(source.betas)},
  max_iterations: MAX_STEPS,
  // The whole history goes with each request, as it can be seen here.
  thread: false,
});

let last: any;
try {
  for await (const message of runner) {
    last = message;
    for (const block of message.content) {
      if (block.type === "text") console.log(block.text);
      if (block.type === "tool_use") console.log(\`-> \${block.name} \${JSON.stringify(block.input)}\`);
    }
  }
  if (last?.stop_reason === "tool_use") {
    console.error(\`Stopped after \${MAX_STEPS} steps.\`);
    process.exitCode = 1;
  } else console.log(\`Stopped: \${last?.stop_reason}\`);
} catch (error) {
  if (!(error instanceof Anthropic.APIError)) throw error;
  console.error(\`The API answered \${error.status}: \${error.message}\`);
  process.exitCode = 1;
}
`;
}

const isTyped = (type: unknown): boolean => typeof type === 'string' && type !== 'custom';

const indent = (text: string, blanks = '    '): string => text.replaceAll('\n', `\n${blanks}`);
