import { jsonrepair } from 'jsonrepair';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';

/** The arguments of a call as an object: they come as a text, not always as whole JSON. What is none is kept under a name of its own. */
export function readArguments(given: unknown): JsonObject {
  if (isJsonObject(given)) return given;
  if (typeof given !== 'string' || given.trim() === '') return {};
  return parse(given) ?? mend(given) ?? { arguments: given };
}

function parse(text: string): JsonObject | undefined {
  if (findTooDeep(text, limits.jsonDepth.value) >= 0) return undefined;
  try {
    const value = readJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function mend(text: string): JsonObject | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}
