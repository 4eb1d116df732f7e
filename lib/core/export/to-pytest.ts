import type { ExportSource } from './export-source';
import { readRecordedCalls } from './read-recorded-calls';
import { toOneLine } from './to-one-line';
import { toPythonLiteral } from './to-python-literal';
import { toRequest } from './to-request';

/**
 * A pytest file that replays the recorded loop: for every turn with calls, the tools have to answer as they did. Until
 * real functions are plugged in, the recorded answers stand in for them.
 */
export function toPytest(source: ExportSource): string {
  const steps = readRecordedCalls(source.path);
  const names = [...new Set(steps.flat().map(({ name }) => name))];
  const definitions = toRequest(source).body.tools ?? [];
  return `# The tool loop of "${toOneLine(source.title)}", recorded with Loopbench.
# Run it with: pytest <this file>
import json

import pytest

# Put your own functions in here. Each gets the input of a call and returns what the model is to read: text, content
# blocks, or a value that is sent as JSON. What it raises is sent as an error.
TOOLS = {
${names.map((name) => `    ${toPythonLiteral(name)}: lambda input: recorded(${toPythonLiteral(name)}, input),\n`).join('')}}

# The tools as they were defined for the model.
DEFINITIONS = ${toPythonLiteral(definitions)}

# The turns of the model that called tools: the calls in order, with the answers they were given.
STEPS = ${toPythonLiteral(steps)}


def test_calls_only_tools_there_are():
    assert {call["name"] for calls in STEPS for call in calls} <= set(TOOLS)


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_answers_the_calls_of_a_step_as_recorded(step):
    global current
    current = step
    for call in STEPS[step]:
        assert answer(call) == {"content": read(call["content"]), "is_error": call["is_error"]}, call["id"]


class ToolError(Exception):
    """Raise it to give the model an error of content blocks."""

    def __init__(self, content):
        super().__init__("The tool failed.")
        self.content = content


def answer(call):
    """Runs the tool of a call, as a loop does: whatever happens becomes a result."""
    try:
        content = TOOLS[call["name"]](call["input"])
        return {"content": read("" if content is None else content), "is_error": False}
    except ToolError as error:
        return {"content": read(error.content), "is_error": True}
    except Exception as error:
        return {"content": read(str(error)), "is_error": True}


current = 0
used = []


def recorded(name, input):
    """Answers as the recording does: a call with the same input, first of the same step."""
    every = STEPS[current] + [call for calls in STEPS for call in calls]
    known = [call for call in every if call["name"] == name and call["input"] == input]
    if not known:
        raise LookupError(f"No answer of {name} to {json.dumps(input)} was recorded.")
    call = next((one for one in known if id(one) not in used), known[0])
    used.append(id(call))
    if call["is_error"]:
        raise ToolError(call["content"])
    return call["content"]


def read(content):
    """JSON in a text is compared by what it says, not by how it is written; a lone text block is its text."""
    if isinstance(content, list) and len(content) == 1 and isinstance(content[0], dict):
        if content[0].get("type") == "text":
            return read(content[0].get("text"))
    if not isinstance(content, str):
        return content
    try:
        return json.loads(content)
    except ValueError:
        return content
`;
}
