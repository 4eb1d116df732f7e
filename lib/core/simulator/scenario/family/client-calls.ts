import { isJsonObject, type JsonObject, type ToolUseBlock } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { endTurn } from '../parts/end-turn';
import { findCalls } from '../parts/find-calls';
import { say } from '../parts/say';
import { wantTool } from '../parts/want-tool';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Calls of your tools';
const takes = 'a tool of yours';

const callNow = (text: string, calls: ToolUseBlock[]): ScriptedAnswer =>
  calls.length === 0 ? wantTool() : { content: [say(text), ...calls], stop_reason: 'tool_use' };

const parallel = (word: string, count: number): Scenario => ({
  id: `${word}-calls`,
  name: `${word === 'two' ? 'Two' : 'Three'} calls at once`,
  group,
  takes,
  description: `Makes ${word} calls in one answer, and goes on when all of them have a result.`,
  play: (scene) => callNow(`I make ${word} calls at once.`, findCalls(scene, count)),
  goOn: ({ step }) => (step === 1 ? endTurn([say('All calls have a result, so I am done.')]) : null),
});

const chain = (word: string, count: number): Scenario => {
  const callNext = (scene: Scene) =>
    callNow(`This is call ${scene.step + 1} of ${count}.`, findCalls(scene, 1));
  return {
    id: `chain-of-${word}`,
    name: `Chain of ${word} calls`,
    group,
    takes,
    description: `Makes ${word} calls, each when the one before it has a result.`,
    play: callNext,
    goOn: (scene) =>
      scene.step < count ? callNext(scene) : endTurn([say(`The chain of ${word} calls is done.`)]),
  };
};

/** An input that breaks the schema of its tool: without what is required, or with what is no input at all. */
function spoilSchema(call: ToolUseBlock, schema: JsonObject): JsonObject {
  const [needed] = Array.isArray(schema.required) ? schema.required : [];
  if (typeof needed !== 'string') return { ...call.input, simulated_wrong_key: null };
  const { [needed]: _gone, ...rest } = call.input;
  return rest;
}

function callWrongly(scene: Scene, text: string): ScriptedAnswer {
  const [call] = findCalls(scene, 1);
  if (!call) return wantTool();
  const tool = scene.request.tools.find(({ name }) => name === call.name);
  if (tool?.isStrict) return callNow('The tool is strict: its input cannot break its schema.', [call]);
  const { schema = {} } = tool ?? {};
  return callNow(text, [{ ...call, input: spoilSchema(call, schema) }]);
}

/** Whether the newest results hold a failure. */
const hasFailed = ({ request }: Scene): boolean => {
  const content = request.body.messages.at(-1)?.content;
  return Array.isArray(content) && content.some((block) => isJsonObject(block) && block.is_error === true);
};

/** The last input loses its end. A model that streams eagerly may stop there and still ask for the call. */
function spoilText(scene: Scene): ScriptedAnswer {
  const answer = scene.ordinary();
  const last = answer.content.at(-1);
  if (last?.type !== 'tool_use') {
    const text =
      'There is no tool input to spoil: "simulate: invalid json" needs a message that asks for a tool.';
    return endTurn([say(text)]);
  }
  const text = writeJson(last.input);
  const cutInput = text === '{}' ? '{"' : text.slice(0, Math.max(2, text.length - 2));
  return { ...answer, content: [...answer.content.slice(0, -1), { ...last, input: {} }], cutInput };
}

/** How a model calls the tools of the request. */
export const clientCalls: readonly Scenario[] = [
  parallel('two', 2),
  parallel('three', 3),
  chain('three', 3),
  chain('ten', 10),
  {
    id: 'corrected-input',
    name: 'Invalid input, then a corrected one',
    group,
    takes,
    description:
      'Calls a tool with an input that breaks its schema, and with a corrected one after the is_error result.',
    play: (scene) => callWrongly(scene, 'I call the tool with an input that breaks its schema.'),
    goOn: (scene) => {
      if (scene.step > 1) return endTurn([say('The corrected call has its result, so I am done.')]);
      if (!hasFailed(scene)) return endTurn([say('The result says nothing of a wrong input, so I am done.')]);
      return callNow('The result says that the input was wrong. I correct it.', findCalls(scene, 1));
    },
  },
  {
    id: 'ignored-error',
    name: 'Ignored error',
    group,
    takes,
    description:
      'Calls a tool with an input that breaks its schema, and ends its turn as if the is_error result were none.',
    play: (scene) => callWrongly(scene, 'I call the tool with an input that breaks its schema.'),
    goOn: () => endTurn([say('I say nothing of the result and end my turn: everything is done.')]),
  },
  {
    id: 'repeated-error',
    name: 'The same mistake again',
    group,
    takes,
    description: 'Makes the same invalid call three times, whatever the results say, and then gives up.',
    play: (scene) => callWrongly(scene, 'I call the tool with an input that breaks its schema.'),
    goOn: (scene) =>
      scene.step < 3
        ? callWrongly(scene, 'I make the same call again.')
        : endTurn([say('The call failed three times, so I give up.')]),
  },
  {
    id: 'invalid-json',
    name: 'Input that is no JSON',
    group,
    takes,
    description:
      'Streams a tool input that is no complete JSON, as eager input streaming may. It needs a message that asks for a tool.',
    play: spoilText,
  },
  {
    id: 'unknown-tool',
    name: 'Call of a tool that does not exist',
    group,
    takes,
    description: 'Calls a tool by a name the request does not have.',
    play: (scene) =>
      callNow(
        'I call a tool that is not among those of the request.',
        findCalls(scene, 1).map((call) => ({ ...call, name: `${call.name}_that_does_not_exist`.slice(-64) })),
      ),
    goOn: () => endTurn([say('The result is there, so I am done.')]),
  },
];
