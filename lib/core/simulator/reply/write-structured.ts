import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { findFacts, nounsOf } from '@/lib/core/simulator/input/find/find-facts';
import { fillInput } from '../input/fill-input';
import type { Plan } from '../plan/plan-calls';
import type { SimulatorRequest } from '../request/read-request';
import { describeResults } from './describe-results';

/**
 * The final text of a request with an output format: JSON that satisfies the schema, filled from the results and the
 * message. A schema that is no object is filled as the only property of one.
 */
export function writeStructured(
  { conversation }: SimulatorRequest,
  schema: JsonObject,
  { prompt }: Plan,
): string {
  const isObject = schema.type === 'object' || isJsonObject(schema.properties);
  const wrapped: JsonObject = isObject ? schema : wrap(schema);
  const records = conversation.current.rounds.flat();
  const answered = records.filter(({ result }) => result !== null && !result.isError);
  const scope = {
    prompt,
    ranges: [{ start: 0, end: prompt.text.length }],
    toolWords: new Set<string>(),
    nameWords: new Set<string>(),
  };
  const { input } = fillInput({
    schema: wrapped,
    examples: [],
    scope,
    wider: scope,
    facts: findFacts(records),
    toolWords: [...new Set(records.flatMap(({ call }) => nounsOf(call.name)))],
    digest: answered.length > 0 ? describeResults(answered) : prompt.text.trim(),
    isExtraction: true,
  });
  return writeJson(isObject ? input : input.value);
}

/** References of the schema look for its definitions at the root. */
function wrap(schema: JsonObject): JsonObject {
  const { $defs, definitions } = schema;
  return {
    type: 'object',
    properties: { value: schema },
    required: ['value'],
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
  };
}
