import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readArguments } from '@/lib/core/repair/openai/read-arguments';
import { inferSchema } from '@/lib/core/schema/infer-schema';
import type { ValueReader } from '../tool-reader';

/** So many calls of one tool are looked at: more say nothing new. */
const MOST_SAMPLES = 200;

/** A message or a conversation with calls of tools: what the tools take is read off their inputs. */
export const calls: ValueReader = {
  id: 'calls',
  label: 'messages with calls of tools',
  from: 'value',
  sniff: (value) => findCalls(value).length > 0,
  read(value) {
    const samples = new Map<string, JsonObject[]>();
    for (const { name, input } of findCalls(value)) {
      const known = samples.get(name) ?? [];
      if (known.length < MOST_SAMPLES) samples.set(name, [...known, input]);
    }
    return [...samples].map(([name, inputs]) => ({
      definition: { name, input_schema: inferSchema(inputs) },
      changes: [
        {
          path: 'input_schema',
          message: `The definition is not in the text: the schema was read off ${inputs.length === 1 ? 'one call' : `${inputs.length} calls`}. Add descriptions, and what else is allowed.`,
        },
      ],
    }));
  },
};

interface Call {
  name: string;
  input: JsonObject;
}

function findCalls(value: unknown): Call[] {
  if (Array.isArray(value)) return value.flatMap((one) => ofMessage(one));
  if (!isJsonObject(value)) return [];
  const { messages, choices, input } = value;
  const list = [messages, input].find(Array.isArray);
  if (list) return list.flatMap((one: unknown) => ofMessage(one));
  if (Array.isArray(choices))
    return choices.flatMap((one: unknown) => (isJsonObject(one) ? ofMessage(one.message) : []));
  return ofMessage(value);
}

function ofMessage(message: unknown): Call[] {
  if (!isJsonObject(message)) return [];
  const { content, tool_calls: toolCalls, output } = message;
  const blocks: unknown[] = Array.isArray(content) ? content : Array.isArray(output) ? output : [message];
  const uses = blocks.flatMap((block): Call[] => {
    if (!isJsonObject(block) || typeof block.name !== 'string') return [];
    if (block.type === 'tool_use') return [{ name: block.name, input: readArguments(block.input) }];
    return block.type === 'function_call'
      ? [{ name: block.name, input: readArguments(block.arguments) }]
      : [];
  });
  const named = (Array.isArray(toolCalls) ? toolCalls : []).flatMap((call: unknown): Call[] => {
    const held = isJsonObject(call) && isJsonObject(call.function) ? call.function : undefined;
    return typeof held?.name === 'string' ? [{ name: held.name, input: readArguments(held.arguments) }] : [];
  });
  return [...uses, ...named];
}
