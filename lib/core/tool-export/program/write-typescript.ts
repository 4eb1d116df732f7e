import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';

/** A value as it stands in a program in TypeScript: JSON, but for a key that would set the prototype of an object. */
export const toTypescript = (value: unknown): string =>
  toSafeJson(value).replace(/(?<!\\)"__proto__":/g, '["__proto__"]:');

/** What a program writes JSON with: a text with the mark of a number as the number. */
export const typescriptWriteJson = `const writeJson = (value: unknown): string => writeNumbers(JSON.stringify(value) ?? "");

const writeNumbers = (text: string): string => text.replace(/"\\\\u0000number (-?\\d[\\d.eE+-]*)"/g, "$1");
`;

/** The function of a tool. */
export function writeTypescriptStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `throw new Error(${quote.javascript(notWritten(tool))});`
      : tool.stub.isError
        ? `throw new ToolError(${toTypescript(tool.stub.content)});`
        : `return ${toTypescript(tool.stub.content)};`;
  return `// ${tool.comment}
async function ${tool.identifier}(input: any): Promise<unknown> {
  ${body}
}
`;
}

/** The loop over the HTTP API, with nothing but what Node has. */
export function writeTypescript(given: ToolExport): string {
  const source = markNumbers(given, isHeldByDouble);
  const tools = listStubs(source);
  return `// A tool loop for Claude over the Messages API, without any package. Node 22.18 or later runs it as it is:
//   ANTHROPIC_API_KEY=... node main.ts
const BASE_URL = process.env.ANTHROPIC_BASE_URL ?? ${quote.javascript(source.baseUrl)};
const MAX_STEPS = ${source.maxSteps};
const HEADERS: Record<string, string> = ${toTypescript(source.headers)};

// The first request: settings, tools and messages.
const request: any = ${toTypescript(source.body)};

/** Throw it to give the model an error of content blocks. */
class ToolError extends Error {
  content: unknown;
  constructor(content: unknown) {
    super("The tool failed.");
    this.content = content;
  }
}

${tools.map(writeTypescriptStub).join('\n')}
const TOOLS = new Map<string, (input: any) => Promise<unknown>>([
${tools.map(({ name, identifier }) => `  [${quote.javascript(name)}, ${identifier}],\n`).join('')}]);

// A number of more digits than JavaScript has stands as a text with a mark until it is sent.
const readJson = (text: string): any =>
  JSON.parse(
    text.replace(/"(?:[^"\\\\]+|\\\\.)*"|-?\\d[\\d.eE+-]*/g, (token) =>
      token.startsWith('"') || String(Number(token)) === token ? token : JSON.stringify(\`\\0number \${token}\`),
    ),
  );

${typescriptWriteJson}
async function send(): Promise<any> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(\`\${BASE_URL}/v1/messages\`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-api-key": process.env.ANTHROPIC_API_KEY ?? "",
        "anthropic-version": "${API_VERSION}",
        ...HEADERS,
      },
      body: writeJson(request),
    });
    if (response.ok) return readJson(await response.text());
    const mayPass = response.status === 429 || response.status >= 500;
    if (!mayPass || attempt >= 2) throw new Error(\`The API answered \${response.status}: \${await response.text()}\`);
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
  }
}

/** Runs the tool of a call: whatever happens becomes a result. */
async function answer(call: any): Promise<any> {
  const result = { type: "tool_result", tool_use_id: call.id };
  try {
    const tool = TOOLS.get(call.name);
    if (!tool) throw new Error(\`There is no tool \${call.name}.\`);
    return { ...result, content: toContent(await tool(JSON.parse(writeJson(call.input)))) };
  } catch (error) {
    const content = error instanceof ToolError ? error.content : error instanceof Error ? error.message : String(error);
    return { ...result, content: toContent(content), is_error: true };
  }
}

const isBlocks = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.type === "string");

const toContent = (value: unknown): unknown =>
  typeof value === "string" || isBlocks(value) ? value : writeJson(value);

let isDone = false;
for (let step = 0; step < MAX_STEPS && !isDone; step += 1) {
  const message = await send();
  if (message.container?.id) request.container = message.container.id;
  if (message.content.length > 0) request.messages.push({ role: "assistant", content: message.content });
  for (const block of message.content) {
    if (block.type === "text") console.log(block.text);
    if (block.type === "tool_use") console.log(\`-> \${block.name} \${writeJson(block.input)}\`);
  }
  if (message.stop_reason === "tool_use") {
    const calls = message.content.filter((block: any) => block.type === "tool_use");
    request.messages.push({ role: "user", content: await Promise.all(calls.map(answer)) });
  } else if (message.stop_reason !== "pause_turn") {
    console.log(\`Stopped: \${message.stop_reason}\`);
    isDone = true;
  }
}
if (!isDone) {
  console.error(\`Stopped after \${MAX_STEPS} steps.\`);
  process.exitCode = 1;
}
`;
}
