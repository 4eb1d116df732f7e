import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import type { Scope } from './candidate';

const MOST_TRIED = 20;

/**
 * A JSON object written out in the prompt that speaks of the tool's properties: a person who tests a tool may say
 * exactly what to send. Null when there is none.
 */
export function findJsonInput(scope: Scope, schema: JsonObject): JsonObject | null {
  const { text } = scope.prompt;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  let tried = 0;
  for (const { start, end } of scope.ranges) {
    for (let open = text.indexOf('{', start); open >= 0 && open < end; open = text.indexOf('{', open + 1)) {
      for (let close = text.lastIndexOf('}'); close > open; close = text.lastIndexOf('}', close - 1)) {
        tried += 1;
        if (tried > MOST_TRIED) return null;
        const value = tryParse(text.slice(open, close + 1));
        if (value && Object.keys(value).some((name) => Object.hasOwn(properties, name))) return value;
      }
    }
  }
  return null;
}

function tryParse(text: string): JsonObject | null {
  try {
    const value: unknown = readJson(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
