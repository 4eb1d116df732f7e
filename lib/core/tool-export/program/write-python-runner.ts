import { isJsonObject } from '@/lib/core/claude/message';
import { toPythonLiteral } from '@/lib/core/export/to-python-literal';
import { quote } from '../literal/quote';
import type { ToolExport } from '../tool-writer';
import { listStubs, type ProgramTool } from './list-stubs';
import { markNumbers } from './mark-numbers';
import { isHeldByPython, writePythonStub } from './write-python';

/** The same with the SDK's own loop. */
export function writePythonRunner(given: ToolExport): string {
  const source = markNumbers(given, isHeldByPython);
  const stubs = listStubs(source);
  const typed = (type: unknown) => typeof type === 'string' && type !== 'custom';
  const byName = new Map(stubs.map((one) => [one.name, one]));
  const runnable = source.tools.filter(({ name, type }) => byName.has(String(name)) && !typed(type));
  const plain = source.tools.filter((tool) => !runnable.includes(tool));
  const { tools: _tools, ...settings } = source.body;
  const { 'anthropic-beta': _betas, ...headers } = source.headers;
  return `# A tool loop for Claude with the Tool Runner of the SDK:
#   pip install anthropic
#   ANTHROPIC_API_KEY=... python3 main.py
import json
import os
import re
import sys

import anthropic
import httpx
from anthropic import beta_tool

MAX_STEPS = ${source.maxSteps}

# A number that no float holds stands as a text with a mark until it is sent.
def write_numbers(text):
    return re.sub(r'"\\\\u0000number (-?\\d[\\d.eE+-]*)"', r"\\1", text)


class Transport(httpx.HTTPTransport):
    def handle_request(self, request):
        text = request.read().decode()
        headers = [(name, value) for name, value in request.headers.multi_items() if name.lower() != "content-length"]
        sent = httpx.Request(
            request.method, request.url, headers=headers, content=write_numbers(text).encode(), extensions=request.extensions
        )
        return super().handle_request(sent)


# The key is read from ANTHROPIC_API_KEY.
client = anthropic.Anthropic(
    base_url=os.environ.get("ANTHROPIC_BASE_URL", ${quote.python(source.baseUrl)}),
    default_headers=${toPythonLiteral(headers, '    ')},
    http_client=anthropic.DefaultHttpxClient(transport=Transport()),
)


class ToolError(Exception):
    """Raise it to give the model an error."""

    def __init__(self, content):
        super().__init__(to_content(content))


def to_content(value):
    return value if isinstance(value, str) else write_numbers(json.dumps(value, ensure_ascii=False))


${stubs.map((tool) => `${writePythonStub(tool)}\n\n`).join('')}${runnable.map((tool) => `${writeTool(tool, byName.get(String(tool.name)))}\n\n`).join('')}settings = ${toPythonLiteral(settings)}

runner = client.beta.messages.tool_runner(
    **settings,
    tools=[
${runnable.map(({ name }) => `        tool_${byName.get(String(name))?.identifier},\n`).join('')}        # Run by Anthropic, or without a function here.
        *${toPythonLiteral(plain, '        ')},
    ],
    betas=${toPythonLiteral(source.betas, '    ')},
    max_iterations=MAX_STEPS,
)

last = None
try:
    for message in runner:
        last = message
        for block in message.content:
            if block.type == "text":
                print(block.text)
            elif block.type == "tool_use":
                print(f"-> {block.name} {json.dumps(block.input, ensure_ascii=False)}")
except anthropic.APIStatusError as error:
    sys.exit(f"The API answered {error.status_code}: {error.message}")
if last is not None and last.stop_reason == "tool_use":
    sys.exit(f"Stopped after {MAX_STEPS} steps.")
print(f"Stopped: {last.stop_reason if last is not None else None}")
`;
}

function writeTool(tool: Record<string, unknown>, stub: ProgramTool | undefined): string {
  const { name, description, input_schema: schema } = tool;
  return `@beta_tool(
    name=${quote.python(String(name))},
    description=${quote.python(typeof description === 'string' ? description : '')},
    input_schema=${toPythonLiteral(isJsonObject(schema) ? schema : { type: 'object' }, '    ')},
)
def tool_${stub?.identifier}(**input):
    return to_content(${stub?.identifier}(input))
`;
}
