import type { JsonObject } from '@/lib/core/claude/message';
import { readPrompt } from '../language/read-prompt';
import { fillIntent } from '../plan/fill-intent';
import { readTools } from '../request/read-tools';

export const string = { type: 'string' };
export const number = { type: 'number' };
export const temperature = { enum: ['celsius', 'fahrenheit'] };

/** The schema of an object with all of these properties, unless it says which are required. */
export const object = (
  properties: Record<string, unknown>,
  required = Object.keys(properties),
  more = {},
): JsonObject => ({ type: 'object', properties, required, ...more });

/** Every input the prompt gives for a tool with this schema. */
export function fill(prompt: string, schema: JsonObject, more: JsonObject = {}): JsonObject[] {
  const [tool] = readTools([{ name: 'do_it', description: '', input_schema: schema, ...more }]);
  if (!tool) throw new Error('The definition is no tool.');
  return fillIntent(tool, readPrompt(prompt), [{ start: 0, end: prompt.length }]).variants;
}
