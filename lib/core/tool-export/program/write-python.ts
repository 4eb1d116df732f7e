import { API_VERSION } from '@/lib/core/claude/api-version';
import { toPythonLiteral } from '@/lib/core/export/to-python-literal';
import { quote } from '../literal/quote';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';

/** The function of a tool. */
export function writePythonStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `raise NotImplementedError(${quote.python(notWritten(tool))})`
      : tool.stub.isError
        ? `raise ToolError(${toPythonLiteral(tool.stub.content, '    ')})`
        : `return ${toPythonLiteral(tool.stub.content, '    ')}`;
  return `def ${tool.identifier}(input):
    # ${tool.comment}
    ${body}
`;
}

/** Integers of any length, but for the bound there is on those that are read; all others as JavaScript does. */
export const isHeldByPython = (text: string): boolean => /^-?\d{1,4000}$/.test(text) || isHeldByDouble(text);

/** The loop over the HTTP API, with nothing but what Python has. */
export function writePython(given: ToolExport): string {
  const source = markNumbers(given, isHeldByPython);
  const tools = listStubs(source);
  return `# A tool loop for Claude over the Messages API, without any package:
#   ANTHROPIC_API_KEY=... python3 main.py
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

BASE_URL = os.environ.get("ANTHROPIC_BASE_URL", ${quote.python(source.baseUrl)})
MAX_STEPS = ${source.maxSteps}
HEADERS = ${toPythonLiteral(source.headers)}

# The first request: settings, tools and messages.
request = ${toPythonLiteral(source.body)}


class ToolError(Exception):
    """Raise it to give the model an error of content blocks."""

    def __init__(self, content):
        super().__init__("The tool failed.")
        self.content = content


${tools.map((tool) => `${writePythonStub(tool)}\n\n`).join('')}TOOLS = {
${tools.map(({ name, identifier }) => `    ${quote.python(name)}: ${identifier},\n`).join('')}}


def read_json(text):
    # A number that no float holds stands as a text with a mark until it is sent.
    return json.loads(text, parse_float=lambda digits: float(digits) if repr(float(digits)) == digits else "\\0number " + digits)


def write_json(value):
    return re.sub(r'"\\\\u0000number (-?\\d[\\d.eE+-]*)"', r"\\1", json.dumps(value, ensure_ascii=False))


def send():
    headers = {
        "content-type": "application/json",
        "x-api-key": os.environ.get("ANTHROPIC_API_KEY", ""),
        "anthropic-version": "${API_VERSION}",
        **HEADERS,
    }
    data = write_json(request).encode()
    for attempt in range(3):
        try:
            call = urllib.request.Request(BASE_URL + "/v1/messages", data=data, headers=headers, method="POST")
            with urllib.request.urlopen(call, timeout=600) as response:
                return read_json(response.read())
        except urllib.error.HTTPError as error:
            if attempt == 2 or not (error.code == 429 or error.code >= 500):
                sys.exit(f"The API answered {error.code}: {error.read().decode(errors='replace')}")
            time.sleep(2**attempt)
        except urllib.error.URLError as error:
            sys.exit(f"The API could not be reached: {error.reason}")


def to_content(value):
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(one, dict) and "type" in one for one in value):
        return value
    return write_json(value)


def answer(call):
    """Runs the tool of a call: whatever happens becomes a result."""
    result = {"type": "tool_result", "tool_use_id": call["id"]}
    try:
        if call["name"] not in TOOLS:
            raise LookupError(f"There is no tool {call['name']}.")
        return {**result, "content": to_content(TOOLS[call["name"]](json.loads(write_json(call["input"]))))}
    except ToolError as error:
        return {**result, "content": to_content(error.content), "is_error": True}
    except Exception as error:
        return {**result, "content": str(error) or type(error).__name__, "is_error": True}


for step in range(MAX_STEPS):
    message = send()
    if (message.get("container") or {}).get("id"):
        request["container"] = message["container"]["id"]
    if message["content"]:
        request["messages"].append({"role": "assistant", "content": message["content"]})
    for block in message["content"]:
        if block["type"] == "text":
            print(block["text"])
        elif block["type"] == "tool_use":
            print(f"-> {block['name']} {write_json(block['input'])}")
    if message["stop_reason"] == "tool_use":
        calls = [block for block in message["content"] if block["type"] == "tool_use"]
        request["messages"].append({"role": "user", "content": [answer(call) for call in calls]})
    elif message["stop_reason"] != "pause_turn":
        print(f"Stopped: {message['stop_reason']}")
        break
else:
    sys.exit(f"Stopped after {MAX_STEPS} steps.")
`;
}
