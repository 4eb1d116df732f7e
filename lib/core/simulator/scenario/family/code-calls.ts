import { makeId } from '@/lib/core/claude/make-id';
import { type Block, isToolResultBlock, type JsonObject, type ToolUseBlock } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { endTurn } from '../parts/end-turn';
import { findCalls } from '../parts/find-calls';
import { say } from '../parts/say';
import { toContainer } from '../parts/to-container';
import { wantTool } from '../parts/want-tool';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Code execution';
const needs = ['code_execution_20260120 or later', 'a tool whose allowed_callers name it'];
const takes = 'a tool of yours';

/** Whichever version of the tool runs the code, its calls bear this name. Source: API documentation, "Programmatic tool calling". */
const CALLER = 'code_execution_20260120';

function waitFor(scene: Scene, before: Block[], calls: ToolUseBlock[]): ScriptedAnswer {
  return {
    content: [...before, ...calls],
    stop_reason: 'tool_use',
    fields: { container: toContainer(scene) },
  };
}

/** Tools that code may call alone are not among those the model may call itself. */
function withCodeTools(scene: Scene): Scene {
  const { request } = scene;
  const { tools } = request;
  const byCode = tools.filter(({ kind, isDirect }) => kind === 'custom' && !isDirect);
  return byCode.length > 0 && request.choice.type !== 'none'
    ? { ...scene, request: { ...request, callable: byCode } }
    : scene;
}

/** The first calls are made together, the others after them. */
function toCode(calls: readonly ToolUseBlock[], atOnce: number): string {
  const made = calls.map(({ name, input }) => `${name}(${writeJson(input)})`);
  const [first = '', ...others] = made;
  const together = made.slice(0, atOnce).join(', ');
  const begin = atOnce === 1 ? `row = await ${first}` : `rows = await asyncio.gather(${together})`;
  const rest = others.slice(atOnce - 1).map((call) => `more = await ${call}`);
  return [...(atOnce === 1 ? [] : ['import asyncio']), begin, ...rest, 'print("done")'].join('\n');
}

function start(scene: Scene, count: number, atOnce: number): ScriptedAnswer {
  const calls = findCalls(withCodeTools(scene), count);
  if (calls.length === 0) return wantTool();
  const id = makeId('srvtoolu_', `${scene.seed} code`);
  const code: Block = {
    type: 'server_tool_use',
    id,
    name: 'code_execution',
    input: { code: toCode(calls, atOnce) },
    caller: { type: 'direct' },
  };
  return waitFor(scene, [say('I write code that calls the tool.'), code], byCode(calls.slice(0, atOnce), id));
}

const byCode = (calls: readonly ToolUseBlock[], tool_id: unknown): ToolUseBlock[] =>
  calls.map((call) => ({ ...call, caller: { type: CALLER, tool_id } }));

const findCode = ({ said }: Scene): Block | undefined => said.find(({ type }) => type === 'server_tool_use');

/** What the code came to, once its calls have their results. */
function finish(scene: Scene): ScriptedAnswer {
  const newest = scene.request.body.messages.at(-1)?.content;
  const results = Array.isArray(newest) ? newest.filter(isToolResultBlock) : [];
  const hasFailed = results.some(({ is_error }) => is_error === true);
  const content: JsonObject = {
    type: 'code_execution_result',
    stdout: hasFailed ? '' : 'done\n',
    stderr: hasFailed ? 'ToolError: a call of a tool failed\n' : '',
    return_code: hasFailed ? 1 : 0,
    content: [],
  };
  const tool_use_id = findCode(scene)?.id;
  const text = hasFailed
    ? 'A call failed, and the code with it. It is made up: no code was run.'
    : 'The code has its results and is done. It is made up: no code was run.';
  return endTurn([{ type: 'code_execution_tool_result', tool_use_id, content }, say(text)], {
    fields: { container: toContainer(scene) },
  });
}

const hasCode = (scene: Scene): boolean => findCode(scene) !== undefined;

/** Code that calls the tools of the request while it runs. */
export const codeCalls: readonly Scenario[] = [
  {
    id: 'code-calls',
    name: 'Code that calls your tool',
    group,
    needs,
    takes,
    description:
      'Runs code that calls a tool of yours, waits for its result, and then gives the output of the code.',
    play: (scene) => start(scene, 1, 1),
    goOn: (scene) => (hasCode(scene) ? finish(scene) : null),
  },
  {
    id: 'code-calls-several',
    name: 'Code that calls your tools several times',
    group,
    needs,
    takes,
    description:
      'Runs code that makes two calls at once and a third one after them, and then gives its output.',
    play: (scene) => start(scene, 3, 2),
    goOn: (scene) => {
      if (!hasCode(scene)) return null;
      if (scene.step > 1) return finish(scene);
      return waitFor(scene, [], byCode(findCalls(withCodeTools(scene), 1), findCode(scene)?.id));
    },
  },
];
